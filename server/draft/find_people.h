// Who writes and who reads, from the address headers.
#pragma once

#include <string>

#include "mail/message.h"

namespace followup {

/// A person of the message; fields are empty where the message does not say.
struct Person {
  std::string name;  ///< as the header has it
  std::string first_name;
};

struct People {
  Person writer;  ///< the From field, or the setting `name`
  Person reader;  ///< the first address of the To field
};

People find_people(const Message& message);

}  // namespace followup
