// workspace/textDocumentContent (LSP 3.18): the text of our read-only documents.
#include "data/json_writer.h"
#include "lsp/draft_overview.h"
#include "lsp/handlers.h"
#include "lsp/report_uri.h"

namespace followup::lsp::handlers {

Answer text_document_content(ServerState& state, const RequestId&, const Json& params) {
  const Json* uri = params.find("uri");
  if (uri == nullptr || !uri->is(Json::Type::String)) return RpcError{ErrorCode::InvalidParams, "expected a uri"};
  const OpenDocument* document = document_of_report(state, uri->string);
  if (document == nullptr) return RpcError{ErrorCode::RequestFailed, "the draft of this report is not open"};
  JsonWriter out;
  out.begin_object().member("text", std::string_view(report_page(*document->snapshot))).end_object();
  return out.take();
}

}  // namespace followup::lsp::handlers
