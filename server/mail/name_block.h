// A signature without its mark: the lines below the sender's name at the end of the writer's words.
#pragma once

#include <string_view>

#include "mail/regions.h"

namespace followup {

/// Makes what stands below a line that is the sender's name a signature: title, firm, telephone, addresses. Sentences
/// and postscripts are none, and the name itself stays the writer's. `sender` is a From value, or empty.
void mark_name_blocks(std::string_view body, std::string_view sender, Regions& regions);

}  // namespace followup
