#include "mail/source_text.h"

#include <algorithm>
#include <cstring>

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

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

SourceText::SourceText(std::string_view raw, Span<Raw> where)
    : SourceText(raw, where, SourceContext{line_end_of(raw), Surroundings::None}) {}

SourceText::SourceText(std::string_view raw, Span<Raw> where, SourceContext context)
    : raw_(raw), context_(context), where_(where) {
  decode(raw.substr(where.begin, where.size()));
}

void SourceText::decode(std::string_view bytes) {
  std::size_t offset = unchanged_end(bytes, 0, is_folded());
  if (offset == bytes.size()) {
    view_ = bytes;
    return;
  }
  owned_ = true;
  text_.reserve(bytes.size());
  std::size_t begin = 0;
  while (true) {
    append(bytes.substr(begin, offset - begin), where_.begin + begin, 1, 1);
    if (offset == bytes.size()) return;
    begin = decode_break(bytes, offset);
    offset = unchanged_end(bytes, begin, is_folded());
  }
}

/// Decodes the line end or the undecodable byte at `offset`; returns what follows it.
std::size_t SourceText::decode_break(std::string_view bytes, std::size_t offset) {
  const std::size_t raw = where_.begin + offset;
  const std::size_t line_end = line_end_length(bytes, offset);
  if (line_end > 0) {
    const std::size_t next = offset + line_end;
    const bool is_fold = is_folded() && next < bytes.size() && is_space_or_tab(bytes[next]);
    if (!is_fold) append("\n", raw, 1, static_cast<std::uint32_t>(line_end));
    return next;
  }
  const std::size_t begin = text_.size();
  append(Replacement, raw, Replacement.size(), 1);
  if (!undecodable_.empty() && undecodable_.back().end == begin) {
    undecodable_.back().end = text_.size();
  } else {
    undecodable_.push_back({begin, text_.size()});
  }
  return offset + 1;
}

void SourceText::append(std::string_view text, std::size_t raw, std::uint32_t decoded_step, std::uint32_t raw_step) {
  if (text.empty()) return;
  const bool continues = !runs_.empty() && runs_.back().decoded_step == decoded_step &&
                         runs_.back().raw_step == raw_step && raw_end(text_.size()) == raw;
  if (!continues) runs_.push_back({text_.size(), raw, decoded_step, raw_step});
  text_ += text;
}

/// The run that holds the byte `decoded`.
const SourceText::Run& SourceText::run_of(std::size_t decoded) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), decoded,
                                      [](std::size_t offset, const Run& run) { return offset < run.decoded; });
  return *(after - 1);
}

/// Where the raw bytes of the byte `decoded` begin.
std::size_t SourceText::raw_begin(std::size_t decoded) const {
  if (runs_.empty()) return where_.begin + decoded;
  if (decoded >= utf8().size()) return raw_end(utf8().size());
  const Run& run = run_of(decoded);
  return run.raw + (decoded - run.decoded) / run.decoded_step * run.raw_step;
}

/// Where the raw bytes of the byte before `decoded` end.
std::size_t SourceText::raw_end(std::size_t decoded) const {
  if (runs_.empty()) return where_.begin + decoded;
  if (decoded == 0) return runs_.front().raw;
  const Run& run = decoded >= text_.size() ? runs_.back() : run_of(decoded - 1);
  const std::size_t steps = (decoded - run.decoded + run.decoded_step - 1) / run.decoded_step;
  return run.raw + steps * run.raw_step;
}

Span<Raw> SourceText::raw(Span<Decoded> where) const {
  const std::string_view text = utf8();
  std::size_t begin = std::min(where.begin, text.size());
  std::size_t end = std::clamp(where.end, begin, text.size());
  const bool is_empty = begin == end;
  while (begin > 0 && begin < text.size() && is_continuation(text[begin])) --begin;
  if (is_empty) return {raw_end(begin), raw_end(begin)};
  while (end < text.size() && is_continuation(text[end])) ++end;
  return {raw_begin(begin), raw_end(end)};
}

}  // namespace followup
