// Findings as diagnostics: which of them show now, how they are written, and when they go out, pushed or pulled.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "data/json_writer.h"
#include "lsp/server_state.h"

namespace followup::lsp {

/// Indexes of the findings of the document's snapshot that show now. Two are held back: missing parts while the draft
/// is still being written, and a finding on the word edited last.
std::vector<std::size_t> shown_findings(const OpenDocument& document, bool holds_caret);

/// One finding of the document's snapshot as a diagnostic.
void write_diagnostic(JsonWriter& out, const ServerState& state, const OpenDocument& document, std::size_t index);

/// The diagnostics that show now, as a JSON array. Their `data` is {rule, version, index}.
std::string diagnostics_json(const ServerState& state, const OpenDocument& document);

/// Lints the text as a new version of the document, then publishes or asks the client to pull, as it can.
void take_text(ServerState& state, OpenDocument& document, std::string text, std::int64_t version);
/// Shows the document's diagnostics as they are now.
void show_diagnostics(ServerState& state, OpenDocument& document);
/// The same text under settings that changed.
void lint_again(ServerState& state, OpenDocument& document);
/// Withdraws what was published for a document.
void clear_diagnostics(ServerState& state, const OpenDocument& document);

std::optional<Time> next_diagnostics_deadline(const ServerState& state);
/// Shows what was held back at the caret and is due at `state.now`.
void release_held_diagnostics(ServerState& state);

}  // namespace followup::lsp
