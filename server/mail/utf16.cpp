// UTF-16 both ways, with offsets (RFC 2781).
#include "mail/charset.h"
#include "text/utf8.h"

namespace followup {
namespace {

constexpr std::string_view Replacement = "\xEF\xBF\xBD";

class Utf16Decoder {
 public:
  Utf16Decoder(std::string_view bytes, bool is_big_endian) : bytes_(bytes), is_big_endian_(is_big_endian) {}

  DecodedText decode(std::size_t begin) {
    for (at_ = begin; at_ + 1 < bytes_.size();) step();
    if (at_ < bytes_.size()) append_broken(1);
    return std::move(out_);
  }

 private:
  char32_t unit(std::size_t at) const {
    const auto first = static_cast<unsigned char>(bytes_[at]);
    const auto second = static_cast<unsigned char>(bytes_[at + 1]);
    return is_big_endian_ ? first * 256U + second : second * 256U + first;
  }

  void step() {
    const char32_t first = unit(at_);
    const char32_t next = at_ + 3 < bytes_.size() ? unit(at_ + 2) : 0;
    if (first >= 0xD800 && first < 0xE000) {
      const bool is_pair = first < 0xDC00 && next >= 0xDC00 && next < 0xE000;
      if (!is_pair) return append_broken(2);
      return append(0x10000 + ((first - 0xD800) << 10U) + (next - 0xDC00), 4);
    }
    if (first == '\r') return append('\n', next == '\n' ? 4 : 2);
    append(first, 2);
  }

  void append(char32_t value, std::uint32_t length) {
    std::string character;
    append_utf8(character, value);
    out_.map.add(out_.text.size(), at_, static_cast<std::uint32_t>(character.size()), length);
    out_.text += character;
    at_ += length;
  }

  void append_broken(std::uint32_t length) {
    out_.map.add(out_.text.size(), at_, Replacement.size(), length);
    out_.text += Replacement;
    mark_undecodable(out_);
    at_ += length;
  }

  std::string_view bytes_;
  bool is_big_endian_;
  std::size_t at_ = 0;
  DecodedText out_;
};

bool begins_with_mark(std::string_view bytes, bool is_big_endian) {
  return bytes.starts_with(is_big_endian ? "\xFE\xFF" : "\xFF\xFE");
}

void append_unit(std::string& out, char32_t unit, bool is_big_endian) {
  const char high = static_cast<char>(unit >> 8U);
  const char low = static_cast<char>(unit & 0xFFU);
  out.push_back(is_big_endian ? high : low);
  out.push_back(is_big_endian ? low : high);
}

}  // namespace

bool Charset::is_big_endian(std::string_view bytes) const {
  const bool is_other_order = takes_byte_order_mark_ && begins_with_mark(bytes, !is_big_endian_);
  return is_other_order != is_big_endian_;
}

std::size_t Charset::byte_order_mark(std::string_view bytes) const {
  return takes_byte_order_mark_ && (begins_with_mark(bytes, true) || begins_with_mark(bytes, false)) ? 2 : 0;
}

DecodedText Charset::decode_utf16(std::string_view bytes) const {
  return Utf16Decoder(bytes, is_big_endian(bytes)).decode(byte_order_mark(bytes));
}

std::string Charset::encode_utf16(std::string_view utf8, std::string_view bytes) const {
  const bool big = is_big_endian(bytes);
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    at += point.length;
    if (point.value < 0x10000) {
      append_unit(out, point.value, big);
    } else {
      append_unit(out, 0xD800 + ((point.value - 0x10000) >> 10U), big);
      append_unit(out, 0xDC00 + ((point.value - 0x10000) & 0x3FFU), big);
    }
  }
  return out;
}

}  // namespace followup
