// A change of a settings file as a person would make it: its comments, order and layout stay. Pure; it writes no file.
#pragma once

#include <string>
#include <string_view>

#include "text/problem.h"

namespace followup::lsp {

/// The file with `"rules": {rule: "off"}` in it. A file that cannot be parsed, or whose `rules` are no object, is a
/// Problem.
Result<std::string> with_rule_off(std::string_view text, std::string_view path, std::string_view rule);

/// A new file that says that alone.
std::string new_file_with_rule_off(std::string_view rule);

}  // namespace followup::lsp
