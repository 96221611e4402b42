// Numbers, ordinals and times of day as written: separators, currency and percent signs included.
#pragma once

#include <cstddef>
#include <string_view>

#include "prose/tokens.h"

namespace followup {

struct NumberRun {
  std::size_t end = 0;
  TokenKind kind = TokenKind::Number;  ///< Word when the digits only begin a word: "3D"
};

/// Reads at a digit, or at a currency sign or plus before one.
NumberRun read_number(std::string_view text, std::size_t at);

/// Bytes of the currency sign at `offset`; 0 when there is none.
std::size_t currency_length(std::string_view text, std::size_t offset);

}  // namespace followup
