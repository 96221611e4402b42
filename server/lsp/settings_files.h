// Settings files on disk as commands change them: the project's of a draft, and the user's own. Settings are not read
// anew here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lsp/server_state.h"
#include "text/problem.h"

namespace followup::lsp {

/// The settings file of the draft's project: the nearest one upward, else where one can be made in the workspace folder
/// that holds the draft. None when there is neither, as for a draft that is no file.
std::optional<std::string> project_settings_file(const ServerState& state, std::string_view draft_path);

/// Turns a rule off in the project of the draft at that path; without a project, in a new file beside the draft. A
/// Problem when the file cannot be read, understood or written.
std::optional<Problem> turn_rule_off(const ServerState& state, std::string_view draft_path, std::string_view rule);

/// Adds a word to `words` in that settings file of a project, which is made when it is not there. A Problem as above;
/// then the file is as it was.
std::optional<Problem> add_project_word(Host& host, const std::string& settings_path, std::string_view word);

/// The same for the user's own file, the only one whose folder is made too: a project's folder that is not there is
/// none.
std::optional<Problem> add_user_word(Host& host, const std::string& settings_path, std::string_view word);

}  // namespace followup::lsp
