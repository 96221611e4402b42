// The project's settings file of a draft, found and changed on disk.
#pragma once

#include <optional>
#include <string_view>

#include "lsp/server_state.h"
#include "text/problem.h"

namespace followup::lsp {

/// Turns a rule off in the settings file that holds for the draft at that path. Where there is none, one is made in its
/// workspace folder, else beside the draft. A Problem when the file cannot be read, understood or written.
std::optional<Problem> turn_rule_off(ServerState& state, std::string_view draft_path, std::string_view rule);

}  // namespace followup::lsp
