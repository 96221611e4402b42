// Web and mail addresses in running text. Each function returns where the address that begins at an offset
// ends, without the punctuation of the sentence around it, or the offset itself when none begins there.
#pragma once

#include <cstddef>
#include <string_view>

namespace followup {

/// The longest local part that is looked for before an `@`.
inline constexpr std::size_t LongestLocalPart = 64;

/// An address with a scheme or with "www.".
std::size_t url_end(std::string_view text, std::size_t at);

/// A host without a scheme, such as "example.com/jobs": known by its last label or by a path behind it.
std::size_t host_end(std::string_view text, std::size_t at);

/// "user@host", where `sign` is the offset of the next `@`.
std::size_t address_end(std::string_view text, std::size_t at, std::size_t sign);

/// True for the endings of file and product names that belong to the word before their dot: "Node.js", "resume.pdf".
bool is_name_ending(std::string_view ending);

}  // namespace followup
