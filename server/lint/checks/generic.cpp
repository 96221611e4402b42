// Mails and lines that any candidate could have written to any employer (G10).
#include <algorithm>

#include "draft/find_details.h"
#include "lint/checks.h"

namespace followup::checks {
namespace {

Hit hit_at(const CheckInput& input, std::size_t sentence) {
  const Prose& prose = input.draft.body.prose;
  Hit hit;
  hit.in = input.draft.body.source;
  hit.where = prose.where(prose.sentences[sentence].first, prose.sentences[sentence].last);
  return hit;
}

}  // namespace

void stock_lines(const CheckInput& input, std::vector<Hit>& hits) {
  const std::vector<Voice>& voices = input.draft.voices;
  for (std::size_t i = 0; i < voices.size(); ++i) {
    if (voices[i] == Voice::Stock) hits.push_back(hit_at(input, i));
  }
}

void stock_mail(const CheckInput& input, std::vector<Hit>& hits) {
  constexpr auto FewestLines = 2;  // a single line may be all that there is to say
  const std::vector<Voice>& voices = input.draft.voices;
  if (!is_sure_of_kind(input) || !is_without_detail(input.draft, input.pack.tables().draft)) return;
  if (std::count(voices.begin(), voices.end(), Voice::Stock) < FewestLines) return;
  const auto first = std::find(voices.begin(), voices.end(), Voice::Stock);
  hits.push_back(hit_at(input, static_cast<std::size_t>(first - voices.begin())));
}

}  // namespace followup::checks
