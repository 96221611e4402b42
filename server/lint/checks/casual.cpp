// Shouting in capitals and in exclamation marks (G07).
#include <algorithm>

#include "lint/checks.h"

namespace followup::checks {
namespace {

constexpr std::string_view Marks = "!?";

/// The run of `!` and `?` behind a sentence's last word.
Span<Decoded> end_marks(const Passage& passage, const Sentence& sentence) {
  const std::string_view text = passage.source->utf8();
  std::size_t begin =
      sentence.last > sentence.first ? passage.prose.tokens[sentence.last - 1].end : sentence.where.begin;
  while (begin < sentence.where.end && Marks.find(text[begin]) == std::string_view::npos) ++begin;
  std::size_t end = begin;
  while (end < text.size() && Marks.find(text[end]) != std::string_view::npos) ++end;
  return {begin, end};
}

void runs_in(const Passage& passage, std::vector<Hit>& hits) {
  if (passage.source == nullptr) return;
  for (const Sentence& sentence : passage.prose.sentences) {
    const Span<Decoded> marks = end_marks(passage, sentence);
    if (marks.size() < 2) continue;
    Hit hit = hit_on(passage, marks);
    const bool asks = passage.text(marks).find('?') != std::string_view::npos;
    hit.proposal = Proposal{marks, asks ? "?" : "!"};
    hits.push_back(std::move(hit));
  }
}

bool shouts(const Token& token) { return token.kind == TokenKind::Word && token.has(AllCaps) && !token.has(HasDigit); }

/// Runs of words in capitals that are long enough; one abbreviation among ordinary words is none.
void shouts_in(const Passage& passage, const CheckInput& input, std::vector<Hit>& hits) {
  if (passage.source == nullptr) return;
  const std::size_t words = limit_or(input, "words", 3);
  const std::size_t letters = limit_or(input, "letters", 12);
  for (const Sentence& sentence : passage.prose.sentences) {
    if (sentence.zone == Zone::Names) continue;
    for (std::uint32_t first = sentence.first; first < sentence.last; ++first) {
      std::uint32_t last = first;
      std::size_t size = 0;
      for (; last < sentence.last && shouts(passage.prose.tokens[last]); ++last) {
        if (last > first && passage.prose.tokens[last].after(Comma)) break;  // a list of abbreviations is no shouting
        size += passage.prose.tokens[last].where().size();
      }
      if (last - first >= words && size >= letters) hits.push_back(hit_on(passage, passage.prose.where(first, last)));
      first = std::max(first, last);
    }
  }
}

}  // namespace

void exclamation_run(const CheckInput& input, std::vector<Hit>& hits) {
  runs_in(input.draft.subject, hits);
  runs_in(input.draft.body, hits);
}

void shouting(const CheckInput& input, std::vector<Hit>& hits) {
  shouts_in(input.draft.subject, input, hits);
  shouts_in(input.draft.body, input, hits);
}

}  // namespace followup::checks
