// Where lines of raw bytes end: LF, CRLF or CR. Nothing is decoded here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace followup {

/// How the lines of a file end.
enum class LineEnd : std::uint8_t { Lf, CrLf, Cr };

/// The first line end of the file decides; Lf when there is none.
LineEnd line_end_of(std::string_view raw);

/// The bytes that end a line.
std::string_view line_end_bytes(LineEnd line_end);

/// Bytes of the line end at `offset`: 2 for CRLF, 1 for LF or CR, 0 when none begins there.
std::size_t line_end_length(std::string_view raw, std::size_t offset);

/// A line without its line end, and where the next one begins.
struct RawLine {
  std::size_t end = 0;
  std::size_t next = 0;  ///< equals `end` only at the end of the file
};

RawLine raw_line_at(std::string_view raw, std::size_t offset);

/// The only white space that RFC 5322 knows inside a line.
constexpr bool is_space_or_tab(char c) { return c == ' ' || c == '\t'; }

}  // namespace followup
