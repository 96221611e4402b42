// The yardstick of bench_lsp: sends every message back as it came, over the same transport as followup-lsp (Asio's
// descriptors and coroutines, the same framing) and linked the same way, without any work between.
#include <unistd.h>

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <string>

#include "lsp/framer.h"

namespace {

namespace asio = boost::asio;
using Descriptor = asio::posix::stream_descriptor;

asio::awaitable<void> echo(Descriptor input, Descriptor output) {
  std::array<char, 65536> buffer;
  followup::lsp::Framer framer;
  boost::system::error_code failure;
  while (true) {
    const std::size_t size =
        co_await input.async_read_some(asio::buffer(buffer), asio::redirect_error(asio::use_awaitable, failure));
    if (failure) co_return;
    framer.feed({buffer.data(), size});
    std::string answer;
    for (auto frame = framer.next(); frame; frame = framer.next()) answer += followup::lsp::framed(frame->body);
    co_await asio::async_write(output, asio::buffer(answer), asio::redirect_error(asio::use_awaitable, failure));
  }
}

}  // namespace

int main() {
  asio::io_context context(1);
  asio::co_spawn(context, echo(Descriptor(context, ::dup(STDIN_FILENO)), Descriptor(context, ::dup(STDOUT_FILENO))),
                 asio::detached);
  context.run();
  return 0;
}
