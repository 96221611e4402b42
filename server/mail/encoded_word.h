// Words of other charsets in header fields (RFC 2047) both ways, with offsets.
#pragma once

#include <optional>
#include <string_view>

#include "mail/change.h"
#include "mail/charset.h"
#include "mail/line_end.h"

namespace followup {

/// True when an encoded word may stand in the text.
inline bool may_hold_encoded_words(std::string_view text) { return text.find("=?") != std::string_view::npos; }

/// The text of a value with its encoded words decoded; blanks between two of them go. What is no encoded word stays.
/// A broken one stays too.
DecodedText decode_words(std::string_view value);

/// The change of the value that makes `change` of what was decoded from it; none when it cannot be exact. Encoded words
/// stay within 75 bytes; where that takes several of them, a fold as `line_end` stands between.
std::optional<Change> change_words(std::string_view value, const DecodedText& decoded, const Change& change,
                                   std::string_view line_end);

}  // namespace followup
