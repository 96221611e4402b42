#include "lsp/ways.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>

namespace followup::lsp {
namespace {

sockaddr_in port_address(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

sockaddr_un path_address(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  EXPECT_LT(path.size(), sizeof address.sun_path);
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  return address;
}

template <class Address>
const sockaddr* plain(const Address& address) {
  return reinterpret_cast<const sockaddr*>(&address);
}

Descriptor new_socket(int family) { return Descriptor(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0)); }

/// A socket of the test that waits for the server to connect.
template <class Address>
Descriptor listening(const Address& address) {
  Descriptor made = new_socket(plain(address)->sa_family);
  EXPECT_EQ(::bind(made.number(), plain(address), sizeof address), 0);
  EXPECT_EQ(::listen(made.number(), 1), 0);
  return made;
}

Descriptor accepted(const Descriptor& listener) {
  pollfd waited{listener.number(), POLLIN, 0};
  EXPECT_EQ(::poll(&waited, 1, 20000), 1) << "the server did not connect";
  return Descriptor(::accept4(listener.number(), nullptr, nullptr, SOCK_CLOEXEC));
}

std::uint16_t port_of(const Descriptor& listener) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  ::getsockname(listener.number(), reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.sin_port);
}

template <class Address>
Descriptor connected(const Address& address) {
  Descriptor made = new_socket(plain(address)->sa_family);
  EXPECT_EQ(::connect(made.number(), plain(address), sizeof address), 0);
  return made;
}

std::string line_of(const Descriptor& from) {
  std::string line;
  for (char c = 0; ::read(from.number(), &c, 1) == 1 && c != '\n';) line.push_back(c);
  return line;
}

Connected over_stdio(bool as_socket, std::vector<std::string> options) {
  Channel to = as_socket ? socket_pair() : pipe_to_child();
  if (as_socket) {
    ChildProcess server = start_server(std::move(options), {to.theirs.number(), to.theirs.number()});
    return {std::move(server), WireClient(std::move(to.ours))};
  }
  Channel from = pipe_from_child();
  ChildProcess server = start_server(std::move(options), {to.theirs.number(), from.theirs.number()});
  return {std::move(server), WireClient(std::move(from.ours), std::move(to.ours))};
}

Connected over_socket(std::vector<std::string> options) {
  const Descriptor listener = listening(port_address(0));
  options.insert(options.begin(), "--socket=" + std::to_string(port_of(listener)));
  ChildProcess server = start_server(std::move(options), {});
  return {std::move(server), WireClient(accepted(listener))};
}

Connected over_pipe(std::vector<std::string> options) {
  const std::string path = new_socket_path();
  const Descriptor listener = listening(path_address(path));
  options.insert(options.begin(), "--pipe=" + path);
  ChildProcess server = start_server(std::move(options), {});
  Descriptor accepted_one = accepted(listener);
  ::unlink(path.c_str());
  return {std::move(server), WireClient(std::move(accepted_one))};
}

Connected to_listening(bool on_path, std::vector<std::string> options) {
  ListeningServer server(on_path, std::move(options));
  WireClient client = server.connect();
  return {std::move(server.process()), std::move(client)};
}

}  // namespace

bool serves_one_client(Way way) { return way != Way::ListenPort && way != Way::ListenPath; }

Connected connect(Way way, std::vector<std::string> options) {
  switch (way) {
    case Way::StdioPipe:
      return over_stdio(false, std::move(options));
    case Way::StdioSocket:
      return over_stdio(true, std::move(options));
    case Way::Socket:
      return over_socket(std::move(options));
    case Way::Pipe:
      return over_pipe(std::move(options));
    case Way::ListenPort:
      return to_listening(false, std::move(options));
    case Way::ListenPath:
      break;
  }
  return to_listening(true, std::move(options));
}

std::string new_socket_path() {
  static int count = 0;
  const std::string name = "followup-" + std::to_string(::getpid()) + "-" + std::to_string(count++) + ".sock";
  return (std::filesystem::temp_directory_path() / name).string();
}

ListeningServer::ListeningServer(bool on_path, std::vector<std::string> options) : on_path_(on_path) {
  if (on_path) place_ = new_socket_path();
  options.insert(options.begin(), "--listen=" + (on_path ? place_ : "0"));
  const Channel output = pipe_from_child();
  process_.emplace(start_server(std::move(options), {-1, output.theirs.number()}));
  const std::string said = line_of(output.ours);
  EXPECT_EQ(said.find(on_path ? "listening on /" : "listening on port "), 0U) << said;
  if (!on_path) place_ = said.substr(said.rfind(' ') + 1);
}

/// A server that was killed leaves its socket behind.
ListeningServer::~ListeningServer() {
  if (on_path_) ::unlink(place_.c_str());
}

WireClient ListeningServer::connect() const {
  if (on_path_) return WireClient(connected(path_address(place_)));
  return WireClient(connected(port_address(static_cast<std::uint16_t>(std::stoul(place_)))));
}

}  // namespace followup::lsp
