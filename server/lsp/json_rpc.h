// JSON-RPC 2.0 as LSP uses it: requests, notifications, responses, errors as structs. No method is known here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "data/json.h"

namespace followup::lsp {

/// Error codes of JSON-RPC and LSP 3.17.
enum class ErrorCode : int {
  ParseError = -32700,
  InvalidRequest = -32600,
  MethodNotFound = -32601,
  InvalidParams = -32602,
  InternalError = -32603,
  ServerNotInitialized = -32002,
  RequestFailed = -32803,
  ServerCancelled = -32802,
  ContentModified = -32801,
  RequestCancelled = -32800,
};

struct RpcError {
  ErrorCode code = ErrorCode::InternalError;
  std::string message;
};

/// The id of a request as JSON text: a number, a string with its quotes, or `null`.
using RequestId = std::string;

/// One message of the other side.
struct Incoming {
  enum class Type { Request, Notification, Response };
  Type type = Type::Notification;
  RequestId id;         ///< of requests and responses
  std::string method;   ///< of requests and notifications
  Json params;          ///< null when there are none
  Json result;          ///< of responses without an error
  bool failed = false;  ///< a response that carries an error
};

/// Reads a message; an error answer to `id` (or `null`) is due when it is none.
struct IncomingFault {
  RequestId id = "null";
  RpcError error;
};
std::variant<Incoming, IncomingFault> read_message(std::string_view body);

/// Messages of ours. `result` and `params` are JSON text.
std::string response(const RequestId& id, std::string_view result);
std::string error_response(const RequestId& id, const RpcError& error);
std::string notification(std::string_view method, std::string_view params);
std::string request(const RequestId& id, std::string_view method, std::string_view params);

}  // namespace followup::lsp
