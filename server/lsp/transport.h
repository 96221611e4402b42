// How bytes of messages come and go: standard input and output, a socket or pipe that a client listens on, or clients
// that connect to us. The .cpp files are the only users of Asio.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "host/host.h"
#include "lsp/log.h"

namespace followup::lsp {

struct TransportOptions {
  enum class Way { Stdio, ConnectSocket, ConnectPipe, Listen };
  Way way = Way::Stdio;
  std::uint16_t port = 0;  ///< of ConnectSocket, and of Listen where `path` is empty; 0 there picks one
  std::string path;        ///< of ConnectPipe, and of Listen on a Unix-domain socket
  std::optional<std::int64_t> client_process;  ///< --clientProcessId: we end when it does
};

/// Serves until the client says `exit`, its stream ends, its process dies, or SIGTERM or SIGINT comes; with Listen for
/// ever. Gives the exit status. Flags of shared descriptors are as they were when it returns.
int serve(const TransportOptions& options, Host& host, Log& log);

}  // namespace followup::lsp
