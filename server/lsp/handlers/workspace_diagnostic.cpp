// workspace/diagnostic: all drafts of the workspace folders.
#include "lsp/handlers.h"
#include "lsp/workspace_diagnostics.h"

namespace followup::lsp::handlers {

Answer workspace_diagnostic(ServerState& state, const RequestId& id, const Json& params) {
  const Json* previous = params.find("previousResultIds");
  if (previous == nullptr || !previous->is(Json::Type::Array))
    return RpcError{ErrorCode::InvalidParams, "expected previousResultIds"};
  take_workspace_request(state, id, params);
  return AnswerLater{};
}

}  // namespace followup::lsp::handlers
