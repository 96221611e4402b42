#include "lsp/json_rpc.h"

#include "data/json_writer.h"

namespace followup::lsp {
namespace {

constexpr std::size_t MaxDepth = 128;

IncomingFault fault(RequestId id, ErrorCode code, std::string message) {
  return {std::move(id), {code, std::move(message)}};
}

/// The id as JSON text; none when it is of a type that no id may have.
std::optional<RequestId> id_text(const Json& id) {
  if (id.is(Json::Type::Integer)) return std::to_string(id.integer);
  if (id.is(Json::Type::Null)) return "null";
  if (!id.is(Json::Type::String)) return std::nullopt;
  std::string text;
  append_json_string(text, id.string);
  return text;
}

Json taken(Json& root, std::string_view key) {
  for (Json::Member& member : root.members) {
    if (member.key == key) return std::move(member.value);
  }
  return {};
}

std::variant<Incoming, IncomingFault> read_object(Json& root) {
  Incoming message;
  const Json* id = root.find("id");
  const std::optional<RequestId> said = id == nullptr ? std::nullopt : id_text(*id);
  if (id != nullptr && !said) return fault("null", ErrorCode::InvalidRequest, "an id is a number or a string");
  message.id = said.value_or("");
  const Json* method = root.find("method");
  if (method == nullptr) {
    if (id == nullptr || (root.find("result") == nullptr && root.find("error") == nullptr)) {
      return fault(said.value_or("null"), ErrorCode::InvalidRequest, "a message needs a method, a result or an error");
    }
    message.type = Incoming::Type::Response;
    message.failed = root.find("error") != nullptr;
    message.result = taken(root, "result");
    return message;
  }
  if (!method->is(Json::Type::String))
    return fault(said.value_or("null"), ErrorCode::InvalidRequest, "a method is a string");
  message.type = id == nullptr ? Incoming::Type::Notification : Incoming::Type::Request;
  message.method = method->string;
  message.params = taken(root, "params");
  return message;
}

std::string envelope(std::string_view inside) {
  std::string out = R"({"jsonrpc":"2.0",)";
  return out.append(inside).append("}");
}

}  // namespace

std::variant<Incoming, IncomingFault> read_message(std::string_view body) {
  JsonOptions options;
  options.max_depth = MaxDepth;
  Result<Json> parsed = parse_json(body, "message", options);
  if (const Problem* problem = std::get_if<Problem>(&parsed))
    return fault("null", ErrorCode::ParseError, problem->message);
  Json& root = std::get<Json>(parsed);
  if (!root.is(Json::Type::Object)) return fault("null", ErrorCode::InvalidRequest, "a message is a JSON object");
  return read_object(root);
}

std::string response(const RequestId& id, std::string_view result) {
  return envelope("\"id\":" + id + ",\"result\":" + std::string(result));
}

std::string error_response(const RequestId& id, const RpcError& error) {
  JsonWriter writer;
  writer.begin_object()
      .member("code", static_cast<int>(error.code))
      .member("message", std::string_view(error.message))
      .end_object();
  return envelope("\"id\":" + id + ",\"error\":" + writer.text());
}

std::string notification(std::string_view method, std::string_view params) {
  return envelope("\"method\":\"" + std::string(method) + "\",\"params\":" + std::string(params));
}

std::string request(const RequestId& id, std::string_view method, std::string_view params) {
  return envelope("\"id\":" + id + ",\"method\":\"" + std::string(method) + "\",\"params\":" + std::string(params));
}

}  // namespace followup::lsp
