// Mailboxes: one file with many messages, each behind a `From ` line (RFC 4155). It finds where they stand; reading
// them is the business of mail/read_message.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace followup {

/// True for a `From ` line as mail programs write it: an address and a date with a clock and a year.
bool is_postmark(std::string_view line);

/// Where the messages of a mailbox stand, each with its `From ` line and without the empty line before the next one.
/// A `From ` line counts at the begin and behind an empty line. Bytes before the first one are in no message.
std::vector<Span<Raw>> split_mbox(std::string_view bytes);

}  // namespace followup
