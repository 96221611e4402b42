// textDocument/documentHighlight: every place of the blank, name, company or position under the caret.
#include "lsp/convert.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"
#include "lsp/named_request.h"

namespace followup::lsp::handlers {

Answer document_highlight(ServerState& state, const RequestId&, const Json& params) {
  const auto read = named_request(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&read)) return *error;
  const NamedRequest& request = std::get<NamedRequest>(read);
  if (!request.thing) return std::string("[]");
  constexpr int Text = 1;
  JsonWriter out;
  out.begin_array();
  for (const NamePlace& place : request.thing->places) {
    out.begin_object().key("range");
    write_range(out, *request.document->snapshot, place.raw, state.client.encoding);
    out.member("kind", Text).end_object();
  }
  out.end_array();
  return out.take();
}

}  // namespace followup::lsp::handlers
