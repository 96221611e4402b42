#include "mail/transfer.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace followup {
namespace {

constexpr int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

/// Where the line end behind the blanks at `offset` begins, or where the source ends; npos when words follow.
std::size_t line_end_behind_blanks(std::string_view source, std::size_t offset) {
  while (offset < source.size() && is_space_or_tab(source[offset])) ++offset;
  if (offset == source.size() || source[offset] == '\n') return offset;
  return source[offset] == '\r' ? offset : std::string_view::npos;
}

class QuotedPrintableDecoder {
 public:
  explicit QuotedPrintableDecoder(std::string_view source) : source_(source) { out_.bytes.reserve(source.size()); }

  DecodedBytes decode() {
    while (at_ < source_.size()) {
      const std::size_t stop = std::min(source_.find_first_of("=\r\n", at_), source_.size());
      if (stop < source_.size() && source_[stop] == '=') {
        copy(stop);
        read_escape();
      } else {
        end_line(stop);
      }
    }
    return std::move(out_);
  }

 private:
  void copy(std::size_t end) {
    if (end == at_) return;
    out_.map.add(out_.bytes.size(), at_, 1, 1);
    out_.bytes.append(source_.substr(at_, end - at_));
    at_ = end;
  }

  /// Copies the words of a line without the blanks behind them, and its line end.
  void end_line(std::size_t stop) {
    std::size_t words_end = stop;
    while (words_end > at_ && is_space_or_tab(source_[words_end - 1])) --words_end;
    copy(words_end);
    at_ = stop;
    copy(stop + line_end_length(source_, stop));
  }

  void read_escape() {
    const std::size_t line_end = line_end_behind_blanks(source_, at_ + 1);
    if (line_end != std::string_view::npos) {
      at_ = line_end + line_end_length(source_, line_end);
      return;
    }
    const int high = at_ + 1 < source_.size() ? hex_value(source_[at_ + 1]) : -1;
    const int low = at_ + 2 < source_.size() ? hex_value(source_[at_ + 2]) : -1;
    if (high < 0 || low < 0) return copy(at_ + 1);
    out_.map.add(out_.bytes.size(), at_, 1, 3);
    out_.bytes.push_back(static_cast<char>(high * 16 + low));
    at_ += 3;
  }

  std::string_view source_;
  std::size_t at_ = 0;
  DecodedBytes out_;
};

constexpr std::string_view Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<signed char, 256> letter_values() {
  std::array<signed char, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < Alphabet.size(); ++i)
    values[static_cast<unsigned char>(Alphabet[i])] = static_cast<signed char>(i);
  return values;
}

constexpr std::array<signed char, 256> LetterValues = letter_values();

int letter_value(char c) { return LetterValues[static_cast<unsigned char>(c)]; }

/// Collects four letters at a time.
class Base64Decoder {
 public:
  explicit Base64Decoder(std::string_view source) : source_(source) { out_.bytes.reserve(source.size() / 4 * 3 + 3); }

  DecodedBytes decode() {
    for (std::size_t at = 0; at < source_.size() && source_[at] != '='; ++at) {
      const int value = letter_value(source_[at]);
      if (value < 0) continue;
      places_[count_] = at;
      bits_ = bits_ << 6U | static_cast<std::uint32_t>(value);
      if (++count_ == 4) finish(3);
    }
    if (count_ > 1) {
      bits_ <<= 6U * (4 - count_);
      finish(count_ - 1);
    }
    return std::move(out_);
  }

 private:
  void finish(std::size_t bytes) {
    const bool is_whole = count_ == 4 && places_[3] == places_[0] + 3;
    for (std::size_t i = 0; i < bytes; ++i) {
      const std::size_t out = out_.bytes.size();
      if (is_whole) {
        if (i == 0) out_.map.add(out, places_[0], 3, 4);
      } else {
        out_.map.add(out, places_[i], 1, static_cast<std::uint32_t>(places_[i + 1] + 1 - places_[i]));
      }
      out_.bytes.push_back(static_cast<char>(bits_ >> (16 - 8 * i) & 0xFFU));
    }
    count_ = 0;
    bits_ = 0;
  }

  std::string_view source_;
  DecodedBytes out_;
  std::array<std::size_t, 4> places_{};
  std::size_t count_ = 0;
  std::uint32_t bits_ = 0;
};

}  // namespace

DecodedBytes decode_quoted_printable(std::string_view source) { return QuotedPrintableDecoder(source).decode(); }

DecodedBytes decode_base64(std::string_view source) { return Base64Decoder(source).decode(); }

std::string encode_base64(std::string_view bytes, const Base64Layout& layout) {
  std::string out;
  out.reserve(bytes.size() / 3 * 4 + bytes.size() / 32 + 8);
  std::size_t column = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    if (layout.line_length > 0 && column >= layout.line_length) {
      out += layout.line_end;
      column = 0;
    }
    std::uint32_t bits = 0;
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8U | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i) out.push_back(i <= count ? Alphabet[bits >> (18 - 6 * i) & 0x3FU] : '=');
    column += 4;
  }
  if (layout.ends_with_line_end) out += layout.line_end;
  return out;
}

std::optional<Base64Layout> base64_layout(std::string_view source, std::string_view bytes) {
  Base64Layout layout;
  const RawLine first = raw_line_at(source, 0);
  layout.line_end = source.substr(first.end, first.next - first.end);
  layout.line_length = raw_line_at(source, first.next).end > first.next ? first.end : 0;
  layout.ends_with_line_end = !source.empty() && (source.back() == '\n' || source.back() == '\r');
  if (layout.line_length % 4 != 0 || encode_base64(bytes, layout) != source) return std::nullopt;
  // One line, and nobody knows how a second would be: as mail programs have it.
  if (layout.line_length == 0 && first.end <= 76 && !layout.line_end.empty()) layout.line_length = 76;
  return layout;
}

}  // namespace followup
