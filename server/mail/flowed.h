// format=flowed (RFC 3676): paragraphs whose lines end with a blank are one line for their reader. Quoted lines are
// left as they are.
#pragma once

#include <optional>
#include <string_view>

#include "mail/change.h"
#include "mail/charset.h"

namespace followup {

/// Lines are joined and their stuffing taken away. With `deletes_space` the blank at the end of a line goes too.
DecodedText decode_flowed(std::string_view source, bool deletes_space);

/// The change of the source that makes `change` of the text; none when it cannot be exact.
std::optional<Change> change_flowed(std::string_view source, const DecodedText& flowed, const Change& change);

}  // namespace followup
