// textDocument/diagnostic: pulled diagnostics with result ids.
#include "data/json_writer.h"
#include "lsp/diagnostics.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"
#include "text/fold.h"

namespace followup::lsp::handlers {
namespace {

/// The same for the same diagnostics, so that nothing is sent twice.
std::string result_id(std::string_view diagnostics) { return std::to_string(hash_folded(diagnostics)); }

}  // namespace

Answer document_diagnostic(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const std::string items = diagnostics_json(state, *std::get<OpenDocument*>(found));
  const std::string id = result_id(items);
  const Json* previous = params.find("previousResultId");
  JsonWriter out;
  out.begin_object();
  if (previous != nullptr && previous->string == id) {
    out.member("kind", "unchanged").member("resultId", std::string_view(id));
  } else {
    out.member("kind", "full").member("resultId", std::string_view(id)).key("items").raw(items);
  }
  out.end_object();
  return out.take();
}

}  // namespace followup::lsp::handlers
