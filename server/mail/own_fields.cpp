#include "mail/own_fields.h"

#include <algorithm>

#include "text/words.h"

namespace followup {

bool is_own_field(std::string_view name) {
  constexpr std::string_view Prefix = "X-Followup-";
  return ascii_iequals(name.substr(0, Prefix.size()), Prefix);
}

bool has_own_fields(const Message& message) {
  return std::any_of(message.headers.begin(), message.headers.end(),
                     [](const Header& header) { return is_own_field(header.name); });
}

std::string without_own_fields(std::string_view raw, const Message& message) {
  std::string out;
  out.reserve(raw.size());
  std::size_t done = 0;
  for (const Header& header : message.headers) {
    if (!is_own_field(header.name)) continue;
    out += raw.substr(done, header.line.begin - done);
    done = header.line.end;
  }
  out += raw.substr(done);
  return out;
}

}  // namespace followup
