// Edits on bytes of a draft → the WorkspaceEdit of the protocol, as far as the client can read it: versioned, with tab
// stops, or plain.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/json_writer.h"
#include "lsp/capabilities.h"
#include "session/documents.h"
#include "text/edit.h"

namespace followup::lsp {

/// The text of one version that edits belong to, and who reads them.
struct EditTarget {
  std::string_view uri;
  const Snapshot& snapshot;
  const ClientCapabilities& client;
};

/// Blanks become tab stops where the client has them in edits (LSP 3.18), else they stay as [blanks].
void write_workspace_edit(JsonWriter& out, const EditTarget& target, std::span<const Edit> edits);

/// `text` in the snippet notation: each blank a numbered tab stop, one number a name, everything else escaped. A blank
/// keeps its brackets, so that one that nobody fills in is found (G14).
std::string snippet_text(std::string_view text, std::span<const Blank> blanks);

}  // namespace followup::lsp
