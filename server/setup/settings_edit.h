// A change of a settings file as a person would make it: its comments, order and layout stay. Pure; it writes no file.
#pragma once

#include <string>
#include <string_view>

#include "settings/settings_fields.h"
#include "text/problem.h"

namespace followup {

/// What a settings file is to say besides: an entry of a map, such as `"rules": {NAME: VALUE}`, or an item of a list,
/// such as `"words": [NAME]`.
struct SettingAddition {
  Field field;
  std::string_view name;
  std::string_view value = {};  ///< of an entry; items have none
};

/// The file with the addition in it; as it was when it says that already. A file that cannot be parsed, or whose member
/// is neither object nor list as the setting wants it, is a Problem.
Result<std::string> with_addition(std::string_view text, std::string_view path, const SettingAddition& addition);

/// The file without that item of a list, its comments kept; as it was when it does not say it. Faults as above.
Result<std::string> without_item(std::string_view text, std::string_view path, const SettingAddition& item);

/// A new file that says that alone.
std::string new_file_with(const SettingAddition& addition);

}  // namespace followup
