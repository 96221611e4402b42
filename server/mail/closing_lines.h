// Single lines that programs set below a mail: by a telephone, by an advertising mail provider, by a mailing list.
#pragma once

#include <string_view>

namespace followup {

/// True for "Sent from my iPhone" and its kin.
bool is_device_line(std::string_view line);

/// True when `line` and `next` begin the footer of a mailing list, which goes on to the end.
bool begins_list_footer(std::string_view line, std::string_view next);

}  // namespace followup
