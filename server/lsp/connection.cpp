#include "lsp/connection.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "data/json_writer.h"
#include "lsp/diagnostics.h"
#include "lsp/initialize.h"
#include "lsp/routes.h"
#include "lsp/settings_watch.h"
#include "lsp/workspace_diagnostics.h"

namespace followup::lsp {
namespace {

RpcError error(ErrorCode code, std::string message) { return {code, std::move(message)}; }

/// `$/` messages are optional by the protocol: unknown notifications among them are ignored in silence.
bool is_optional(std::string_view method) { return method.starts_with("$/"); }

Trace trace_named(std::string_view name) {
  if (name == "messages") return Trace::Messages;
  return name == "verbose" ? Trace::Verbose : Trace::Off;
}

}  // namespace

void Connection::receive(std::string_view body, Time now) {
  state_.now = now;
  std::variant<Incoming, IncomingFault> read = read_message(body);
  if (const IncomingFault* fault = std::get_if<IncomingFault>(&read)) {
    state_.log.write(LogLevel::Warning, "a message that cannot be read: " + fault->error.message);
    if (phase_ != Phase::Exited) state_.outbox.send(error_response(fault->id, fault->error));
    return;
  }
  const Incoming& message = std::get<Incoming>(read);
  trace_in(message);
  if (message.type == Incoming::Type::Request) return handle_request(message);
  try {
    if (message.type == Incoming::Type::Notification) handle_notification(message);
    if (message.type == Incoming::Type::Response) handle_response(message);
  } catch (const std::exception& fault) {
    state_.log.write(LogLevel::Error,
                     (message.method.empty() ? "a response" : message.method) + " failed: " + fault.what());
  }
}

void Connection::receive_fault(std::string_view fault, Time now) {
  state_.now = now;
  state_.log.write(LogLevel::Warning, "broken framing: " + std::string(fault));
  state_.outbox.send(error_response("null", error(ErrorCode::ParseError, std::string(fault))));
}

void Connection::handle_request(const Incoming& message) {
  Answer given;
  try {
    given = answer(message);
  } catch (const std::exception& fault) {
    state_.log.write(LogLevel::Error, message.method + " failed: " + fault.what());
    given = error(ErrorCode::InternalError, message.method + " failed");
    const auto& held = state_.held_workspace_diagnostics;
    if (held && held->id == message.id) state_.held_workspace_diagnostics.reset();  // answered here, not again later
  }
  if (const std::string* result = std::get_if<std::string>(&given)) state_.outbox.send(response(message.id, *result));
  if (const RpcError* refused = std::get_if<RpcError>(&given)) state_.outbox.send(error_response(message.id, *refused));
}

Answer Connection::answer(const Incoming& message) {
  if (message.method == "initialize") return initialize(message.params);
  if (phase_ == Phase::New || phase_ == Phase::ShutDown) return refusal(message.method);
  if (message.method == "shutdown") {
    phase_ = Phase::ShutDown;
    shutdown_came_ = true;
    refuse_held(error(ErrorCode::ServerCancelled, "the server shuts down"));
    return std::string("null");
  }
  const RequestHandler handler = request_handler(message.method);
  if (handler == nullptr || !is_announced(state_.client, message.method))
    return error(ErrorCode::MethodNotFound, "no method “" + message.method + "”");
  return handler(state_, message.id, message.params);
}

Answer Connection::refusal(std::string_view method) const {
  if (phase_ == Phase::New)
    return error(ErrorCode::ServerNotInitialized, std::string(method) + " came before initialize");
  return error(ErrorCode::InvalidRequest, std::string(method) + " came after shutdown");
}

Answer Connection::initialize(const Json& params) {
  if (phase_ != Phase::New) return error(ErrorCode::InvalidRequest, "initialize came twice");
  if (!params.is(Json::Type::Object)) return error(ErrorCode::InvalidParams, "initialize needs an object");
  const Json* process = params.find("processId");
  if (process != nullptr && process->is(Json::Type::Integer)) client_process_ = process->integer;
  if (const Json* trace = params.find("trace")) state_.trace = trace_named(trace->string);
  phase_ = Phase::Initializing;
  return initialize_state(state_, params);
}

void Connection::handle_notification(const Incoming& message) {
  if (message.method == "exit") {
    phase_ = Phase::Exited;
    return;
  }
  if (phase_ == Phase::New || phase_ == Phase::ShutDown) return;
  if (message.method == "$/cancelRequest") return cancel(message.params);
  if (message.method == "$/setTrace") {
    if (const Json* value = message.params.find("value")) state_.trace = trace_named(value->string);
    return;
  }
  if (message.method == "initialized" && phase_ == Phase::Initializing) {
    phase_ = Phase::Running;
    return client_is_ready(state_);
  }
  const NotificationHandler handler = notification_handler(message.method);
  if (handler == nullptr) {
    if (!is_optional(message.method)) state_.log.write(LogLevel::Debug, "no notification " + message.method);
    return;
  }
  handler(state_, message.params);
}

void Connection::handle_response(const Incoming& message) {
  const auto waiting = state_.waiting.find(message.id);
  if (waiting == state_.waiting.end()) return;
  const ResponseHandler then = waiting->second;
  state_.waiting.erase(waiting);
  if (then != nullptr) then(state_, message.result, message.failed);
}

/// Requests are answered in the order in which they come, so only one that is held open can still be cancelled.
void Connection::cancel(const Json& params) {
  const Json* id = params.find("id");
  if (id == nullptr || !state_.held_workspace_diagnostics) return;
  RequestId text = std::to_string(id->integer);
  if (id->is(Json::Type::String)) {
    text.clear();
    append_json_string(text, id->string);
  }
  if (state_.held_workspace_diagnostics->id == text) refuse_held(error(ErrorCode::RequestCancelled, "cancelled"));
}

/// Every request gets its answer, also the one that is held open.
void Connection::refuse_held(const RpcError& why) {
  if (!state_.held_workspace_diagnostics) return;
  end_workspace_progress(state_);
  state_.outbox.send(error_response(state_.held_workspace_diagnostics->id, why));
  state_.held_workspace_diagnostics.reset();
}

/// Names and ids alone: what a message says may be a draft.
void Connection::trace_in(const Incoming& message) {
  if (state_.trace == Trace::Off || message.method.empty()) return;
  JsonWriter params;
  params.begin_object()
      .member("message", "received " + message.method + (message.id.empty() ? "" : " (" + message.id + ")"))
      .end_object();
  state_.notify("$/logTrace", params.text());
}

std::optional<Time> Connection::next_deadline() const {
  if (phase_ == Phase::ShutDown) return std::nullopt;
  std::optional<Time> next = next_diagnostics_deadline(state_);
  for (const std::optional<Time> other : {next_workspace_deadline(state_), next_settings_check(state_)}) {
    if (other) next = next ? std::min(*next, *other) : other;
  }
  return next;
}

void Connection::time_passed(Time now) {
  state_.now = now;
  if (phase_ == Phase::ShutDown) return;
  try {
    release_held_diagnostics(state_);
    check_settings_files(state_);
    continue_workspace_scan(state_);
  } catch (const std::exception& fault) {
    state_.log.write(LogLevel::Error, std::string("work between messages failed: ") + fault.what());
    refuse_held(error(ErrorCode::InternalError, "the scan of the workspace failed"));
  }
}

void ServerState::ask(std::string_view method, std::string_view params, ResponseHandler then) {
  RequestId id = std::to_string(next_request++);
  outbox.send(request(id, method, params));
  waiting.emplace(std::move(id), then);
}

}  // namespace followup::lsp
