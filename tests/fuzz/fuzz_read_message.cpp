// Any bytes are a message: spans lie inside the file, and every offered edit can be applied.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "mail/message.h"

using namespace followup;

namespace {

void check(const SourceText& text, std::string_view raw) {
  const std::size_t size = text.utf8().size();
  const Span<Raw> all = text.raw({0, size});
  if (all.begin > all.end || all.end > raw.size()) std::abort();
  if (const auto edit = text.edit({0, size / 2}, "x"); edit && edit->where.end > raw.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  const Message message = read_message(raw, "fuzz.eml");
  check(message.body, raw);
  for (const Header& header : message.headers) check(header.value, raw);
  return 0;
}
