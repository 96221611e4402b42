#include "draft/find_people.h"

#include "mail/address.h"
#include "text/words.h"

namespace followup {
namespace {

/// "Dana Whitfield" and "Whitfield, Dana" → "Dana"; nothing where the name begins with a title such as "Dr."
std::string first_name_of(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma != std::string_view::npos) name = trim(name.substr(comma + 1));
  const std::size_t blank = name.find(' ');
  if (blank == std::string_view::npos && comma == std::string_view::npos) return std::string(name);
  const std::string_view first = name.substr(0, blank);
  return first.ends_with('.') ? std::string() : std::string(first);
}

Person first_person(const Message& message, std::string_view field) {
  const Header* header = message.header(field);
  if (header == nullptr) return {};
  const std::vector<Address> all = parse_addresses(header->value.utf8());
  if (all.empty() || all.front().display_name.empty()) return {};
  return {all.front().display_name, first_name_of(all.front().display_name)};
}

}  // namespace

People find_people(const Message& message) { return {first_person(message, "From"), first_person(message, "To")}; }

}  // namespace followup
