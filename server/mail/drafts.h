// Drafts as people write them in an editor: an optional header block, an empty line, the body. Nothing in them is
// encoded. MIME messages and mailboxes are read elsewhere.
#pragma once

#include <string_view>

#include "mail/message.h"

namespace followup {

/// Reads a plain draft; a byte order mark at its begin is skipped. `raw` must outlive the message.
Message read_plain_draft(std::string_view raw);

}  // namespace followup
