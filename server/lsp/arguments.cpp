#include "lsp/arguments.h"

#include <CLI/CLI.hpp>

#include "report/version.h"

namespace followup::lsp {
namespace {

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

/// What the options say of ways to be reached; at most one is given.
struct Ways {
  bool stdio = false;
  std::uint16_t socket = 0;
  std::string pipe;
  std::string listen;
};

TransportOptions transport_of(const Ways& ways) {
  TransportOptions made;
  if (ways.socket != 0) {
    made.way = TransportOptions::Way::ConnectSocket;
    made.port = ways.socket;
  } else if (!ways.pipe.empty()) {
    made.way = TransportOptions::Way::ConnectPipe;
    made.path = ways.pipe;
  } else if (!ways.listen.empty()) {
    made.way = TransportOptions::Way::Listen;
    if (is_number(ways.listen)) {
      made.port = static_cast<std::uint16_t>(std::stoul(ways.listen));
    } else {
      made.path = ways.listen;
    }
  }
  return made;
}

std::string check_listen(const std::string& text) {
  if (text.empty()) return "expected a port or a path";
  return is_number(text) && (text.size() > 5 || std::stoul(text) > 65535) ? "expected a port from 0 to 65535" : "";
}

}  // namespace

std::variant<Arguments, Notice> read_arguments(int argc, char** argv) {
  Arguments made;
  Ways ways;
  std::int64_t client = 0;
  const std::map<std::string, LogLevel> levels = {{"off", LogLevel::Off},
                                                  {"error", LogLevel::Error},
                                                  {"warning", LogLevel::Warning},
                                                  {"info", LogLevel::Info},
                                                  {"debug", LogLevel::Debug}};
  CLI::App app("Language server for messages to an employer after an interview", "followup-lsp");
  CLI::Option_group* way = app.add_option_group("Ways to be reached (one of them)");
  way->require_option(0, 1);
  way->add_flag("--stdio", ways.stdio, "Speak on standard input and output (what is done without any of these)");
  way->add_option("--socket", ways.socket, "Connect to a client that listens on this port of 127.0.0.1")
      ->check(CLI::Range(1, 65535));
  way->add_option("--pipe", ways.pipe, "Connect to a client that listens on this Unix-domain socket");
  way->add_option("--listen", ways.listen,
                  "Serve clients that connect to this port of 127.0.0.1 (0 picks one) or this Unix-domain socket")
      ->check(check_listen);
  app.add_option("--clientProcessId", client, "End when this process does");
  app.add_option("--log-file", made.log_file, "Write the log to this file instead of standard error");
  app.add_option("--log-level", made.log_level, "off, error, warning, info or debug")
      ->transform(CLI::CheckedTransformer(levels));
  app.add_option("--check", made.check_file, "Run one session on this file, print its diagnostics and end");
  app.set_version_flag("--version", "followup-lsp " + std::string(program_version()));
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return Notice{app.help(), 0};
  } catch (const CLI::CallForVersion& version) {
    return Notice{std::string(version.what()) + "\n", 0};
  } catch (const CLI::ParseError& fault) {
    return Notice{"followup-lsp: " + std::string(fault.what()) + "\nTry followup-lsp --help.\n", 2};
  }
  made.transport = transport_of(ways);
  if (client > 0) made.transport.client_process = client;
  return made;
}

}  // namespace followup::lsp
