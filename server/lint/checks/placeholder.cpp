// Blanks of a template that nobody filled (G14).
#include "lint/checks.h"

namespace followup::checks {
namespace {

void collect(const Passage& passage, std::vector<Hit>& hits) {
  if (passage.source == nullptr) return;
  for (const Token& token : passage.prose.tokens) {
    if (token.kind != TokenKind::Blank) continue;
    Hit hit;
    hit.in = passage.source;
    hit.where = token.where();
    hits.push_back(std::move(hit));
  }
}

}  // namespace

void blanks_left(const CheckInput& input, std::vector<Hit>& hits) {
  collect(input.draft.subject, hits);
  collect(input.draft.body, hits);
}

}  // namespace followup::checks
