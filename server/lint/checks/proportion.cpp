// Proportion and order of what a mail says: how many questions (G28), how much praise of oneself (G29), how late the
// thanks (G02).
#include <algorithm>

#include "compose/missing_parts.h"
#include "lint/checks.h"

namespace followup::checks {
namespace {

/// Moves that tie an achievement to what was talked about.
constexpr std::string_view Ties[] = {"conversation", "completion", "first-thanks"};

bool makes(const Draft& draft, Span<Decoded> sentence, std::optional<MoveId> move) {
  return std::any_of(draft.moves.begin(), draft.moves.end(),
                     [&](const MoveFound& found) { return move && found.move == *move && found.where == sentence; });
}

bool is_tied(const CheckInput& input, Span<Decoded> sentence) {
  return std::any_of(std::begin(Ties), std::end(Ties), [&](std::string_view tie) {
    return makes(input.draft, sentence, move_named(input.pack.tables().draft, tie));
  });
}

/// The place of the first thanks in the body or the close; none without any.
std::optional<Span<Decoded>> first_thanks(const CheckInput& input) {
  const std::optional<MoveId> thanks = move_named(input.pack.tables().draft, "thanks");
  for (const MoveFound& found : input.draft.moves) {
    if (thanks && found.move == *thanks) return found.where;
  }
  return std::nullopt;
}

std::size_t body_sentences_before(const Prose& prose, std::size_t place) {
  return static_cast<std::size_t>(std::count_if(
      prose.sentences.begin(), prose.sentences.end(),
      [&](const Sentence& sentence) { return sentence.zone == Zone::Body && sentence.where.begin < place; }));
}

}  // namespace

void too_many_questions(const CheckInput& input, std::vector<Hit>& hits) {
  const std::size_t limit = limit_or(input, "questions", 3);
  if (input.draft.metrics.questions <= limit) return;
  std::size_t asked = 0;
  std::optional<Span<Decoded>> surplus;
  for (const Sentence& sentence : input.draft.body.prose.sentences) {
    if (sentence.zone != Zone::Body || sentence.type != SentenceType::Question || ++asked <= limit) continue;
    surplus = {surplus ? surplus->begin : sentence.where.begin, sentence.where.end};
  }
  if (!surplus) return;
  Hit hit = hit_on(input.draft.body, *surplus);
  hit.slots = {{"count", std::to_string(asked)}};
  hits.push_back(std::move(hit));
}

void sales_pitch(const CheckInput& input, std::vector<Hit>& hits) {
  hits.clear();  // what counts is how many there are
  if (input.rule.search == NoRow) return;
  const std::size_t limit = limit_or(input, "achievements", 3);
  const Passage& body = input.draft.body;
  std::vector<Span<Decoded>> boasts;
  for (const SearchHit& found : body.hits_of(input.rule.search)) {
    const Span<Decoded> sentence = body.prose.sentences[found.sentence].where;
    const bool is_new = boasts.empty() || boasts.back() != sentence;
    if (is_new && !is_tied(input, sentence)) boasts.push_back(sentence);
  }
  if (boasts.size() >= limit) hits.push_back(hit_on(body, boasts[limit - 1]));
}

void late_thanks(const CheckInput& input, std::vector<Hit>& hits) {
  const std::optional<Span<Decoded>> thanks = first_thanks(input);
  if (!thanks || body_sentences_before(input.draft.body.prose, thanks->begin) < limit_or(input, "sentences", 4)) return;
  hits.push_back(hit_on(input.draft.body, *thanks));
}

}  // namespace followup::checks
