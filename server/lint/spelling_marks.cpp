#include "lint/spelling_marks.h"

#include <algorithm>
#include <iterator>

namespace followup {
namespace {

/// Words that may stand twice: "that that", "had had", "bye bye", "so so", "very very".
constexpr WordHash MayRepeat[] = {
    hash_folded("that"), hash_folded("had"),  hash_folded("is"),   hash_folded("bye"),
    hash_folded("so"),   hash_folded("very"), hash_folded("no"),   hash_folded("really"),
    hash_folded("ha"),   hash_folded("many"), hash_folded("long"), hash_folded("much"),
    hash_folded("do"),   hash_folded("yes"),  hash_folded("hear"), hash_folded("knock"),
};

}  // namespace

bool is_doubled(const Passage& passage, std::size_t token) {
  const Token& here = passage.prose.tokens[token];
  const Token& before = passage.prose.tokens[token - 1];
  constexpr unsigned Marks = Comma | StrongBreak | QuoteBefore | QuoteAfter | SentenceEnd | BlankLine;
  if (before.kind != TokenKind::Word || (here.gap & Marks) != 0 || here.has(Glued) || before.has(Clitic)) return false;
  if (here.where().size() == 1) return false;                          // "v v keen"
  if (here.has(Capitalised) && before.has(Capitalised)) return false;  // a name: "Walla Walla"
  return std::find(std::begin(MayRepeat), std::end(MayRepeat), here.word) == std::end(MayRepeat);
}

void read_marks(const Passage&, SpellingNotes&) {}

}  // namespace followup
