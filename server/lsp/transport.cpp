#include "lsp/transport.h"

#include <fcntl.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>

#include "lsp/transport_listen.h"
#include "lsp/transport_stream.h"

namespace followup::lsp {
namespace {

constexpr int CannotServe = 2;

/// Asio makes descriptors non-blocking, and so for everybody who shares them, such as the shell that started us.
class SavedFlags {
 public:
  explicit SavedFlags(int descriptor) : descriptor_(descriptor), flags_(::fcntl(descriptor, F_GETFL)) {}
  ~SavedFlags() {
    if (flags_ >= 0) ::fcntl(descriptor_, F_SETFL, flags_);
  }
  SavedFlags(const SavedFlags&) = delete;
  SavedFlags& operator=(const SavedFlags&) = delete;

 private:
  int descriptor_;
  int flags_;
};

/// Runs one session to its end, or to a signal.
template <class Input, class Output>
int run_session(asio::io_context& context, std::shared_ptr<StreamSession<Input, Output>> session,
                const TransportOptions& options) {
  asio::signal_set signals(context, SIGTERM, SIGINT, SIGHUP);
  signals.async_wait([&](boost::system::error_code failure, int) {
    if (!failure) context.stop();
  });
  if (options.client_process) session->watch(*options.client_process);
  asio::co_spawn(context, session->run(), [&](std::exception_ptr) { context.stop(); });
  context.run();
  return session->exit_status();
}

int serve_stdio(const TransportOptions& options, Host& host, Log& log) {
  const SavedFlags input_flags(STDIN_FILENO);
  const SavedFlags output_flags(STDOUT_FILENO);
  const SavedFlags error_flags(STDERR_FILENO);
  asio::io_context context(1);
  using Descriptor = asio::posix::stream_descriptor;
  auto input = std::make_shared<Descriptor>(context, ::dup(STDIN_FILENO));
  auto output = std::make_shared<Descriptor>(context, ::dup(STDOUT_FILENO));
  auto session =
      std::make_shared<StreamSession<Descriptor, Descriptor>>(std::move(input), std::move(output), host, log);
  return run_session(context, std::move(session), options);
}

template <class Socket, class Endpoint>
int serve_connected(const Endpoint& endpoint, const TransportOptions& options, Host& host, Log& log) {
  asio::io_context context(1);
  auto socket = std::make_shared<Socket>(context);
  boost::system::error_code failure;
  socket->connect(endpoint, failure);
  if (failure) {
    log.write(LogLevel::Error, "cannot connect: " + failure.message());
    return CannotServe;
  }
  answer_at_once(*socket);
  auto session = std::make_shared<StreamSession<Socket, Socket>>(socket, socket, host, log);
  return run_session(context, std::move(session), options);
}

int serve_by(const TransportOptions& options, Host& host, Log& log) {
  using Way = TransportOptions::Way;
  using Tcp = asio::ip::tcp;
  using Local = asio::local::stream_protocol;
  switch (options.way) {
    case Way::Stdio:
      return serve_stdio(options, host, log);
    case Way::ConnectSocket:
      return serve_connected<Tcp::socket>(Tcp::endpoint(asio::ip::address_v4::loopback(), options.port), options, host,
                                          log);
    case Way::ConnectPipe:
      return serve_connected<Local::socket>(Local::endpoint(options.path), options, host, log);
    case Way::Listen:
      return listen(options, host, log);
  }
  return CannotServe;
}

}  // namespace

int serve(const TransportOptions& options, Host& host, Log& log) {
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return serve_by(options, host, log);
  } catch (const boost::system::system_error& failure) {  // closed standard input, a path too long for a socket
    log.write(LogLevel::Error, "cannot serve: " + failure.code().message());
    return CannotServe;
  }
}

}  // namespace followup::lsp
