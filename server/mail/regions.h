// Whose words the lines of a body are: the writer's own, quotes, forwards, signature, code. Lines are the smallest
// unit; what stands inside a line (URLs, addresses) is found elsewhere.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "mail/message.h"

namespace followup {

using Regions = std::vector<std::pair<Span<Decoded>, Region>>;

/// Regions of a decoded body, in order and without gaps; neighbours differ. An empty body has none. `marks` are
/// stretches, in order and apart, of which something else than the words tells whose they are.
Regions find_regions(std::string_view body, const Regions& marks = {});

}  // namespace followup
