// Any bytes are a rule file or a list of problems.
#include <cstdint>
#include <string>

#include "lint/load_pack.h"

using namespace followup;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const PackSource source{"fuzz.json", std::string(reinterpret_cast<const char*>(data), size)};
  Problems problems;
  load_pack({&source, 1}, problems);
  return 0;
}
