// Text from mails, paths and settings made safe to show: a terminal must obey no byte of a mail, and JSON must be
// valid UTF-8. It shortens nothing.
#pragma once

#include <string>
#include <string_view>

namespace followup {

/// Valid UTF-8 without control characters: they become the pictures of them (␛), a tab four blanks, what cannot be
/// decoded or would turn the direction of writing U+FFFD.
std::string printable(std::string_view text);

/// Valid UTF-8: each byte that begins no character becomes U+FFFD.
std::string valid_utf8(std::string_view text);

}  // namespace followup
