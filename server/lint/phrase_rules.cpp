#include "lint/phrase_rules.h"

#include "match/capture.h"
#include "match/pattern.h"
#include "text/utf8.h"

namespace followup {
namespace {

bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

/// The replacement with its class slots filled, capitalised as the words that it replaces.
std::string wording(const SearchPhrase& phrase, const SearchHit& hit, const Passage& passage, const RulePack& pack) {
  std::string text(phrase.replacement);
  if (text.find('{') != std::string::npos) {
    const SearchedText searched{pack.tables().draft.graph, passage.prose, passage.matches, passage.source->utf8()};
    text = fill_slots(text, capture(phrase.text, searched, hit.first, hit.last));
  }
  const Token& first = passage.prose.tokens[hit.first];
  const bool begins_sentence = hit.first == passage.prose.sentences[hit.sentence].first;
  if (begins_sentence && first.has(Capitalised) && !text.empty() && is_ascii_lower(text[0])) {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

/// Deleting words takes the blank behind them along, or the one before at the end of a line.
Span<Decoded> with_blank(Span<Decoded> where, std::string_view text) {
  if (where.end < text.size() && text[where.end] == ' ') return {where.begin, where.end + 1};
  if (where.begin > 0 && text[where.begin - 1] == ' ') return {where.begin - 1, where.end};
  return where;
}

void add_search_hits(const CheckInput& input, const Passage& passage, std::vector<Hit>& hits) {
  if (passage.source == nullptr) return;
  for (const SearchHit& found : passage.hits_of(input.rule.search)) {
    Hit hit;
    hit.in = passage.source;
    hit.where = passage.where(found);
    if (found.phrase_row != NoRow) {
      const SearchPhrase& phrase = input.pack.tables().draft.searches.phrases[found.phrase_row];
      if (phrase.has_replacement) {
        std::string text = wording(phrase, found, passage, input.pack);
        const Span<Decoded> where = text.empty() ? with_blank(hit.where, passage.source->utf8()) : hit.where;
        hit.proposal = Proposal{where, std::move(text)};
      }
    }
    hits.push_back(std::move(hit));
  }
}

void add_pattern_hits(const CheckInput& input, std::vector<Hit>& hits) {
  const Message& message = input.draft.message;
  for (const auto& [where, region] : message.regions) {
    if (region != Region::Own) continue;
    for (const Span<Decoded> match : input.pack.patterns().find(input.rule.pattern, message.body.text(where))) {
      Hit hit;
      hit.in = &message.body;
      hit.where = {where.begin + match.begin, where.begin + match.end};
      hits.push_back(std::move(hit));
    }
  }
}

}  // namespace

void run_phrase_rule(const CheckInput& input, std::vector<Hit>& hits) {
  if (input.rule.search != NoRow) {
    add_search_hits(input, input.draft.subject, hits);
    add_search_hits(input, input.draft.body, hits);
  }
  if (input.rule.pattern != NoRow) add_pattern_hits(input, hits);
}

}  // namespace followup
