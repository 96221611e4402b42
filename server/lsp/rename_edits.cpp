#include "lsp/rename_edits.h"

#include <algorithm>
#include <utility>

#include "text/words.h"

namespace followup::lsp {
namespace {

/// Signs that mean something else in a list of addresses, unless the name stands in quotes.
constexpr std::string_view AddressSigns = ",;:<>@\"()\\";

Problem refusal(std::string message) { return {.path = {}, .message = std::move(message), .source_line = {}}; }

bool is_quoted(const NamePlace& place) {
  const std::string_view text = place.in.source->utf8();
  return place.in.where.begin > 0 && text[place.in.where.begin - 1] == '"';
}

/// Empty when the place can take the text.
std::string fault_of(const NamePlace& place, std::string_view text) {
  if (place.in.type != StretchType::DisplayName) return {};
  const std::string_view signs = is_quoted(place) ? std::string_view("\"\\") : AddressSigns;
  if (text.find_first_of(signs) == std::string_view::npos) return {};
  return "“" + std::string(text) + "” cannot stand as a name before an address";
}

class Renaming {
 public:
  /// False when a place refuses.
  bool add(const std::vector<NamePlace>& places, std::string_view text) {
    for (const NamePlace& place : places) {
      if (!add(place, in_case(text, place.letters))) return false;
    }
    return true;
  }

  Result<std::vector<Edit>> edits() {
    if (!fault_.empty()) return refusal(std::move(fault_));
    std::sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) { return a.where < b.where; });
    return std::move(edits_);
  }

 private:
  bool add(const NamePlace& place, const std::string& text) {
    fault_ = fault_of(place, text);
    std::optional<Edit> edit = fault_.empty() ? place.in.source->edit(place.where, text) : std::nullopt;
    if (!edit && fault_.empty())
      fault_ = "“" + text + "” cannot be written in one of the places without changing others";
    if (!edit) return false;
    edits_.push_back(std::move(*edit));
    return true;
  }

  std::vector<Edit> edits_;
  std::string fault_;
};

/// Places of a part of the old full name that stand outside of it.
std::vector<NamePlace> places_alone(const Draft& draft, std::string_view part, const NamedThing& full) {
  std::vector<NamePlace> places = find_name(own_words(draft), part, false);
  std::erase_if(places, [&](const NamePlace& place) {
    return std::any_of(full.places.begin(), full.places.end(),
                       [&](const NamePlace& whole) { return whole.raw.contains(place.raw); });
  });
  return places;
}

void add_parts(Renaming& renaming, const Draft& draft, const NamedThing& thing, std::string_view new_name) {
  const NameParts old_parts = parts_of_name(thing.text);
  const NameParts new_parts = parts_of_name(new_name);
  if (!old_parts.first.empty() && !new_parts.first.empty()) {
    if (!renaming.add(places_alone(draft, old_parts.first, thing), new_parts.first)) return;
  }
  if (old_parts.last.empty() || new_parts.last.empty() || old_parts.last == old_parts.first) return;
  renaming.add(places_alone(draft, old_parts.last, thing), new_parts.last);
}

}  // namespace

Result<std::vector<Edit>> rename_edits(const Draft& draft, const NamedThing& thing, std::string_view new_name) {
  const std::string_view name = trim(new_name);
  if (name.empty()) return refusal("a name needs at least one letter");
  if (name.find_first_of("\r\n") != std::string_view::npos) return refusal("a name stands on one line");
  Renaming renaming;
  const bool is_done = renaming.add(thing.places, name);
  if (is_done && thing.naming == Naming::FullName) add_parts(renaming, draft, thing, name);
  return renaming.edits();
}

}  // namespace followup::lsp
