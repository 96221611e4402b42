// The two steps in which a connection becomes ready: what the client says of itself, and what we ask of it then.
#pragma once

#include "lsp/server_state.h"

namespace followup::lsp {

/// Takes over the parameters of `initialize`; the InitializeResult.
Answer initialize_state(ServerState& state, const Json& params);
/// After `initialized`: registers for watched files and configuration changes, asks for the configuration once.
void client_is_ready(ServerState& state);

/// Settings of the editor as an object of settings, under `followup` or bare; every open draft is linted again.
void take_editor_settings(ServerState& state, const Json& settings);
/// Asks the client for its settings where it can be asked.
void pull_configuration(ServerState& state);
/// Settings files or packs changed on disk: reads them anew and lints every open draft again.
void reload_settings(ServerState& state);

}  // namespace followup::lsp
