// A client that speaks the protocol over descriptors, with a framing of its own: what the server sends must be read by
// somebody who shares no code with it.
#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/json.h"
#include "lsp/server_process.h"

namespace followup::lsp {

class WireClient {
 public:
  /// Both directions over one descriptor, or one for each.
  explicit WireClient(Descriptor both);
  WireClient(Descriptor from, Descriptor to);

  /// Writes bytes as they are; gives up after `most` and says how many went out.
  std::size_t write(std::string_view bytes, std::chrono::milliseconds most = std::chrono::seconds(20));
  void send(std::string_view body);
  void notify(std::string_view method, std::string_view params);
  /// Sends a request and gives its whole response; other messages are kept. Null when none comes.
  Json ask(std::string_view method, std::string_view params);
  /// The response to a request that was sent by hand.
  Json response_to(std::int64_t id);
  /// The next message; null when none comes in time or the stream has ended.
  Json next(std::chrono::milliseconds most = std::chrono::seconds(20));
  /// The parameters of the next notification of that method, kept or yet to come; null when none comes.
  Json next_notification(std::string_view method);
  /// The diagnostics of the next publication for that document.
  Json next_diagnostics(std::string_view uri);

  /// `initialize` and `initialized`; true when the server answered with capabilities.
  bool start(std::string_view capabilities = "{}", std::string_view process = "null");
  void open(std::string_view uri, std::string_view text);
  /// `shutdown` and `exit`; true when both went through.
  bool stop();

  void close_input() { from_.close(); }
  void close_output() { to_.close(); }
  bool has_ended() const { return has_ended_; }

 private:
  bool fill(std::chrono::milliseconds most);
  std::optional<std::string> take_body();
  Json take_kept(std::string_view method);

  Descriptor from_;
  Descriptor to_;
  std::string buffer_;
  std::deque<Json> kept_;
  std::int64_t next_id_ = 1;
  bool has_ended_ = false;
};

/// A draft with one finding that the shipped rules always have, and its rule.
inline constexpr std::string_view PushyDraft =
    "Hi Dana,\n\nI need an answer by Friday.\n\nBest regards,\nNoor Haddad\n";
inline constexpr std::string_view PushyRule = "pushy-ultimatum";

/// A whole session: starts, opens PushyDraft, sees its finding. The name of what went wrong; empty when nothing did.
std::string try_session(WireClient& client);

}  // namespace followup::lsp
