// Changes of settings files on disk: which file is a project's, and one setting more or less in it, written whole or
// not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "host/host.h"
#include "setup/settings_edit.h"
#include "text/problem.h"

namespace followup {

/// The nearest trusted settings file upward from a folder; empty when there is none.
std::string nearest_settings_file(Host& host, std::string_view folder);

/// Makes the file say the addition too; a file that is not there is made. A Problem when it cannot be read, understood
/// or written; then it is as it was.
std::optional<Problem> add_setting(Host& host, const std::string& path, const SettingAddition& addition);

/// Makes the file say the item of a list no longer. A file that is not there says nothing.
std::optional<Problem> remove_setting(Host& host, const std::string& path, const SettingAddition& addition);

/// The folder of a user's own settings is made when it is not there.
std::optional<Problem> make_folder_of(Host& host, std::string_view path);

}  // namespace followup
