// Everything that handlers of one connection work on. One thread owns it.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/host.h"
#include "lsp/capabilities.h"
#include "lsp/json_rpc.h"
#include "lsp/log.h"
#include "lsp/outbox.h"
#include "session/documents.h"
#include "setup/engine.h"

namespace followup::lsp {

using Time = std::chrono::steady_clock::time_point;

enum class Trace { Off, Messages, Verbose };

/// A `workspace/diagnostic` request that is held open until something changes.
struct HeldRequest {
  RequestId id;
  Json params;
};

/// A request of ours that waits for its response: what to do with the result.
struct ServerState;
using ResponseHandler = void (*)(ServerState&, const Json& result, bool failed);

struct ServerState {
  ServerState(Host& for_host, Outbox& to, Log& to_log) : host(for_host), outbox(to), log(to_log), engine(for_host) {}

  Host& host;
  Outbox& outbox;
  Log& log;
  ClientCapabilities client;
  Documents documents;
  Engine engine;
  Trace trace = Trace::Off;
  Time now{};                                    ///< when the message or timer in work came
  std::vector<std::string> folders;              ///< paths of the workspace folders
  std::map<std::string, Time, std::less<>> held_until;   ///< drafts with a finding held back at the caret
  std::optional<HeldRequest> held_workspace_diagnostics;
  std::map<RequestId, ResponseHandler> waiting;  ///< our own requests
  std::int64_t next_request = 1;

  void notify(std::string_view method, std::string_view params) { outbox.send(notification(method, params)); }
  void ask(std::string_view method, std::string_view params, ResponseHandler then);
};

/// What a handler says to a request: a result as JSON text, an error, or that it will answer later.
struct AnswerLater {};
using Answer = std::variant<std::string, RpcError, AnswerLater>;

}  // namespace followup::lsp
