#include "draft/draft.h"

#include <algorithm>
#include <array>

namespace followup {

std::span<const SearchHit> Passage::hits_of(std::uint32_t search) const {
  if (!found.may_hold(search)) return {};
  const auto below = [](const SearchHit& hit, std::uint32_t wanted) { return hit.search < wanted; };
  const auto first = std::lower_bound(hits.begin(), hits.end(), search, below);
  auto last = first;
  while (last != hits.end() && last->search == search) ++last;
  return {first, last};
}

std::string_view kind_source_name(KindSource source) {
  constexpr std::array<std::string_view, 4> Names = {"inferred", "header", "config", "option"};
  return Names[static_cast<std::size_t>(source)];
}

bool Draft::has_move(MoveId move) const {
  return std::any_of(moves.begin(), moves.end(), [&](const MoveFound& found) { return found.move == move; });
}

bool Draft::is_template() const { return settings->word(Field::Mode) == "template"; }

}  // namespace followup
