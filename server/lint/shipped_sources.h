// The shipped rule files as text, compiled in: a user's pack is compiled together with them.
#pragma once

#include <span>
#include <string_view>

namespace followup {

struct ShippedSource {
  std::string_view path;
  std::string_view bytes;
};

std::span<const ShippedSource> shipped_sources();

}  // namespace followup
