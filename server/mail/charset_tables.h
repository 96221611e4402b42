// The single-byte charsets; the rows are made by the build with iconv.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace followup {

/// One charset whose lower half is ASCII.
struct CharsetTable {
  std::string_view name;                 ///< in lower case, letters and digits alone
  std::array<char16_t, 128> upper_half;  ///< what 0x80 to 0xFF mean; 0: nothing
};

std::span<const CharsetTable> charset_tables();

}  // namespace followup
