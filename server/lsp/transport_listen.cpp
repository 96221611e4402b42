#include "lsp/transport_listen.h"

#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>

#include "lsp/transport_stream.h"

namespace followup::lsp {
namespace {

/// Out of descriptors, say: clients that go away free some.
asio::awaitable<void> wait_a_little(const asio::any_io_executor& executor) {
  asio::steady_timer timer(executor, std::chrono::milliseconds(100));
  boost::system::error_code ignored;
  co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

template <class Protocol>
asio::awaitable<void> accept_all(typename Protocol::acceptor& acceptor, Host& host, Log& log) {
  using Socket = typename Protocol::socket;
  while (true) {
    auto socket = std::make_shared<Socket>(acceptor.get_executor());
    boost::system::error_code failure;
    co_await acceptor.async_accept(*socket, asio::redirect_error(asio::use_awaitable, failure));
    if (failure) {
      log.write(LogLevel::Warning, "a client could not connect: " + failure.message());
      co_await wait_a_little(acceptor.get_executor());
      continue;
    }
    answer_at_once(*socket);
    auto session = std::make_shared<StreamSession<Socket, Socket>>(socket, socket, host, log);
    auto run = [session]() -> asio::awaitable<void> { co_await session->run(); };
    asio::co_spawn(acceptor.get_executor(), std::move(run), asio::detached);
  }
}

template <class Protocol>
int run(asio::io_context& context, typename Protocol::acceptor& acceptor, Host& host, Log& log) {
  asio::co_spawn(context, accept_all<Protocol>(acceptor, host, log), [&](std::exception_ptr) { context.stop(); });
  context.run();
  return 0;
}

int refuse(Log& log, const std::string& place, const boost::system::error_code& failure) {
  log.write(LogLevel::Error, "cannot listen on " + place + ": " + failure.message());
  return 2;
}

/// Opens, binds and listens; the fault, if any.
template <class Acceptor, class Endpoint>
boost::system::error_code open(Acceptor& acceptor, const Endpoint& endpoint) {
  boost::system::error_code failure;
  if (acceptor.open(endpoint.protocol(), failure)) return failure;
  acceptor.set_option(asio::socket_base::reuse_address(true), failure);
  if (acceptor.bind(endpoint, failure)) return failure;
  acceptor.listen(asio::socket_base::max_listen_connections, failure);
  return failure;
}

int listen_on_port(asio::io_context& context, const TransportOptions& options, Host& host, Log& log) {
  asio::ip::tcp::acceptor acceptor(context);
  const asio::ip::tcp::endpoint endpoint(asio::ip::address_v4::loopback(), options.port);
  if (const auto failure = open(acceptor, endpoint))
    return refuse(log, "port " + std::to_string(options.port), failure);
  host.write_output("listening on port " + std::to_string(acceptor.local_endpoint().port()) + "\n");
  return run<asio::ip::tcp>(context, acceptor, host, log);
}

/// A server that was killed leaves its socket behind; a living one answers.
void remove_stale_socket(asio::io_context& context, const std::string& path) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0 || !S_ISSOCK(found.st_mode)) return;
  boost::system::error_code failure;
  asio::local::stream_protocol::socket(context).connect(asio::local::stream_protocol::endpoint(path), failure);
  if (failure == asio::error::connection_refused) ::unlink(path.c_str());
}

int listen_on_path(asio::io_context& context, const TransportOptions& options, Host& host, Log& log) {
  remove_stale_socket(context, options.path);
  asio::local::stream_protocol::acceptor acceptor(context);
  if (const auto failure = open(acceptor, asio::local::stream_protocol::endpoint(options.path)))
    return refuse(log, options.path, failure);
  host.write_output("listening on " + options.path + "\n");
  const int status = run<asio::local::stream_protocol>(context, acceptor, host, log);
  ::unlink(options.path.c_str());
  return status;
}

}  // namespace

int listen(const TransportOptions& options, Host& host, Log& log) {
  asio::io_context context(1);
  asio::signal_set signals(context, SIGTERM, SIGINT, SIGHUP);  // before anybody hears that we listen
  signals.async_wait([&](boost::system::error_code failure, int) {
    if (!failure) context.stop();
  });
  return options.path.empty() ? listen_on_port(context, options, host, log)
                              : listen_on_path(context, options, host, log);
}

}  // namespace followup::lsp
