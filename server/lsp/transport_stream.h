// One connection over any Asio stream, and what keeps it alive: reading, answering, timers, the client's process.
// Included by the transports alone, because it is Asio through and through.
#pragma once

#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <cerrno>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "lsp/connection.h"
#include "lsp/framer.h"

namespace followup::lsp {

namespace asio = boost::asio;

/// A message is one write; waiting for more to send with it would only delay it.
inline void answer_at_once(asio::ip::tcp::socket& socket) {
  boost::system::error_code ignored;
  socket.set_option(asio::ip::tcp::no_delay(true), ignored);
}
inline void answer_at_once(asio::local::stream_protocol::socket&) {}

/// Messages that wait to be written, framed and joined.
class PendingOutput final : public Outbox {
 public:
  void send(std::string message) override { bytes_ += framed(message); }
  std::string take() { return std::exchange(bytes_, {}); }
  bool empty() const { return bytes_.empty(); }

 private:
  std::string bytes_;
};

/// Serves one client. `Input` and `Output` are the two directions of its stream, which may be one object.
template <class Input, class Output>
class StreamSession : public std::enable_shared_from_this<StreamSession<Input, Output>> {
 public:
  StreamSession(std::shared_ptr<Input> input, std::shared_ptr<Output> output, Host& host, Log& log)
      : input_(std::move(input)),
        output_(std::move(output)),
        timer_(input_->get_executor()),
        client_(input_->get_executor()),
        connection_(host, pending_, log) {}

  /// Reads and answers until the end. What a chunk of input asks for is written before more is read, so a client that
  /// does not read cannot make us pile up answers.
  asio::awaitable<void> run() {
    std::array<char, 65536> buffer;
    boost::system::error_code failure;
    asio::co_spawn(input_->get_executor(), keep_time(), asio::detached);
    while (!connection_.is_finished()) {
      const std::size_t size =
          co_await input_->async_read_some(asio::buffer(buffer), asio::redirect_error(asio::use_awaitable, failure));
      if (failure) break;
      framer_.feed({buffer.data(), size});
      co_await answer();
    }
    is_done_ = true;
    timer_.cancel();
    client_.close(failure);
  }

  int exit_status() const { return connection_.is_finished() ? connection_.exit_status() : 1; }

  /// Ends the session when the process does, at once when there is none.
  void watch(std::int64_t process) {
    const long descriptor = ::syscall(SYS_pidfd_open, static_cast<pid_t>(process), 0);
    if (descriptor < 0 && errno == ESRCH) return close();
    if (descriptor < 0) return;
    client_.assign(static_cast<int>(descriptor));
    client_.async_wait(asio::posix::stream_descriptor::wait_read,
                       [self = this->shared_from_this()](boost::system::error_code failure) {
                         if (!failure) self->close();
                       });
  }

 private:
  /// Breaks off what is being read or written.
  void close() {
    boost::system::error_code ignored;
    input_->close(ignored);
    output_->close(ignored);
  }

  asio::awaitable<void> answer() {
    for (std::optional<Frame> frame = framer_.next(); frame && !connection_.is_finished(); frame = framer_.next()) {
      const Time now = std::chrono::steady_clock::now();
      if (frame->fault.empty()) {
        connection_.receive(frame->body, now);
      } else {
        connection_.receive_fault(frame->fault, now);
      }
      watch_named_client();
    }
    set_timer();
    co_await flush();
  }

  void watch_named_client() {
    if (client_.is_open() || !connection_.client_process()) return;
    watch(*connection_.client_process());
  }

  asio::awaitable<void> flush() {
    if (is_writing_) co_return;  // whoever writes takes what has come since
    is_writing_ = true;
    boost::system::error_code failure;
    while (!pending_.empty() && !failure) {
      const std::string bytes = pending_.take();
      co_await asio::async_write(*output_, asio::buffer(bytes), asio::redirect_error(asio::use_awaitable, failure));
    }
    is_writing_ = false;
    if (failure) close();
  }

  void set_timer() {
    const std::optional<Time> next = connection_.next_deadline();
    timer_.expires_at(next.value_or(Time::max()));
  }

  asio::awaitable<void> keep_time() {
    const auto self = this->shared_from_this();
    set_timer();
    while (!is_done_) {
      boost::system::error_code failure;
      co_await timer_.async_wait(asio::redirect_error(asio::use_awaitable, failure));
      if (failure || is_done_) continue;  // set anew
      connection_.time_passed(std::chrono::steady_clock::now());
      set_timer();
      co_await flush();
    }
  }

  std::shared_ptr<Input> input_;
  std::shared_ptr<Output> output_;
  asio::steady_timer timer_;
  asio::posix::stream_descriptor client_;
  PendingOutput pending_;
  Framer framer_;
  Connection connection_;
  bool is_writing_ = false;
  bool is_done_ = false;
};

}  // namespace followup::lsp
