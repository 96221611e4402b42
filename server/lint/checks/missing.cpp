// Parts that every message needs and a draft lacks: greeting (G01) and close (G03).
#include "compose/sections.h"
#include "lint/checks.h"

namespace followup::checks {
namespace {

std::optional<std::string> section(const CheckInput& input, std::string_view part) {
  return section_text(input.pack.tables().sections, part, input.draft.kind.kind, facts_of(input.draft));
}

/// One word of the draft that stands for the place where a part is missing.
Hit hit_at_token(const CheckInput& input, std::size_t token) {
  Hit hit;
  hit.in = input.draft.body.source;
  hit.where = input.draft.body.prose.tokens[token].where();
  return hit;
}

/// The last sentence that is neither close nor name; null for a draft without any.
const Sentence* last_own_sentence(const Prose& prose) {
  const Sentence* last = nullptr;
  for (const Sentence& sentence : prose.sentences) {
    if (sentence.zone == Zone::Greeting || sentence.zone == Zone::Body) last = &sentence;
  }
  return last;
}

}  // namespace

void missing_greeting(const CheckInput& input, std::vector<Hit>& hits) {
  const Prose& prose = input.draft.body.prose;
  if (prose.tokens.empty() || prose.outline.greeting) return;
  Hit hit = hit_at_token(input, 0);
  if (std::optional<std::string> text = section(input, "greeting")) {
    const std::size_t start = prose.sentences.front().where.begin;
    hit.proposal = Proposal{{start, start}, *text + "\n\n"};
  }
  hits.push_back(std::move(hit));
}

void missing_close(const CheckInput& input, std::vector<Hit>& hits) {
  const Prose& prose = input.draft.body.prose;
  const Sentence* last = last_own_sentence(prose);
  if (last == nullptr || prose.outline.close) return;
  Hit hit = hit_at_token(input, last->last - 1);
  if (std::optional<std::string> text = section(input, "close")) {
    const bool has_names = prose.outline.names.has_value();
    const std::size_t place = has_names ? prose.outline.names->begin : last->where.end;
    const std::string line = text->substr(0, text->find('\n'));
    hit.proposal = Proposal{{place, place}, has_names ? line + "\n" : "\n\n" + *text};
  }
  hits.push_back(std::move(hit));
}

}  // namespace followup::checks
