#include "lsp/check_session.h"

#include "data/json_writer.h"
#include "lsp/connection.h"
#include "lsp/convert.h"

namespace followup::lsp {
namespace {

/// Prints every message of the server, one a line.
class PrintingOutbox final : public Outbox {
 public:
  explicit PrintingOutbox(Host& host) : host_(host) {}
  void send(std::string message) override { host_.write_output(message + "\n"); }

 private:
  Host& host_;
};

std::string opening(std::string_view uri, std::string_view text) {
  JsonWriter out;
  out.begin_object()
      .key("textDocument")
      .begin_object()
      .member("uri", uri)
      .member("languageId", "mail")
      .member("version", 1);
  out.member("text", text).end_object().end_object();
  return notification("textDocument/didOpen", out.text());
}

}  // namespace

int check_session(std::string_view path, Host& host, Log& log) {
  const Result<std::string> bytes = host.read(path);
  if (const Problem* problem = std::get_if<Problem>(&bytes)) {
    host.write_error("followup-lsp: " + problem->path + ": " + problem->message + "\n");
    return 2;
  }
  PrintingOutbox outbox(host);
  Connection connection(host, outbox, log);
  const Time now = std::chrono::steady_clock::now();
  connection.receive(request("1", "initialize", R"({"processId":null,"rootUri":null,"capabilities":{}})"), now);
  connection.receive(notification("initialized", "{}"), now);
  connection.receive(opening(uri_of_path(host.absolute(path)), std::get<std::string>(bytes)), now);
  connection.receive(request("2", "shutdown", "null"), now);
  connection.receive(notification("exit", "null"), now);
  return connection.exit_status();
}

}  // namespace followup::lsp
