#include "lsp/documents_of.h"

#include "lsp/convert.h"

namespace followup::lsp {

std::variant<OpenDocument*, RpcError> document_of(ServerState& state, const Json& params) {
  const Json* named = params.find("textDocument");
  const Json* uri = named == nullptr ? nullptr : named->find("uri");
  if (uri == nullptr || !uri->is(Json::Type::String))
    return RpcError{ErrorCode::InvalidParams, "expected textDocument.uri"};
  OpenDocument* document = state.documents.find(uri->string);
  if (document == nullptr) return RpcError{ErrorCode::RequestFailed, "the document is not open"};
  return document;
}

std::variant<DocumentRange, RpcError> document_range_of(ServerState& state, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const Snapshot& snapshot = *std::get<OpenDocument*>(found)->snapshot;
  const Json* range = params.find("range");
  const auto within = range == nullptr ? std::nullopt : read_range(*range, snapshot, state.client.encoding);
  if (!within) return RpcError{ErrorCode::InvalidParams, "expected a range"};
  return DocumentRange{snapshot, *within};
}

}  // namespace followup::lsp
