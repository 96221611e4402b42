// The handlers by name; each file in handlers/ defines those of one subject. routes.cpp says which method calls which.
#pragma once

#include "lsp/routes.h"

namespace followup::lsp::handlers {

// did_open.cpp, did_change.cpp …: text of documents
void did_open(ServerState& state, const Json& params);
void did_change(ServerState& state, const Json& params);
void did_save(ServerState& state, const Json& params);
void did_close(ServerState& state, const Json& params);

// configuration.cpp
void did_change_configuration(ServerState& state, const Json& params);
void did_change_watched_files(ServerState& state, const Json& params);
void did_change_workspace_folders(ServerState& state, const Json& params);

// diagnostic.cpp, workspace_diagnostic.cpp
Answer document_diagnostic(ServerState& state, const RequestId& id, const Json& params);
Answer workspace_diagnostic(ServerState& state, const RequestId& id, const Json& params);

}  // namespace followup::lsp::handlers
