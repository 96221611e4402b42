// Edits that an editor reports → the new text (textDocument/didChange).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/line_index.h"

namespace followup {

/// One change: the text of a range, or of the whole document where there is no range.
struct Change {
  struct Range {
    Position begin;
    Position end;
  };
  std::optional<Range> range;
  std::string text;
};

/// What a row of changes made of a text, each in the coordinates that the one before left.
struct ChangedText {
  std::string text;
  /// Byte offset behind the last inserted text; none after a change of the whole document.
  std::optional<std::size_t> caret;
};

/// None when a range lies outside the text: the two sides no longer agree, and going on would be wrong.
std::optional<ChangedText> apply_changes(std::string_view text, std::span<const Change> changes,
                                         PositionEncoding encoding);

}  // namespace followup
