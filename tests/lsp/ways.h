// Every way by which a client and the real server can be connected, set up and ready to speak.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lsp/server_process.h"
#include "lsp/wire_client.h"

namespace followup::lsp {

enum class Way { StdioPipe, StdioSocket, Socket, Pipe, ListenPort, ListenPath };
inline constexpr Way AllWays[] = {Way::StdioPipe, Way::StdioSocket, Way::Socket,
                                  Way::Pipe,      Way::ListenPort,  Way::ListenPath};
/// True where the server ends with its client.
bool serves_one_client(Way way);

/// A running server with one client.
struct Connected {
  ChildProcess server;
  WireClient client;
};

/// `options` come behind those of the way.
Connected connect(Way way, std::vector<std::string> options = {});

/// A server that listens, and further clients of it.
class ListeningServer {
 public:
  /// On a port that it picks, or on a path.
  explicit ListeningServer(bool on_path, std::vector<std::string> options = {});
  ~ListeningServer();
  WireClient connect() const;
  ChildProcess& process() { return *process_; }
  const std::string& place() const { return place_; }

 private:
  std::string place_;  ///< the port, or the path
  bool on_path_;
  std::optional<ChildProcess> process_;
};

/// A path for a socket that does not exist yet.
std::string new_socket_path();

}  // namespace followup::lsp
