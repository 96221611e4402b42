// The header lines of a draft that are meant for this program and not for the reader: X-Followup-…
#pragma once

#include <string>
#include <string_view>

#include "mail/message.h"

namespace followup {

/// True for `X-Followup-…`, in any letter case.
bool is_own_field(std::string_view name);

bool has_own_fields(const Message& message);

/// The bytes of the message without those fields, continuation lines included; every other byte as it was.
std::string without_own_fields(std::string_view raw, const Message& message);

}  // namespace followup
