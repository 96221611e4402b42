// One client from `initialize` to `exit`: the lifecycle of LSP 3.17, routing, cancellation, timers. It owns no socket:
// a transport hands it messages and the time.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "lsp/server_state.h"

namespace followup::lsp {

class Connection {
 public:
  Connection(Host& host, Outbox& outbox, Log& log, EngineOptions options = {})
      : state_(host, outbox, log, std::move(options)) {}

  /// A message body, or a fault of the framing.
  void receive(std::string_view body, Time now);
  void receive_fault(std::string_view fault, Time now);
  /// When time_passed() wants to be called next.
  std::optional<Time> next_deadline() const;
  void time_passed(Time now);

  bool is_finished() const { return phase_ == Phase::Exited; }
  /// As the protocol asks: 0 when `shutdown` came before `exit`, else 1.
  int exit_status() const { return shutdown_came_ ? 0 : 1; }
  /// The process that the client named as its own in `initialize`.
  std::optional<std::int64_t> client_process() const { return client_process_; }
  ServerState& state() { return state_; }

 private:
  enum class Phase { New, Initializing, Running, ShutDown, Exited };

  void handle_request(const Incoming& message);
  void handle_notification(const Incoming& message);
  void handle_response(const Incoming& message);
  Answer answer(const Incoming& message);
  Answer initialize(const Json& params);
  Answer refusal(std::string_view method) const;
  void cancel(const Json& params);
  void refuse_held(const RpcError& why);
  void trace_in(const Incoming& message);

  ServerState state_;
  Phase phase_ = Phase::New;
  bool shutdown_came_ = false;
  std::optional<std::int64_t> client_process_;
};

}  // namespace followup::lsp
