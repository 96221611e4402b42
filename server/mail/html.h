// The words of an HTML text as its reader sees them, with offsets: a scanner of tags that builds no tree, so that its
// time is linear on any nesting. Styles are read only as far as they hide.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mail/change.h"
#include "mail/charset.h"
#include "mail/region.h"

namespace followup {

/// A decoded HTML text, and what its tags say of whose words it holds.
struct HtmlText {
  DecodedText words;
  /// In order and apart; what no tag speaks of is in none of them.
  std::vector<std::pair<Span<Decoded>, Region>> marks;
};

/// Blanks collapse, `<br>` and blocks end lines, paragraphs stand apart by an empty line; list items begin with "- ".
HtmlText decode_html(std::string_view source);

/// The change of the source that makes `change` of the words decoded from it; none when it touches a tag or would not
/// be read back.
std::optional<Change> change_html(std::string_view source, const DecodedText& words, const Change& change);

/// `text` with its characters beyond ASCII as numbers, for a charset that lacks them.
std::string with_references(std::string_view text);

/// The charset that a `<meta>` near the begin names; empty when none does. The bytes need not be decoded yet.
std::string_view charset_of_html(std::string_view bytes);

}  // namespace followup
