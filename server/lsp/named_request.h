// What a request at a position is about when it is about a name: the document and the thing that stands there.
#pragma once

#include <optional>
#include <variant>

#include "lsp/occurrences.h"
#include "lsp/server_state.h"

namespace followup::lsp {

struct NamedRequest {
  OpenDocument* document = nullptr;
  std::optional<NamedThing> thing;
};

/// Reads `textDocument` and `position`; an error where the parameters name no place in an open document.
std::variant<NamedRequest, RpcError> named_request(ServerState& state, const Json& params);

}  // namespace followup::lsp
