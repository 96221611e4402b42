// Everything that handlers of one connection work on. One thread owns it.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>
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

/// A `workspace/diagnostic` request: in work, slice by slice, then held open until something changes.
struct HeldRequest {
  RequestId id;
  Json params;
  std::map<std::string, std::string, std::less<>> previous;  ///< what the client has: result ids by path
  std::vector<std::string> files;                            ///< paths of the scan in work
  std::size_t next = 0;                                      ///< index of the next one
  bool is_scanning = false;
  bool has_changes = false;
  bool shows_progress = false;
  std::string items;  ///< reports not yet sent, joined by commas
};

/// What is known of the drafts of the workspace folders that are not open.
struct KnownDraft {
  std::string result_id;
  std::string subject;
  std::string kind;
};
struct Workspace {
  std::map<std::string, KnownDraft, std::less<>> drafts;  ///< by path
  std::optional<Time> scanned;  ///< when all of them were read; none when files have changed since
  bool was_reported = false;    ///< the client has had an answer
};

/// Semantic tokens that a client has.
struct SentTokens {
  std::string result_id;
  std::vector<std::uint32_t> numbers;
};

/// Faults of one settings file or rule pack.
struct FaultyFile {
  Problems problems;
  std::string published = "[]";  ///< the diagnostics that the client was pushed last
};

/// Our own watch of settings files, for clients that have none.
struct SettingsWatch {
  std::map<std::string, std::uint64_t, std::less<>> seen;  ///< hash of the bytes by path; 0 for no file
  std::optional<Time> due;                                 ///< when to look again
};

/// A request of ours that waits for its response: what to do with the result.
struct ServerState;
using ResponseHandler = void (*)(ServerState&, const Json& result, bool failed);

struct ServerState {
  ServerState(Host& for_host, Outbox& to, Log& to_log, EngineOptions options = {})
      : host(for_host), outbox(to), log(to_log), engine(for_host, std::move(options)) {}

  Host& host;
  Outbox& outbox;
  Log& log;
  ClientCapabilities client;
  Documents documents;
  Engine engine;
  Trace trace = Trace::Off;
  Time now{};                                           ///< when the message or timer in work came
  std::vector<std::string> folders;                     ///< paths of the workspace folders
  std::map<std::string, Time, std::less<>> held_until;  ///< drafts with a finding held back at the caret
  std::optional<HeldRequest> held_workspace_diagnostics;
  Workspace workspace;
  std::map<std::string, SentTokens, std::less<>> sent_tokens;  ///< by URI of the document
  std::int64_t next_token_result = 1;
  std::set<std::string, std::less<>> shown_reports;             ///< URIs of drafts whose report the editor has shown
  std::map<std::string, FaultyFile, std::less<>> faulty_files;  ///< by path
  SettingsWatch settings_watch;
  std::map<RequestId, ResponseHandler> waiting;  ///< our own requests
  std::int64_t next_request = 1;
  bool is_ready = false;  ///< `initialized` came: before it nothing may be sent unasked

  void notify(std::string_view method, std::string_view params) { outbox.send(notification(method, params)); }
  void ask(std::string_view method, std::string_view params, ResponseHandler then);
};

/// What a handler says to a request: a result as JSON text, an error, or that it will answer later.
struct AnswerLater {};
using Answer = std::variant<std::string, RpcError, AnswerLater>;

}  // namespace followup::lsp
