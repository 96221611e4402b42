// Whose words the lines of a body are: the writer's own, quotes, forwards, signature, code. Lines are the smallest
// unit; what stands inside a line (URLs, addresses) is found elsewhere.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "mail/message.h"

namespace followup {

/// Regions of a decoded body, in order and without gaps; neighbours differ. An empty body has none.
std::vector<std::pair<Span<Decoded>, Region>> find_regions(std::string_view body);

}  // namespace followup
