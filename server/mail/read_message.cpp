#include <algorithm>

#include "mail/drafts.h"
#include "mail/message.h"
#include "text/words.h"

namespace followup {

const Header* Message::header(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(),
                                  [name](const Header& field) { return ascii_iequals(field.name, name); });
  return found == headers.end() ? nullptr : &*found;
}

Message read_message(std::string_view raw, std::string_view) { return read_plain_draft(raw); }

}  // namespace followup
