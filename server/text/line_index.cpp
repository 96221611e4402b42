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

/// How far a walk along a line came: to `offset` in the line, which is `column`.
struct Reached {
  std::size_t offset = 0;
  std::size_t column = 0;
};

/// The last character border of `line` that lies neither behind `offset` nor behind `column`.
Reached walk(std::string_view line, Reached limit, PositionEncoding encoding) {
  Reached at;
  while (at.offset < line.size()) {
    const CodePoint point = code_point_at(line, at.offset);
    const Reached next{at.offset + point.length, at.column + units(point, encoding)};
    if (next.offset > limit.offset || next.column > limit.column) break;
    at = next;
  }
  return at;
}

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

LineIndex::LineIndex(std::string_view text) : text_(text), starts_(line_starts(text)) {}

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
  return {line_number, walk(line(line_number), {in_line, std::string_view::npos}, encoding).column};
}

std::optional<std::size_t> LineIndex::offset(Position position, PositionEncoding encoding) const {
  if (position.line >= starts_.size()) return std::nullopt;
  const Reached reached = walk(line(position.line), {std::string_view::npos, position.column}, encoding);
  if (reached.column != position.column) return std::nullopt;
  return starts_[position.line] + reached.offset;
}

std::size_t LineIndex::clamped_offset(Position position, PositionEncoding encoding) const {
  if (position.line >= starts_.size()) return text_.size();
  const Reached reached = walk(line(position.line), {std::string_view::npos, position.column}, encoding);
  return starts_[position.line] + reached.offset;
}

}  // namespace followup
