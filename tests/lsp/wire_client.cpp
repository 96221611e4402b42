#include "lsp/wire_client.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <utility>

#include "lsp/memory_session.h"

namespace followup::lsp {
namespace {

constexpr std::string_view Header = "Content-Length: ";
constexpr std::string_view HeaderEnd = "\r\n\r\n";

bool is_ready(int descriptor, short events, std::chrono::milliseconds most) {
  pollfd waited{descriptor, events, 0};
  return ::poll(&waited, 1, static_cast<int>(most.count())) == 1;
}

}  // namespace

WireClient::WireClient(Descriptor both) : from_(both.duplicate()), to_(std::move(both)) {
  std::signal(SIGPIPE, SIG_IGN);
}

WireClient::WireClient(Descriptor from, Descriptor to) : from_(std::move(from)), to_(std::move(to)) {
  std::signal(SIGPIPE, SIG_IGN);
}

std::size_t WireClient::write(std::string_view bytes, std::chrono::milliseconds most) {
  const auto until = std::chrono::steady_clock::now() + most;
  const int flags = ::fcntl(to_.number(), F_GETFL);
  ::fcntl(to_.number(), F_SETFL, flags | O_NONBLOCK);  // this open file is ours alone
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (left.count() <= 0 || !is_ready(to_.number(), POLLOUT, left)) break;
    const ssize_t size = ::write(to_.number(), bytes.data() + done, bytes.size() - done);
    if (size < 0 && errno != EAGAIN) break;
    if (size > 0) done += static_cast<std::size_t>(size);
  }
  return done;
}

void WireClient::send(std::string_view body) {
  std::string bytes(Header);
  bytes.append(std::to_string(body.size())).append(HeaderEnd).append(body);
  write(bytes);
}

void WireClient::notify(std::string_view method, std::string_view params) { send(notification(method, params)); }

Json WireClient::ask(std::string_view method, std::string_view params) {
  const std::int64_t id = next_id_++;
  send(request(std::to_string(id), method, params));
  return response_to(id);
}

Json WireClient::response_to(std::int64_t id) {
  while (true) {
    Json message = next();
    if (message.is(Json::Type::Null)) return message;
    const Json* said = message.find("id");
    if (message.find("method") == nullptr && said != nullptr && said->integer == id && !said->is(Json::Type::Null))
      return message;
    kept_.push_back(std::move(message));
  }
}

Json WireClient::next(std::chrono::milliseconds most) {
  std::optional<std::string> body = take_body();
  while (!body && fill(most)) body = take_body();
  return body ? json_of(*body) : Json{};
}

bool WireClient::fill(std::chrono::milliseconds most) {
  if (!is_ready(from_.number(), POLLIN, most)) return false;
  char block[65536];
  const ssize_t size = ::read(from_.number(), block, sizeof block);
  has_ended_ = size == 0 || (size < 0 && errno != EAGAIN);
  if (size > 0) buffer_.append(block, static_cast<std::size_t>(size));
  return !has_ended_;
}

std::optional<std::string> WireClient::take_body() {
  const std::size_t end = buffer_.find(HeaderEnd);
  if (end == std::string::npos) return std::nullopt;
  EXPECT_EQ(buffer_.substr(0, Header.size()), Header);
  const std::size_t size = std::stoul(buffer_.substr(Header.size(), end - Header.size()));
  const std::size_t begin = end + HeaderEnd.size();
  if (buffer_.size() - begin < size) return std::nullopt;
  std::string body = buffer_.substr(begin, size);
  buffer_.erase(0, begin + size);
  return body;
}

Json WireClient::take_kept(std::string_view method) {
  const auto found =
      std::find_if(kept_.begin(), kept_.end(), [&](const Json& one) { return at(one, {"method"}).string == method; });
  if (found == kept_.end()) return {};
  Json params = at(*found, {"params"});
  kept_.erase(found);
  return params;
}

Json WireClient::next_notification(std::string_view method) {
  while (true) {
    Json params = take_kept(method);
    if (!params.is(Json::Type::Null)) return params;
    Json message = next();
    if (message.is(Json::Type::Null)) return message;
    kept_.push_back(std::move(message));
  }
}

Json WireClient::next_diagnostics(std::string_view uri) {
  while (true) {
    const Json params = next_notification("textDocument/publishDiagnostics");
    if (params.is(Json::Type::Null) || at(params, {"uri"}).string == uri) return at(params, {"diagnostics"});
  }
}

bool WireClient::start(std::string_view capabilities, std::string_view process) {
  const Json answer = ask("initialize", "{\"processId\":" + std::string(process) +
                                            ",\"rootUri\":null,\"capabilities\":" + std::string(capabilities) + "}");
  notify("initialized", "{}");
  return at(answer, {"result", "capabilities"}).is(Json::Type::Object);
}

void WireClient::open(std::string_view uri, std::string_view text) {
  notify("textDocument/didOpen", "{\"textDocument\":{\"uri\":" + json_string(uri) +
                                     ",\"languageId\":\"mail\",\"version\":1,\"text\":" + json_string(text) + "}}");
}

bool WireClient::stop() {
  const Json answer = ask("shutdown", "null");
  notify("exit", "null");
  return answer.find("result") != nullptr;
}

std::string try_session(WireClient& client) {
  constexpr std::string_view Uri = "file:///mails/pushy.eml";
  if (!client.start()) return "no answer to initialize";
  client.open(Uri, PushyDraft);
  const Json found = client.next_diagnostics(Uri);
  const bool has_rule = std::any_of(found.items.begin(), found.items.end(),
                                    [](const Json& one) { return at(one, {"code"}).string == PushyRule; });
  return has_rule ? "" : "the finding is not there";
}

}  // namespace followup::lsp
