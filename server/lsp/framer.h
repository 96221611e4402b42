// Bytes of a stream → messages of the base protocol (LSP 3.17, "Base Protocol"). It knows no socket and no JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace followup::lsp {

/// One message, or what was wrong with the bytes where one should have been.
struct Frame {
  std::string body;
  std::string fault;  ///< empty for a message
};

/// Cuts a stream into messages, the same ones however the stream comes in pieces. A broken header is reported once and
/// everything up to the next `Content-Length` is dropped; a message above the limit is reported and its bytes are
/// dropped as they come, so memory stays bounded.
class Framer {
 public:
  static constexpr std::size_t MaxBody = std::size_t{64} << 20U;
  static constexpr std::size_t MaxHeader = 8192;

  void feed(std::string_view bytes);
  std::optional<Frame> next();

 private:
  bool find_header();
  std::optional<Frame> read_header();
  std::optional<Frame> read_body();
  Frame lose_way(std::string fault);
  Frame skip_body(std::size_t length);

  std::string buffer_;
  std::size_t at_ = 0;  ///< bytes of the buffer that are done
  std::size_t body_size_ = 0;
  std::size_t to_skip_ = 0;
  bool in_body_ = false;
  bool is_lost_ = false;  ///< behind a broken header: looking for the next one
};

/// The message with its header.
std::string framed(std::string_view body);

}  // namespace followup::lsp
