#include "lsp/framer.h"

#include <algorithm>
#include <charconv>

#include "text/words.h"

namespace followup::lsp {
namespace {

constexpr std::string_view LengthField = "content-length";
constexpr std::string_view HeaderEnd = "\r\n\r\n";

struct Header {
  std::optional<std::size_t> length;
  std::string fault;
};

void read_field(std::string_view line, Header& header) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) {
    header.fault = "a header field has no colon";
    return;
  }
  if (ascii_lower(trim(line.substr(0, colon))) != LengthField) return;
  const std::string_view value = trim(line.substr(colon + 1));
  std::size_t length = 0;
  const auto [rest, code] = std::from_chars(value.data(), value.data() + value.size(), length);
  if (code != std::errc{} || rest != value.data() + value.size()) {
    header.fault = "Content-Length is no number";
  } else {
    header.length = length;
  }
}

Header parse(std::string_view text) {
  Header header;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\r\n"), text.size());
    read_field(text.substr(0, end), header);
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  if (header.fault.empty() && !header.length) header.fault = "a message has no Content-Length";
  return header;
}

}  // namespace

void Framer::feed(std::string_view bytes) {
  if (to_skip_ > 0) {
    const std::size_t skipped = std::min(to_skip_, bytes.size());
    to_skip_ -= skipped;
    bytes.remove_prefix(skipped);
  }
  if (at_ > 0) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  buffer_.append(bytes);
}

std::optional<Frame> Framer::next() {
  if (!in_body_) {
    if (std::optional<Frame> fault = read_header()) return fault;
  }
  return in_body_ ? read_body() : std::nullopt;
}

std::optional<Frame> Framer::read_header() {
  const std::size_t end = buffer_.find(HeaderEnd, at_);
  if (end == std::string::npos) {
    if (buffer_.size() - at_ > MaxHeader) return skip_broken_header("a header is longer than 8192 bytes");
    return std::nullopt;
  }
  const Header header = parse(std::string_view(buffer_).substr(at_, end - at_));
  if (!header.fault.empty()) return skip_broken_header(header.fault);
  at_ = end + HeaderEnd.size();
  if (*header.length > MaxBody) {
    const std::size_t here = std::min(*header.length, buffer_.size() - at_);
    at_ += here;
    to_skip_ = *header.length - here;
    return Frame{{}, "a message of " + std::to_string(*header.length) + " bytes is above the limit of " + std::to_string(MaxBody)};
  }
  body_size_ = *header.length;
  in_body_ = true;
  return std::nullopt;
}

/// Goes on at the next line that begins like a header, or forgets all that came.
Frame Framer::skip_broken_header(std::string fault) {
  const std::string lower = ascii_lower(std::string_view(buffer_).substr(at_));
  const std::size_t next = lower.find("\ncontent-length", 1);
  at_ = next == std::string::npos ? buffer_.size() : at_ + next + 1;
  return Frame{{}, std::move(fault)};
}

std::optional<Frame> Framer::read_body() {
  if (buffer_.size() - at_ < body_size_) return std::nullopt;
  Frame frame{buffer_.substr(at_, body_size_), {}};
  at_ += body_size_;
  in_body_ = false;
  return frame;
}

std::string framed(std::string_view body) {
  std::string out = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
  return out.append(body);
}

}  // namespace followup::lsp
