// Names and addresses of a From, To or Cc value (RFC 5322, 3.4), as people and programs write them. It judges nothing:
// any text gives a list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace followup {

/// One person of a list. A piece without `@` and without `<…>` is a name with no address.
struct Address {
  std::string
      display_name;        ///< without quotes, escapes and outer blanks; from a comment if there is no other; or empty
  std::string address;     ///< as written between `<` and `>`, or empty
  std::string local_part;  ///< before the last `@`; the whole address when it has none
  std::string domain;      ///< after the last `@`
  Span<Decoded> name_where;     ///< the name without its quotes; empty when there is none
  Span<Decoded> address_where;  ///< the address without its brackets; empty when there is none
};

/// The people of a list, those in groups too; names of groups are left out. Pieces are separated by `,` or `;`.
std::vector<Address> parse_addresses(std::string_view value);

}  // namespace followup
