#include "session/changes.h"

namespace followup {
namespace {

/// A column behind the end of its line is an error of the client that editors make at line ends; so is the begin of
/// the line behind the last, which means the end of the text. Any other line that does not exist is no place.
std::optional<std::size_t> offset_of(const LineIndex& index, Position position, PositionEncoding encoding) {
  const bool is_known = position.line < index.line_count() || position == Position{index.line_count(), 0};
  if (!is_known) return std::nullopt;
  return index.clamped_offset(position, encoding);
}

bool apply(ChangedText& into, const Change& change, PositionEncoding encoding) {
  if (!change.range) {
    into.text = change.text;
    into.caret.reset();
    return true;
  }
  const LineIndex index(into.text);
  const std::optional<std::size_t> begin = offset_of(index, change.range->begin, encoding);
  const std::optional<std::size_t> end = offset_of(index, change.range->end, encoding);
  if (!begin || !end || *end < *begin) return false;
  into.text.replace(*begin, *end - *begin, change.text);
  into.caret = *begin + change.text.size();
  return true;
}

}  // namespace

std::optional<ChangedText> apply_changes(std::string_view text, std::span<const Change> changes,
                                         PositionEncoding encoding) {
  ChangedText made{std::string(text), std::nullopt};
  for (const Change& change : changes) {
    if (!apply(made, change, encoding)) return std::nullopt;
  }
  return made;
}

}  // namespace followup
