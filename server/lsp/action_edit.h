// A code action as the WorkspaceEdit that a client is given, in the menu, when it resolves the action, or through a
// command.
#pragma once

#include <optional>
#include <string>

#include "lsp/action_key.h"
#include "lsp/workspace_edit.h"

namespace followup::lsp {

/// JSON text; none when the draft has no place for the action, or the client cannot carry it out.
std::optional<std::string> action_edit(const EditTarget& target, const ActionKey& key);

}  // namespace followup::lsp
