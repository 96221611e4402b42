// Header lines of a draft (X-Followup-…) → values and faults. How they are laid over other layers is in merge.h.
#pragma once

#include <utility>
#include <vector>

#include "mail/message.h"
#include "settings/merge.h"
#include "settings/read_settings.h"

namespace followup {

/// True for the name of a header line that speaks to this program, valid or not.
bool is_settings_header(std::string_view name);

/// Values in the order of their lines. A name that is unknown and a value that is wrong become faults.
std::vector<std::pair<Field, SettingEntry>> header_settings(const Message& message, const KnownNames& known,
                                                            std::vector<HeaderFault>& faults);

}  // namespace followup
