// Header lines of a draft that say a setting (X-Followup-…), written into its header block. A draft without a block
// gets none, because a program that sends it would not know the lines for header fields.
#pragma once

#include <optional>
#include <string_view>

#include "draft/draft.h"
#include "text/edit.h"

namespace followup::lsp {

/// One setting to say in a draft. The text is the one that the draft was read from.
struct HeaderLine {
  const Draft& draft;
  std::string_view text;
  Field field;
};

/// Makes the line say `value` alone; adds it to the block when there is none.
std::optional<Edit> set_header(const HeaderLine& line, std::string_view value);

/// Adds `item` to the list of the line.
std::optional<Edit> add_to_header(const HeaderLine& line, std::string_view item);

}  // namespace followup::lsp
