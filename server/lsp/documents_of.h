// The document that a request is about.
#pragma once

#include <string>
#include <variant>

#include "lsp/server_state.h"

namespace followup::lsp {

/// The open document that `textDocument.uri` names; an error where the parameters do not name one or it is not open.
std::variant<OpenDocument*, RpcError> document_of(ServerState& state, const Json& params);

/// That document and the bytes that `range` names; an error where either is not said.
struct DocumentRange {
  const Snapshot& snapshot;
  Span<Raw> where;
};
std::variant<DocumentRange, RpcError> document_range_of(ServerState& state, const Json& params);

}  // namespace followup::lsp
