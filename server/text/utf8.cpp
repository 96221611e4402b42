#include "text/utf8.h"

#include <cstring>

namespace followup {
namespace {

constexpr CodePoint Broken{0xFFFD, 1, false};

unsigned char byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

/// How many bytes from `offset` on are ASCII.
std::size_t ascii_run(std::string_view text, std::size_t offset) {
  constexpr std::uint64_t HighBits = 0x8080808080808080ULL;
  const std::size_t begin = offset;
  while (offset + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + offset, sizeof block);
    if ((block & HighBits) != 0) break;
    offset += sizeof block;
  }
  while (offset < text.size() && byte_at(text, offset) < 0x80) ++offset;
  return offset - begin;
}

/// Length of the sequence that `lead` announces; 0 when no sequence begins so.
std::size_t announced_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

/// Shuts out overlong forms, surrogates and values above U+10FFFF, all of which show in the second byte.
bool second_byte_fits(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

template <class Weight>
std::size_t sum_over_code_points(std::string_view text, Weight weight) {
  std::size_t sum = 0;
  std::size_t offset = 0;
  while (offset < text.size()) {
    const std::size_t run = ascii_run(text, offset);
    sum += run;
    offset += run;
    if (offset == text.size()) break;
    const CodePoint point = code_point_at(text, offset);
    sum += weight(point.value);
    offset += point.length;
  }
  return sum;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const unsigned char lead = byte_at(text, offset);
  const std::size_t length = announced_length(lead);
  if (length == 1) return {lead, 1, true};
  if (length == 0 || text.size() - offset < length) return Broken;
  if (!second_byte_fits(lead, byte_at(text, offset + 1))) return Broken;
  char32_t value = lead & (0x7FU >> length);
  for (std::size_t index = 1; index < length; ++index) {
    const unsigned char byte = byte_at(text, offset + index);
    if ((byte & 0xC0) != 0x80) return Broken;
    value = (value << 6) | (byte & 0x3FU);
  }
  return {value, length, true};
}

bool is_valid_utf8(std::string_view text) {
  std::size_t offset = ascii_run(text, 0);
  while (offset < text.size()) {
    const CodePoint point = code_point_at(text, offset);
    if (!point.valid) return false;
    offset += point.length;
    offset += ascii_run(text, offset);
  }
  return true;
}

void append_utf8(std::string& out, char32_t value) {
  const auto tail = [value](int shift) { return static_cast<char>(0x80 | ((value >> shift) & 0x3F)); };
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += static_cast<char>(0xC0 | (value >> 6));
    out += tail(0);
  } else if (value < 0x10000) {
    out += static_cast<char>(0xE0 | (value >> 12));
    out += tail(6);
    out += tail(0);
  } else {
    out += static_cast<char>(0xF0 | (value >> 18));
    out += tail(12);
    out += tail(6);
    out += tail(0);
  }
}

std::size_t count_code_points(std::string_view text) {
  return sum_over_code_points(text, [](char32_t) { return std::size_t{1}; });
}

std::size_t count_utf16_units(std::string_view text) {
  return sum_over_code_points(text, [](char32_t value) { return std::size_t{value < 0x10000 ? 1U : 2U}; });
}

}  // namespace followup
