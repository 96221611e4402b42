// Path globs as .gitignore and editors write them. Pure: it looks at names, never at a disk.
#pragma once

#include <string_view>

namespace followup {

/// True for paths that a glob matches: `*`, `?`, `[…]`, `**`, `{a,b}`; a glob without `/` matches the last name alone.
/// `path` is relative with `/` between names. A leading `/` asks for the whole path, a final one stands for all that
/// lies in a folder. A mark behind `\` is an ordinary character, as is a bracket or brace without partner.
/// Time is at most the product of both lengths.
bool glob_matches(std::string_view glob, std::string_view path);

}  // namespace followup
