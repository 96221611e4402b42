// UTF-8 as it stands in files: line ends become `\n`, broken bytes U+FFFD each.
#include <cstring>

#include "mail/charset.h"
#include "text/utf8.h"

namespace followup {
namespace {

constexpr std::string_view Replacement = "\xEF\xBF\xBD";
constexpr std::uint64_t Ones = 0x0101010101010101ULL;
constexpr std::uint64_t HighBits = 0x8080808080808080ULL;

/// Not zero exactly when one of the eight bytes is `byte`.
constexpr std::uint64_t holds(std::uint64_t eight, unsigned char byte) {
  const std::uint64_t difference = eight ^ (Ones * byte);
  return (difference - Ones) & ~difference & HighBits;
}

constexpr bool is_plain_ascii(char c, bool folded) {
  return static_cast<unsigned char>(c) < 0x80 && c != '\r' && !(folded && c == '\n');
}

/// End of the ASCII bytes from `offset` on that stay as they are.
std::size_t ascii_end(std::string_view bytes, std::size_t offset, bool folded) {
  while (offset + 8 <= bytes.size()) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + offset, 8);
    std::uint64_t stop = (eight & HighBits) | holds(eight, '\r');
    if (folded) stop |= holds(eight, '\n');
    if (stop != 0) break;
    offset += 8;
  }
  while (offset < bytes.size() && is_plain_ascii(bytes[offset], folded)) ++offset;
  return offset;
}

/// End of the bytes from `offset` on that stay as they are.
std::size_t unchanged_end(std::string_view bytes, std::size_t offset, bool folded) {
  while (true) {
    offset = ascii_end(bytes, offset, folded);
    if (offset == bytes.size() || static_cast<unsigned char>(bytes[offset]) < 0x80) return offset;
    const CodePoint point = code_point_at(bytes, offset);
    if (!point.valid) return offset;
    offset += point.length;
  }
}

void append(DecodedText& out, std::string_view text, std::size_t in, std::uint32_t out_step, std::uint32_t in_step) {
  if (text.empty()) return;
  out.map.add(out.text.size(), in, out_step, in_step);
  out.text += text;
}

/// Decodes the line end or the undecodable byte at `offset`; returns what follows it.
std::size_t decode_break(DecodedText& out, std::string_view bytes, std::size_t offset, bool folded) {
  const std::size_t line_end = line_end_length(bytes, offset);
  if (line_end > 0) {
    const std::size_t next = offset + line_end;
    const bool is_fold = folded && next < bytes.size() && is_space_or_tab(bytes[next]);
    if (!is_fold) append(out, "\n", offset, 1, static_cast<std::uint32_t>(line_end));
    return next;
  }
  append(out, Replacement, offset, Replacement.size(), 1);
  mark_undecodable(out);
  return offset + 1;
}

}  // namespace

void mark_undecodable(DecodedText& out) {
  const std::size_t begin = out.text.size() - Replacement.size();
  if (!out.undecodable.empty() && out.undecodable.back().end == begin) {
    out.undecodable.back().end = out.text.size();
  } else {
    out.undecodable.push_back({begin, out.text.size()});
  }
}

std::size_t unchanged_utf8(std::string_view bytes, bool folded) { return unchanged_end(bytes, 0, folded); }

DecodedText decode_utf8(std::string_view bytes, bool folded) {
  DecodedText out;
  out.text.reserve(bytes.size());
  std::size_t begin = 0;
  while (true) {
    const std::size_t offset = unchanged_end(bytes, begin, folded);
    append(out, bytes.substr(begin, offset - begin), begin, 1, 1);
    if (offset == bytes.size()) return out;
    begin = decode_break(out, bytes, offset, folded);
  }
}

}  // namespace followup
