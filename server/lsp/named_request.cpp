#include "lsp/named_request.h"

#include "lsp/convert.h"
#include "lsp/documents_of.h"

namespace followup::lsp {

std::variant<NamedRequest, RpcError> named_request(ServerState& state, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  NamedRequest request{std::get<OpenDocument*>(found), std::nullopt};
  const Json* said = params.find("position");
  const std::optional<Position> position = said == nullptr ? std::nullopt : read_position(*said);
  if (!position) return RpcError{ErrorCode::InvalidParams, "expected a position"};
  const Snapshot& snapshot = *request.document->snapshot;
  if (snapshot.result.draft == nullptr) return request;
  request.thing = named_at(*snapshot.result.draft, snapshot.lines.clamped_offset(*position, state.client.encoding));
  return request;
}

}  // namespace followup::lsp
