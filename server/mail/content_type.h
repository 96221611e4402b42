// Content-Type, Content-Disposition and Content-Transfer-Encoding: a value and its parameters (RFC 2045, 5; RFC 2231).
// Any text gives one.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace followup {

/// `text/plain; charset=utf-8`: the value in lower case and its parameters.
struct ContentField {
  std::string value;
  std::vector<std::pair<std::string, std::string>> parameters;  ///< names in lower case; values as meant, in UTF-8

  /// Empty when there is none.
  std::string_view parameter(std::string_view name) const;
};

/// Reads an unfolded value. Comments are left out; the pieces of a parameter that was split up are joined and decoded.
ContentField parse_content_field(std::string_view value);

}  // namespace followup
