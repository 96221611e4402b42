// Method name → handler, written out. A handler is one file in handlers/.
#pragma once

#include <string_view>

#include "lsp/server_state.h"

namespace followup::lsp {

using RequestHandler = Answer (*)(ServerState&, const RequestId&, const Json& params);
using NotificationHandler = void (*)(ServerState&, const Json& params);

/// Null for methods that we do not serve.
RequestHandler request_handler(std::string_view method);
NotificationHandler notification_handler(std::string_view method);

}  // namespace followup::lsp
