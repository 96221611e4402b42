// Any bytes are settings or a list of problems, each with its place.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "settings/read_settings.h"

using namespace followup;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Problems problems;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_settings({bytes, ".followup-lint.json", LayerKind::Project}, {}, problems);
  for (const Problem& problem : problems) {
    if (problem.message.empty()) std::abort();
  }
  return 0;
}
