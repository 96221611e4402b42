// Diagnostics of all drafts of the workspace folders, for clients that pull them. Files are read and linted in slices
// between other messages, so that a keystroke never waits for a repository; a request that has nothing new to say is
// held open until something changes.
#pragma once

#include "lsp/server_state.h"

namespace followup::lsp {

/// Takes a request over; it is answered through the outbox, now or later.
void take_workspace_request(ServerState& state, const RequestId& id, const Json& params);

/// An open draft shows something else now.
void workspace_document_changed(ServerState& state, const OpenDocument& document);
/// A file on disk is what counts again, or has changed.
void workspace_file_changed(ServerState& state, std::string_view path);
/// Settings or folders changed: everything is read anew.
void workspace_changed(ServerState& state);

/// Due at once while a scan is in work.
std::optional<Time> next_workspace_deadline(const ServerState& state);
/// One slice of the scan in work, if there is one.
void continue_workspace_scan(ServerState& state);
/// Ends the progress of a request that is given up.
void end_workspace_progress(ServerState& state);

}  // namespace followup::lsp
