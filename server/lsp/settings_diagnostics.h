// Faults of settings files and rule packs as diagnostics in those files, and which documents are such files.
#pragma once

#include <string>
#include <string_view>

#include "lsp/server_state.h"

namespace followup::lsp {

/// True for a JSON document: settings or a rule pack, never a draft.
bool is_settings_document(const OpenDocument& document);

/// The faults of one file as an array of diagnostics; places are those of the file on disk.
std::string settings_diagnostics_json(const ServerState& state, std::string_view path);

/// Before settings are read anew: every file counts as mended until it is found faulty again.
void forget_settings_problems(ServerState& state);
/// Takes what the engine found since the last time and shows it: pushed, but never for a document that the client
/// pulls.
void show_settings_problems(ServerState& state);

}  // namespace followup::lsp
