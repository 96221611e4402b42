// Length by kind and by the advice that is followed (G50 to G53): words, sentences, paragraphs. The rule's limits are
// named as the advice they belong to, "either" for any.
#include "lint/checks.h"

namespace followup::checks {
namespace {

constexpr std::string_view AnyAdvice = "either";

std::string_view advice(const CheckInput& input) { return input.draft.settings->word(Field::Advice); }

/// The limit under the advice that is followed; a limit for "either" holds under any.
std::optional<std::size_t> limit_by_advice(const CheckInput& input) {
  const std::optional<std::size_t> limit = limit_of(input, advice(input));
  return limit ? limit : limit_of(input, AnyAdvice);
}

void report(const CheckInput& input, Span<Decoded> where, std::size_t count, std::size_t limit,
            std::vector<Hit>& hits) {
  Hit hit = hit_on(input.draft.body, where);
  hit.slots = {{"count", std::to_string(count)}, {"limit", std::to_string(limit)}};
  hits.push_back(std::move(hit));
}

/// The sentences of the body, without greeting and close.
std::vector<const Sentence*> own_sentences(const Prose& prose) {
  std::vector<const Sentence*> own;
  for (const Sentence& sentence : prose.sentences) {
    if (sentence.zone == Zone::Body) own.push_back(&sentence);
  }
  return own;
}

/// The sentence in which the words go over the limit.
Span<Decoded> sentence_over(const std::vector<const Sentence*>& own, std::size_t limit) {
  std::size_t words = 0;
  for (const Sentence* sentence : own) {
    words += sentence->last - sentence->first;
    if (words > limit) return sentence->where;
  }
  return own.back()->where;
}

}  // namespace

void length(const CheckInput& input, std::vector<Hit>& hits) {
  const std::optional<std::size_t> limit = limit_by_advice(input);
  const std::size_t words = input.draft.metrics.words;
  if (!limit || words <= *limit) return;
  const std::vector<const Sentence*> own = own_sentences(input.draft.body.prose);
  if (!own.empty()) report(input, sentence_over(own, *limit), words, *limit, hits);
}

void length_short(const CheckInput& input, std::vector<Hit>& hits) {
  const std::optional<std::size_t> limit = limit_by_advice(input);
  const std::size_t words = input.draft.metrics.words;
  if (!limit || words >= *limit) return;
  const std::vector<const Sentence*> own = own_sentences(input.draft.body.prose);
  if (!own.empty()) report(input, own.back()->where, words, *limit, hits);
}

void length_sentences(const CheckInput& input, std::vector<Hit>& hits) {
  const std::optional<std::size_t> limit = limit_by_advice(input);
  const std::size_t sentences = input.draft.metrics.sentences;
  if (!limit || sentences <= *limit || sentences > limit_or(input, "until", sentences)) return;
  const std::vector<const Sentence*> own = own_sentences(input.draft.body.prose);
  if (own.size() > *limit) report(input, own[*limit]->where, sentences, *limit, hits);
}

void length_paragraphs(const CheckInput& input, std::vector<Hit>& hits) {
  const std::optional<std::size_t> limit = limit_by_advice(input);
  const std::size_t paragraphs = input.draft.metrics.paragraphs;
  const bool is_in_range = limit && paragraphs > *limit && paragraphs <= limit_or(input, "until", paragraphs);
  if (!is_in_range || input.draft.metrics.body_words < limit_or(input, "words", 0)) return;
  std::size_t seen = 0;
  for (const Paragraph& paragraph : input.draft.body.prose.paragraphs) {
    if (paragraph.zone != Zone::Body || ++seen <= *limit) continue;
    report(input, input.draft.body.prose.sentences[paragraph.first].where, paragraphs, *limit, hits);
    return;
  }
}

}  // namespace followup::checks
