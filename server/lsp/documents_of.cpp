#include "lsp/documents_of.h"

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

}  // namespace followup::lsp
