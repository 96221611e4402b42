// Any bytes, in any pieces, are messages or faults of the framing; a message that is no JSON is answered.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "lsp/framer.h"
#include "lsp/json_rpc.h"

using namespace followup::lsp;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Framer framer;
  while (!bytes.empty()) {
    const std::size_t piece = std::min<std::size_t>(bytes.size(), 1 + static_cast<unsigned char>(bytes[0]) % 64);
    framer.feed(bytes.substr(0, piece));
    bytes.remove_prefix(piece);
    while (const auto frame = framer.next()) read_message(frame->body);
  }
  return 0;
}
