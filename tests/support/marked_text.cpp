#include "support/marked_text.h"

#include <algorithm>

namespace followup {
namespace {

constexpr std::string_view Open = "⟦";
constexpr std::string_view Close = "⟧";
constexpr std::string_view Point = "‸";

bool is_name(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

/// The name that stands before a bar at the begin of a range, or nothing.
std::string_view name_at(std::string_view inside) {
  const std::size_t bar = inside.find('|');
  if (bar == std::string_view::npos) return {};
  return is_name(inside.substr(0, bar)) ? inside.substr(0, bar) : std::string_view();
}

bool closes_later(std::string_view rest) { return rest.find(Close) != std::string_view::npos; }

}  // namespace

Span<Raw> MarkedText::range() const { return ranges.empty() ? Span<Raw>{} : ranges.front().where; }

Span<Raw> MarkedText::range(std::string_view name) const {
  const auto found = std::find_if(ranges.begin(), ranges.end(), [&](const Range& one) { return one.name == name; });
  return found == ranges.end() ? Span<Raw>{} : found->where;
}

MarkedText without_marks(std::string_view marked) {
  MarkedText made;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < marked.size();) {
    const std::string_view rest = marked.substr(at);
    if (rest.starts_with(Open) && closes_later(rest)) {
      const std::string_view name = name_at(rest.substr(Open.size()));
      open.push_back(made.ranges.size());
      made.ranges.push_back({std::string(name), {made.text.size(), made.text.size()}});
      at += Open.size() + (name.empty() ? 0 : name.size() + 1);
    } else if (rest.starts_with(Close) && !open.empty()) {
      made.ranges[open.back()].where.end = made.text.size();
      open.pop_back();
      at += Close.size();
    } else if (rest.starts_with(Point)) {
      made.points.push_back(made.text.size());
      at += Point.size();
    } else {
      made.text.push_back(marked[at++]);
    }
  }
  return made;
}

std::string with_marks(std::string_view text, const std::vector<Span<Raw>>& ranges) {
  std::string made;
  std::size_t at = 0;
  for (const Span<Raw> range : ranges) {
    made.append(text.substr(at, range.begin - at)).append(Open);
    made.append(text.substr(range.begin, range.size())).append(Close);
    at = range.end;
  }
  return made.append(text.substr(at));
}

}  // namespace followup
