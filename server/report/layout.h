// Text fitted into terminal cells: cut, wrapped, and a line of a source with a stretch of it underlined. Colours are
// put on afterwards.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace followup {

/// The longest begin of valid UTF-8 that takes at most `cells`; combining marks stay with what they stand on.
std::string_view first_cells(std::string_view text, std::size_t cells);
/// The longest end that takes at most `cells`.
std::string_view last_cells(std::string_view text, std::size_t cells);

/// `text` broken at blanks so that no line takes more than `width` cells, further lines indented by `indent` blanks;
/// `used` cells of the first line are taken already. A word that is too long stands alone.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent, std::size_t used);

/// A line of a source and which of its bytes are marked, `begin` ≤ `end` ≤ the line's length.
struct MarkedSource {
  std::string_view line;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A line as it is shown, and the cells under which the carets stand; at least one.
struct MarkedLine {
  std::string text;
  std::size_t indent = 0;
  std::size_t carets = 1;
};

/// The line made printable. When it takes more than `width` cells, a window around the marked bytes, with … where
/// something is left out.
MarkedLine marked_line(MarkedSource source, std::size_t width);

/// "1 file", "2 files"
std::string counted(std::size_t count, std::string_view noun);

}  // namespace followup
