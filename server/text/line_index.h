// Offsets ↔ lines and columns in the three encodings that the Language Server Protocol knows. Lines end at
// LF, CRLF or CR. It holds line starts and a view; whoever owns the text must outlive it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace followup {

/// What a column counts: bytes, UTF-16 code units, or code points.
enum class PositionEncoding { Utf8, Utf16, Utf32 };

/// Both count from 0.
struct Position {
  std::size_t line = 0;
  std::size_t column = 0;
  friend bool operator==(const Position&, const Position&) = default;
  friend auto operator<=>(const Position&, const Position&) = default;
};

class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  std::size_t line_count() const { return starts_.size(); }
  /// Index of the line that holds `offset`; the end of the text belongs to the last line.
  std::size_t line_of(std::size_t offset) const;
  /// Offset at which the line begins.
  std::size_t line_start(std::size_t line) const { return starts_[line]; }
  /// The line without its line end.
  std::string_view line(std::size_t line) const;
  /// An offset past the end counts as the end; one inside a character as that character's begin.
  Position position(std::size_t offset, PositionEncoding encoding) const;
  /// None when the line does not exist or the column lies beyond the line or inside a character.
  std::optional<std::size_t> offset(Position position, PositionEncoding encoding) const;
  /// As the protocol asks: a column beyond the line is its end, a line beyond the text is the end of the text.
  std::size_t clamped_offset(Position position, PositionEncoding encoding) const;

 private:
  /// A character border in a long line and the columns there, from which a walk along the line can begin.
  struct Milestone {
    std::size_t offset = 0;  ///< in the text
    std::size_t utf16_column = 0;
    std::size_t utf32_column = 0;
  };
  /// How far a walk along a line came: to `offset` in the line, which is `column`.
  struct Reached {
    std::size_t offset = 0;
    std::size_t column = 0;
  };

  void set_milestones(std::size_t line);
  Reached milestone_before(std::size_t line, Reached limit, PositionEncoding encoding) const;
  Reached walk(std::size_t line, Reached limit, PositionEncoding encoding) const;

  std::string_view text_;
  std::vector<std::size_t> starts_;
  std::vector<Milestone> milestones_;  ///< ascending; none in a line of usual length
};

}  // namespace followup
