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

// code_action.cpp, code_action_resolve.cpp, execute_command.cpp
Answer code_action(ServerState& state, const RequestId& id, const Json& params);
Answer code_action_resolve(ServerState& state, const RequestId& id, const Json& params);
Answer execute_command(ServerState& state, const RequestId& id, const Json& params);

// hover.cpp
Answer hover(ServerState& state, const RequestId& id, const Json& params);

// completion.cpp, inline_completion.cpp
Answer completion(ServerState& state, const RequestId& id, const Json& params);
Answer completion_resolve(ServerState& state, const RequestId& id, const Json& params);
Answer inline_completion(ServerState& state, const RequestId& id, const Json& params);

// What shows the structure of a draft: document_symbol.cpp, folding_range.cpp …
Answer document_symbol(ServerState& state, const RequestId& id, const Json& params);
Answer folding_range(ServerState& state, const RequestId& id, const Json& params);
Answer selection_range(ServerState& state, const RequestId& id, const Json& params);
Answer semantic_tokens_full(ServerState& state, const RequestId& id, const Json& params);
Answer semantic_tokens_delta(ServerState& state, const RequestId& id, const Json& params);
Answer semantic_tokens_range(ServerState& state, const RequestId& id, const Json& params);
Answer inlay_hint(ServerState& state, const RequestId& id, const Json& params);
Answer code_lens(ServerState& state, const RequestId& id, const Json& params);
Answer document_link(ServerState& state, const RequestId& id, const Json& params);

// document_highlight.cpp, linked_editing.cpp, rename.cpp: everything of one name
Answer document_highlight(ServerState& state, const RequestId& id, const Json& params);
Answer linked_editing_range(ServerState& state, const RequestId& id, const Json& params);
Answer prepare_rename(ServerState& state, const RequestId& id, const Json& params);
Answer rename(ServerState& state, const RequestId& id, const Json& params);

// formatting.cpp
Answer formatting(ServerState& state, const RequestId& id, const Json& params);
Answer range_formatting(ServerState& state, const RequestId& id, const Json& params);

// catalogue.cpp, new_draft.cpp, schedule.cpp: our own requests for menus and pages of an editor
Answer catalogue(ServerState& state, const RequestId& id, const Json& params);
Answer new_draft_of_kind(ServerState& state, const RequestId& id, const Json& params);
Answer schedule(ServerState& state, const RequestId& id, const Json& params);

// workspace_symbol.cpp, overview.cpp, text_document_content.cpp
Answer workspace_symbol(ServerState& state, const RequestId& id, const Json& params);
Answer overview(ServerState& state, const RequestId& id, const Json& params);
Answer text_document_content(ServerState& state, const RequestId& id, const Json& params);
/// The command followup.showReport: {uri}. The report as a document where the client can ask for its text, else as the
/// result with a short message.
Answer show_report(ServerState& state, const Json& argument);

}  // namespace followup::lsp::handlers
