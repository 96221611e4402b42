// The drafts of the workspace folders, as the settings of each folder name them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lsp/server_state.h"

namespace followup::lsp {

/// Absolute paths, ascending, each once.
std::vector<std::string> workspace_files(ServerState& state);
bool is_in_workspace(const ServerState& state, std::string_view path);
/// Null when no document with that path is open.
OpenDocument* open_document_at(ServerState& state, std::string_view path);

}  // namespace followup::lsp
