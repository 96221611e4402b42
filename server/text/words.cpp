#include "text/words.h"

#include <algorithm>
#include <optional>

namespace followup {
namespace {

constexpr std::string_view Blanks = " \t\n\r\f\v";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

template <class Piece>
std::string joined(std::span<const Piece> pieces, std::string_view separator) {
  std::string result;
  for (std::size_t index = 0; index < pieces.size(); ++index) {
    if (index > 0) result += separator;
    result += pieces[index];
  }
  return result;
}

/// The name of the slot whose `{` stands at `open`, if one does.
std::optional<std::string_view> slot_name_at(std::string_view text, std::size_t open) {
  const std::size_t end = text.find_first_of("{}\n", open + 1);
  if (end == std::string_view::npos || text[end] != '}' || end == open + 1) return std::nullopt;
  return text.substr(open + 1, end - open - 1);
}

const std::string* slot_value(const Slots& slots, std::string_view name) {
  const auto found = std::find_if(slots.begin(), slots.end(), [name](const auto& slot) { return slot.first == name; });
  return found == slots.end() ? nullptr : &found->second;
}

/// Letters to add, drop, change or swap with their neighbour to get from `a` to `b`.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t column = 0; column <= b.size(); ++column) row[column] = column;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(Blanks);
  if (begin == std::string_view::npos) return text.substr(text.size());
  return text.substr(begin, text.find_last_not_of(Blanks) - begin + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
    pieces.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  pieces.push_back(text);
  return pieces;
}

std::string join(std::span<const std::string> pieces, std::string_view separator) { return joined(pieces, separator); }

std::string join(std::span<const std::string_view> pieces, std::string_view separator) {
  return joined(pieces, separator);
}

std::string ascii_lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

bool ascii_iequals(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string fill_slots(std::string_view text, const Slots& slots) {
  std::string result;
  result.reserve(text.size());
  std::size_t copied = 0;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const auto name = slot_name_at(text, open);
    const std::string* value = name ? slot_value(slots, *name) : nullptr;
    if (value == nullptr) continue;
    result += text.substr(copied, open - copied);
    result += *value;
    copied = open + name->size() + 2;
  }
  result += text.substr(copied);
  return result;
}

std::vector<std::string> slot_names(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const auto name = slot_name_at(text, open);
    if (name && std::find(names.begin(), names.end(), *name) == names.end()) names.emplace_back(*name);
  }
  return names;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t FarthestDistance = 3;
  std::size_t limit = std::min(FarthestDistance, word.size() / 2);
  std::string_view best;
  bool found = false;
  for (const std::string_view candidate : candidates) {
    const std::size_t longer = std::max(word.size(), candidate.size());
    if (longer - std::min(word.size(), candidate.size()) > limit) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance > limit || (found && distance == limit)) continue;
    best = candidate;
    limit = distance;
    found = true;
  }
  return best;
}

}  // namespace followup
