// How hard a text is to read: sentences that are long, and the grade of the whole.
#include "lint/checks.h"

namespace followup::checks {

void long_sentence(const CheckInput& input, std::vector<Hit>& hits) {
  const std::size_t limit = limit_or(input, "words", 45);
  for (const Sentence& sentence : input.draft.body.prose.sentences) {
    const std::size_t words = sentence.last - sentence.first;
    if (sentence.zone != Zone::Body || words <= limit) continue;
    Hit hit = hit_on(input.draft.body, sentence.where);
    hit.slots = {{"count", std::to_string(words)}};
    hits.push_back(std::move(hit));
  }
}

void hard_to_read(const CheckInput& input, std::vector<Hit>& hits) {
  const Metrics& metrics = input.draft.metrics;
  if (metrics.body_words < limit_or(input, "words", 60)) return;
  if (metrics.reading_grade <= static_cast<double>(limit_or(input, "grade", 16))) return;
  for (const Sentence& sentence : input.draft.body.prose.sentences) {
    if (sentence.zone != Zone::Body) continue;
    Hit hit = hit_on(input.draft.body, sentence.where);
    hit.slots = {{"grade", std::to_string(static_cast<int>(metrics.reading_grade))}};
    hits.push_back(std::move(hit));
    return;
  }
}

}  // namespace followup::checks
