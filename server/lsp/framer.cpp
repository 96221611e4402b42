#include "lsp/framer.h"

#include <algorithm>
#include <charconv>

#include "text/words.h"

namespace followup::lsp {
namespace {

constexpr std::string_view LengthField = "content-length";
constexpr std::string_view HeaderEnd = "\r\n\r\n";
constexpr std::size_t MaxSkip = std::size_t{1} << 30U;  // waiting for more than that would make us deaf for good

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
  if (is_lost_ && !find_header()) return std::nullopt;
  if (!in_body_) {
    if (std::optional<Frame> fault = read_header()) return fault;
  }
  return in_body_ ? read_body() : std::nullopt;
}

/// Bodies have no line end behind them, so the next header may begin anywhere. What cannot begin one is forgotten.
bool Framer::find_header() {
  const std::string lower = ascii_lower(std::string_view(buffer_).substr(at_));
  const std::size_t found = lower.find(LengthField);
  is_lost_ = found == std::string::npos;
  at_ += is_lost_ ? lower.size() - std::min(lower.size(), LengthField.size() - 1) : found;
  return !is_lost_;
}

std::optional<Frame> Framer::read_header() {
  const std::size_t end = buffer_.find(HeaderEnd, at_);
  const bool is_whole = end != std::string::npos;
  const std::size_t size = is_whole ? end - at_ : buffer_.size() - at_;
  if (size > MaxHeader + (is_whole ? 0 : HeaderEnd.size())) return lose_way("a header is longer than 8192 bytes");
  if (!is_whole) return std::nullopt;
  const Header header = parse(std::string_view(buffer_).substr(at_, size));
  if (!header.fault.empty()) return lose_way(header.fault);
  if (*header.length > MaxSkip) return lose_way("a Content-Length is beyond all measure");
  at_ = end + HeaderEnd.size();
  if (*header.length > MaxBody) return skip_body(*header.length);
  body_size_ = *header.length;
  in_body_ = true;
  return std::nullopt;
}

Frame Framer::lose_way(std::string fault) {
  is_lost_ = true;
  ++at_;  // else the broken header would be found again
  return Frame{{}, std::move(fault)};
}

Frame Framer::skip_body(std::size_t length) {
  const std::size_t here = std::min(length, buffer_.size() - at_);
  at_ += here;
  to_skip_ = length - here;
  return Frame{{},
               "a message of " + std::to_string(length) + " bytes is above the limit of " + std::to_string(MaxBody)};
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
