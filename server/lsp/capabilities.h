// What the client can do → what we say and how we answer. The only place that knows a client's capabilities as JSON.
#pragma once

#include <string>
#include <string_view>

#include "data/json.h"
#include "text/line_index.h"

namespace followup::lsp {

/// What the other side announced in `initialize`; everything it did not name is false.
struct ClientCapabilities {
  PositionEncoding encoding = PositionEncoding::Utf16;
  bool pull_diagnostics = false;
  bool refresh_diagnostics = false;
  bool diagnostic_related = false;
  bool diagnostic_tags = false;
  bool diagnostic_code_description = false;
  bool diagnostic_data = false;
  bool diagnostic_version = false;
  bool document_changes = false;  ///< versioned edits of documents
  bool change_annotations = false;
  bool create_files = false;
  bool snippet_edits = false;  ///< SnippetTextEdit in workspace edits (3.18)
  bool snippet_completion = false;
  bool completion_resolve = false;  ///< documentation and edits may come later
  bool code_action_literals = false;
  bool code_action_resolve = false;  ///< `edit` may come later
  bool code_action_preferred = false;
  bool rename_prepare = false;
  bool hover_markdown = false;
  bool completion_markdown = false;
  bool hierarchical_symbols = false;
  bool pull_configuration = false;
  bool dynamic_configuration = false;
  bool dynamic_watched_files = false;
  bool apply_edit = false;
  bool show_document = false;
  bool work_done_progress = false;
  bool inlay_hint_refresh = false;
  bool code_lens_refresh = false;
  bool semantic_tokens_refresh = false;
  bool text_document_content = false;
  bool workspace_folders = false;
};

/// Reads the `capabilities` of `initialize`.
ClientCapabilities read_capabilities(const Json& capabilities);

/// The `InitializeResult` for such a client, as JSON text.
std::string initialize_result(const ClientCapabilities& client, std::string_view version);

/// True where that result announces a request to such a client, or the request needs no announcement. What is not
/// announced is refused, so that no client comes to depend on what others do not get.
bool is_announced(const ClientCapabilities& client, std::string_view method);

std::string_view encoding_name(PositionEncoding encoding);

}  // namespace followup::lsp
