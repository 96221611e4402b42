// Paths as URI references, for formats that ask for these (RFC 3986, 3.3). It opens nothing.
#pragma once

#include <string>
#include <string_view>

namespace followup {

/// A relative path stays relative, without `./` before it; an absolute one becomes `file:///…`. Bytes that no path
/// segment may hold are percent-encoded.
std::string uri_of(std::string_view path);

/// The path without `./` at its begin, as services of code hosts name files.
std::string_view plain_path(std::string_view path);

}  // namespace followup
