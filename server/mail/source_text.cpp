#include "mail/source_text.h"

#include <algorithm>
#include <utility>

#include "mail/charset.h"
#include "mail/encoded_text.h"

namespace followup {
namespace {

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

SourceText::SourceText(std::string_view raw, Span<Raw> where)
    : SourceText(raw, where, SourceContext{line_end_of(raw), Surroundings::None}) {}

SourceText::SourceText(std::string_view raw, Span<Raw> where, SourceContext context)
    : raw_(raw), context_(context), where_(where) {
  decode(raw.substr(where.begin, where.size()));
}

SourceText::SourceText(std::shared_ptr<const EncodedText> encoded)
    : view_(encoded->utf8()), undecodable_(encoded->undecodable()), encoded_(std::move(encoded)) {}

void SourceText::decode(std::string_view bytes) {
  if (unchanged_utf8(bytes, is_folded()) == bytes.size()) {
    view_ = bytes;
    return;
  }
  DecodedText decoded = decode_utf8(bytes, is_folded());
  owned_ = true;
  text_ = std::move(decoded.text);
  map_ = std::move(decoded.map);
  undecodable_ = std::move(decoded.undecodable);
}

/// Where the raw bytes of the byte `decoded` begin.
std::size_t SourceText::raw_begin(std::size_t decoded) const {
  if (encoded_) return encoded_->raw_begin(decoded);
  return where_.begin + (map_.empty() ? decoded : map_.begin_of(decoded, utf8().size()));
}

/// Where the raw bytes of the byte before `decoded` end.
std::size_t SourceText::raw_end(std::size_t decoded) const {
  if (encoded_) return encoded_->raw_end(decoded);
  return where_.begin + (map_.empty() ? decoded : map_.end_of(decoded));
}

Span<Raw> SourceText::raw(Span<Decoded> where) const {
  const std::string_view text = utf8();
  std::size_t begin = std::min(where.begin, text.size());
  std::size_t end = std::clamp(where.end, begin, text.size());
  const bool is_empty = begin == end;
  while (begin > 0 && begin < text.size() && is_continuation(text[begin])) --begin;
  if (is_empty) return {raw_end(begin), raw_end(begin)};
  while (end < text.size() && is_continuation(text[end])) ++end;
  // A line end that a tag stands for has no bytes of its own.
  const std::size_t raw_last = raw_end(end);
  return {std::min(raw_begin(begin), raw_last), raw_last};
}

}  // namespace followup
