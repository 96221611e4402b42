// A session with the server in memory: a client without a transport, a host without files, a clock that is stepped.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/json.h"
#include "data/json_writer.h"
#include "lsp/connection.h"
#include "support/memory_host.h"

namespace followup::lsp {

/// Keeps what was logged, so that a test can say what must not be there.
class KeptLog final : public Log {
 public:
  void write(LogLevel, std::string_view line) override { text.append(line).append("\n"); }
  std::string text;
};

class KeptMessages final : public Outbox {
 public:
  void send(std::string message) override { messages.push_back(std::move(message)); }
  std::vector<std::string> messages;
};

inline std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

inline Json json_of(std::string_view text) {
  JsonOptions options;
  options.max_depth = 128;
  Result<Json> parsed = parse_json(text, "message", options);
  if (const Problem* problem = std::get_if<Problem>(&parsed)) {
    ADD_FAILURE() << problem->message << " in " << text;
    return {};
  }
  return std::get<Json>(std::move(parsed));
}

/// The value below `json` at a path of members; null when there is none.
inline const Json& at(const Json& json, std::initializer_list<std::string_view> path) {
  static const Json None;
  const Json* here = &json;
  for (const std::string_view key : path) {
    here = here->find(key);
    if (here == nullptr) return None;
  }
  return *here;
}

class MemorySession {
 public:
  MemoryHost host;
  KeptMessages outbox;
  KeptLog log;
  Connection connection{host, outbox, log};
  Time now{std::chrono::hours(1)};

  void receive(std::string_view body) { connection.receive(body, now); }
  void notify(std::string_view method, std::string_view params) { receive(notification(method, params)); }

  /// The whole answer to a request.
  Json ask(std::string_view method, std::string_view params) {
    const std::string id = std::to_string(next_id_++);
    const std::size_t before = outbox.messages.size();
    receive(request(id, method, params));
    for (std::size_t i = before; i < outbox.messages.size(); ++i) {
      Json message = json_of(outbox.messages[i]);
      if (message.find("id") != nullptr && message.find("method") == nullptr &&
          std::to_string(message.find("id")->integer) == id)
        return message;
    }
    return {};
  }

  /// The error code of the answer; 0 for a result, -1 for no answer.
  std::int64_t refusal(std::string_view method, std::string_view params) {
    const Json answer = ask(method, params);
    if (answer.is(Json::Type::Null)) return -1;
    return at(answer, {"error", "code"}).integer;
  }

  /// `capabilities` and `options` are JSON objects.
  void start(std::string_view capabilities = "{}", std::string_view options = "{}") {
    ask("initialize", "{\"processId\":null,\"rootUri\":null,\"capabilities\":" + std::string(capabilities) +
                          ",\"initializationOptions\":" + std::string(options) + "}");
    notify("initialized", "{}");
    outbox.messages.clear();
  }

  void open(std::string_view uri, std::string_view text, int version = 1) {
    notify("textDocument/didOpen", "{\"textDocument\":{\"uri\":" + json_string(uri) +
                                       ",\"languageId\":\"mail\",\"version\":" + std::to_string(version) +
                                       ",\"text\":" + json_string(text) + "}}");
  }
  /// `changes` is a JSON array.
  void change(std::string_view uri, int version, std::string_view changes) {
    notify("textDocument/didChange", "{\"textDocument\":{\"uri\":" + json_string(uri) +
                                         ",\"version\":" + std::to_string(version) +
                                         "},\"contentChanges\":" + std::string(changes) + "}");
  }
  void replace(std::string_view uri, int version, std::string_view text) {
    change(uri, version, "[{\"text\":" + json_string(text) + "}]");
  }
  void save(std::string_view uri) {
    notify("textDocument/didSave", "{\"textDocument\":{\"uri\":" + json_string(uri) + "}}");
  }
  void close(std::string_view uri) {
    notify("textDocument/didClose", "{\"textDocument\":{\"uri\":" + json_string(uri) + "}}");
  }

  /// Lets time pass, and the server's timers fire that are due then.
  void pass(std::chrono::milliseconds time) {
    now += time;
    const std::optional<Time> due = connection.next_deadline();
    if (due && *due <= now) connection.time_passed(now);
  }

  /// The messages of that method sent so far, oldest first.
  std::vector<Json> sent(std::string_view method) const {
    std::vector<Json> found;
    for (const std::string& text : outbox.messages) {
      Json message = json_of(text);
      if (message.find("method") != nullptr && message.find("method")->string == method)
        found.push_back(std::move(message));
    }
    return found;
  }

  /// Parameters of the newest published diagnostics of a document; null when there are none.
  Json published(std::string_view uri) const {
    Json newest;
    for (const Json& message : sent("textDocument/publishDiagnostics")) {
      if (at(message, {"params", "uri"}).string == uri) newest = at(message, {"params"});
    }
    return newest;
  }

  /// The rules of the newest published diagnostics.
  std::vector<std::string> rules(std::string_view uri) const { return codes(at(published(uri), {"diagnostics"})); }
  /// The rules of the diagnostics that a pull gives.
  std::vector<std::string> pulled_rules(std::string_view uri) {
    return codes(at(ask("textDocument/diagnostic", "{\"textDocument\":{\"uri\":" + json_string(uri) + "}}"),
                    {"result", "items"}));
  }

 private:
  static std::vector<std::string> codes(const Json& diagnostics) {
    std::vector<std::string> made;
    for (const Json& one : diagnostics.items) made.push_back(at(one, {"code"}).string);
    return made;
  }

  int next_id_ = 1;
};

}  // namespace followup::lsp
