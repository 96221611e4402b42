// Greeting, body, close and name block of a body, found by its lines. It judges none of them, and it knows the
// words of greetings and closes only from the lists that it is given.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "prose/prose.h"

namespace followup {

/// Token indexes at which the parts meet: [0, body) greeting, [body, close) body, [close, names) close,
/// [names, after) name block, [after, end) a postscript.
struct Parts {
  std::uint32_t body = 0;
  std::uint32_t close = 0;
  std::uint32_t names = 0;
  std::uint32_t after = 0;
  Zone running = Zone::Body;  ///< the zone of what stands in [body, close)
};

Parts find_parts(std::string_view text, const std::vector<Token>& tokens, const ProseWords& words);

}  // namespace followup
