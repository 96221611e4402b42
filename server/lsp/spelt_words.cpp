#include "lsp/spelt_words.h"

#include <algorithm>

#include "lint/pack_tables.h"
#include "lint/suppress.h"
#include "lsp/places.h"
#include "lsp/short_text.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

constexpr std::size_t MostCharacters = 60;

bool is_unfit(char c) { return c == ',' || static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; }

/// The text that holds those bytes; null when they stand in a field other than the subject.
const SourceText* source_of(const Draft& draft, Span<Raw> where) {
  for (const SourceText* source : {draft.body.source, draft.subject.source}) {
    if (source == nullptr) continue;
    const Span<Raw> all = source->raw({0, source->utf8().size()});
    if (all.begin <= where.begin && where.end <= all.end) return source;
  }
  return nullptr;
}

/// Behind the last character of `where` there may be bytes that gave no text, such as those of a fold.
Span<Decoded> decoded(const SourceText& source, Span<Raw> where) {
  const std::size_t begin = decoded_at(source, where.begin);
  std::size_t end = begin;
  while (end < source.utf8().size() && source.raw({begin, end}).end < where.end) {
    end += code_point_at(source.utf8(), end).length;
  }
  return {begin, end};
}

}  // namespace

bool can_be_added(std::string_view word) {
  return !word.empty() && trim(word) == word && std::none_of(word.begin(), word.end(), is_unfit) &&
         count_code_points(word) <= MostCharacters;
}

std::string word_to_add(const Draft& draft, const Finding& finding) {
  if (finding.rule->family != SpellingFamily) return {};
  const SourceText* source = source_of(draft, finding.where);
  if (source == nullptr) return {};
  const std::string_view text = source->text(decoded(*source, finding.where));
  std::string word = one_line(text, text.size());
  return can_be_added(word) ? word : std::string();
}

}  // namespace followup::lsp
