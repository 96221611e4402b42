// Which lines are header fields, by their names. It reads the beginning of one line; blocks, folding and
// values are the business of mail/headers.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace followup {

/// A name and the blanks behind it may take this many bytes; what is longer is no field.
inline constexpr std::size_t MaxFieldName = 128;

/// The `Name:` at the beginning of a field.
struct FieldStart {
  std::size_t name_length = 0;
  std::size_t colon = 0;  ///< offset of the colon
};

/// True for the names that mail programs and this one write, and for every name with `X-`; case does not matter.
bool is_known_field_name(std::string_view name);

/// None unless `text` begins with `Name:`. Blanks before the colon are let pass behind a known name only.
std::optional<FieldStart> field_start(std::string_view text);

/// True when `text` begins with a field of a known name, so that a header block may begin there.
bool begins_with_known_field(std::string_view text);

}  // namespace followup
