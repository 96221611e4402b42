// UTF-8: stepping, counting, repairing. It knows nothing of lines or words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace followup {

/// One decoded code point and how many bytes it took. A byte that begins no valid sequence is U+FFFD of length 1.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
  bool valid = true;
};

/// The code point that begins at `offset`, which must be inside `text`.
CodePoint code_point_at(std::string_view text, std::size_t offset);

/// True when `text` is UTF-8 without overlong forms, surrogates or values above U+10FFFF.
bool is_valid_utf8(std::string_view text);

/// Appends `value` in UTF-8.
void append_utf8(std::string& out, char32_t value);

std::size_t count_code_points(std::string_view text);
std::size_t count_utf16_units(std::string_view text);

/// Terminal cells that `text` occupies: 0 for combining marks and joiners, 2 for wide CJK and emoji, a tab as one.
std::size_t display_width(std::string_view text);

}  // namespace followup
