#include "lsp/transport_listen.h"

#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>

#include "lsp/transport_stream.h"

namespace followup::lsp {
namespace {

template <class Protocol>
asio::awaitable<void> accept_all(typename Protocol::acceptor& acceptor, Host& host, Log& log) {
  using Socket = typename Protocol::socket;
  while (true) {
    auto socket = std::make_shared<Socket>(co_await acceptor.async_accept(asio::use_awaitable));
    auto session = std::make_shared<StreamSession<Socket, Socket>>(socket, socket, host, log);
    auto run = [session]() -> asio::awaitable<void> { co_await session->run(); };
    asio::co_spawn(acceptor.get_executor(), std::move(run), asio::detached);
  }
}

template <class Protocol>
int run(asio::io_context& context, typename Protocol::acceptor& acceptor, Host& host, Log& log) {
  asio::signal_set signals(context, SIGTERM, SIGINT);
  signals.async_wait([&](boost::system::error_code failure, int) {
    if (!failure) context.stop();
  });
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

int listen_on_port(const TransportOptions& options, Host& host, Log& log) {
  asio::io_context context(1);
  asio::ip::tcp::acceptor acceptor(context);
  const asio::ip::tcp::endpoint endpoint(asio::ip::address_v4::loopback(), options.port);
  if (const auto failure = open(acceptor, endpoint)) return refuse(log, "port " + std::to_string(options.port), failure);
  host.write_output("listening on port " + std::to_string(acceptor.local_endpoint().port()) + "\n");
  return run<asio::ip::tcp>(context, acceptor, host, log);
}

int listen_on_path(const TransportOptions& options, Host& host, Log& log) {
  asio::io_context context(1);
  asio::local::stream_protocol::acceptor acceptor(context);
  if (const auto failure = open(acceptor, asio::local::stream_protocol::endpoint(options.path))) return refuse(log, options.path, failure);
  host.write_output("listening on " + options.path + "\n");
  const int status = run<asio::local::stream_protocol>(context, acceptor, host, log);
  ::unlink(options.path.c_str());
  return status;
}

}  // namespace

int listen(const TransportOptions& options, Host& host, Log& log) {
  return options.path.empty() ? listen_on_port(options, host, log) : listen_on_path(options, host, log);
}

}  // namespace followup::lsp
