#include "text/line_index.h"

#include <algorithm>

#include "text/utf8.h"

namespace followup {
namespace {

std::size_t units(const CodePoint& point, PositionEncoding encoding) {
  switch (encoding) {
    case PositionEncoding::Utf8:
      return point.length;
    case PositionEncoding::Utf16:
      return point.value < 0x10000 ? 1 : 2;
    case PositionEncoding::Utf32:
      return 1;
  }
  return 1;
}

/// Bytes from one milestone to the next: a line may be a whole message.
constexpr std::size_t Stretch = 1024;

std::vector<std::size_t> line_starts(std::string_view text) {
  std::vector<std::size_t> starts;
  starts.reserve(text.size() / 32 + 2);
  starts.push_back(0);
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    const char c = text[offset];
    if (c != '\n' && c != '\r') continue;
    if (c == '\r' && offset + 1 < text.size() && text[offset + 1] == '\n') ++offset;
    starts.push_back(offset + 1);
  }
  return starts;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_(line_starts(text)) {
  for (std::size_t line = 0; line < starts_.size(); ++line) {
    const std::size_t end = line + 1 < starts_.size() ? starts_[line + 1] : text_.size();
    if (end - starts_[line] > Stretch) set_milestones(line);
  }
}

void LineIndex::set_milestones(std::size_t number) {
  const std::string_view text = line(number);
  Milestone at{starts_[number], 0, 0};
  std::size_t due = at.offset + Stretch;
  while (at.offset < starts_[number] + text.size()) {
    if (at.offset >= due) {
      milestones_.push_back(at);
      due = at.offset + Stretch;
    }
    const CodePoint point = code_point_at(text, at.offset - starts_[number]);
    at.offset += point.length;
    at.utf16_column += units(point, PositionEncoding::Utf16);
    at.utf32_column += 1;
  }
}

/// The last milestone of the line that lies neither behind `offset` nor behind `column`; else the line's begin.
LineIndex::Reached LineIndex::milestone_before(std::size_t line, Reached limit, PositionEncoding encoding) const {
  const std::size_t begin = starts_[line];
  const auto reached = [&](const Milestone& one) {
    if (encoding == PositionEncoding::Utf16) return Reached{one.offset - begin, one.utf16_column};
    if (encoding == PositionEncoding::Utf32) return Reached{one.offset - begin, one.utf32_column};
    return Reached{one.offset - begin, one.offset - begin};
  };
  const auto first = std::partition_point(milestones_.begin(), milestones_.end(),
                                          [&](const Milestone& one) { return one.offset < begin; });
  const auto next = std::partition_point(first, milestones_.end(), [&](const Milestone& one) {
    if (line + 1 < starts_.size() && one.offset >= starts_[line + 1]) return false;
    const Reached at = reached(one);
    return at.offset <= limit.offset && at.column <= limit.column;
  });
  return next == first ? Reached{} : reached(*std::prev(next));
}

/// The last character border of the line that lies neither behind `offset` nor behind `column`.
LineIndex::Reached LineIndex::walk(std::size_t number, Reached limit, PositionEncoding encoding) const {
  const std::string_view text = line(number);
  Reached at = milestones_.empty() ? Reached{} : milestone_before(number, limit, encoding);
  while (at.offset < text.size()) {
    const CodePoint point = code_point_at(text, at.offset);
    const Reached next{at.offset + point.length, at.column + units(point, encoding)};
    if (next.offset > limit.offset || next.column > limit.column) break;
    at = next;
  }
  return at;
}

std::size_t LineIndex::line_of(std::size_t offset) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::size_t>(next - starts_.begin()) - 1;
}

std::string_view LineIndex::line(std::size_t line) const {
  const std::size_t begin = starts_[line];
  if (line + 1 == starts_.size()) return text_.substr(begin);
  std::size_t end = starts_[line + 1] - 1;
  if (end > begin && text_[end] == '\n' && text_[end - 1] == '\r') --end;
  return text_.substr(begin, end - begin);
}

Position LineIndex::position(std::size_t offset, PositionEncoding encoding) const {
  offset = std::min(offset, text_.size());
  const std::size_t line_number = line_of(offset);
  const std::size_t in_line = offset - starts_[line_number];
  return {line_number, walk(line_number, {in_line, std::string_view::npos}, encoding).column};
}

std::optional<std::size_t> LineIndex::offset(Position position, PositionEncoding encoding) const {
  if (position.line >= starts_.size()) return std::nullopt;
  const Reached reached = walk(position.line, {std::string_view::npos, position.column}, encoding);
  if (reached.column != position.column) return std::nullopt;
  return starts_[position.line] + reached.offset;
}

std::size_t LineIndex::clamped_offset(Position position, PositionEncoding encoding) const {
  if (position.line >= starts_.size()) return text_.size();
  const Reached reached = walk(position.line, {std::string_view::npos, position.column}, encoding);
  return starts_[position.line] + reached.offset;
}

}  // namespace followup
