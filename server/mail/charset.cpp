#include "mail/charset.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "mail/charset_tables.h"
#include "text/utf8.h"

namespace followup {
namespace {

constexpr std::string_view Replacement = "\xEF\xBF\xBD";

struct Alias {
  std::string_view name;
  std::string_view means;
};

/// Names without punctuation, and what mail programs read for them: who says Latin-1 means windows-1252 (WHATWG
/// Encoding Standard, 4.2).
constexpr auto Aliases = std::to_array<Alias>({
    {"iso88591", "windows1252"},
    {"latin1", "windows1252"},
    {"l1", "windows1252"},
    {"cp1252", "windows1252"},
    {"iso88591windows31latin1", "windows1252"},
    {"latin2", "iso88592"},
    {"latin5", "windows1254"},
    {"iso88599", "windows1254"},
    {"latin9", "iso885915"},
    {"iso88598i", "iso88598"},
    {"cp1250", "windows1250"},
    {"cp1251", "windows1251"},
    {"cp1253", "windows1253"},
    {"cp1254", "windows1254"},
    {"cp1255", "windows1255"},
    {"cp1256", "windows1256"},
    {"cp1257", "windows1257"},
    {"cp1258", "windows1258"},
    {"xmacroman", "macintosh"},
    {"mac", "macintosh"},
    {"cp437", "ibm437"},
    {"cp850", "ibm850"},
    {"koi8", "koi8r"},
});

std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') plain.push_back(static_cast<char>(c - 'A' + 'a'));
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain.push_back(c);
  }
  return plain;
}

/// A conversion of iconv, closed with its owner.
class Conversion {
 public:
  Conversion(const char* to, const char* from) : handle_(iconv_open(to, from)) {}
  ~Conversion() {
    if (is_open()) iconv_close(handle_);
  }
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;

  bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  enum class Outcome { Done, Incomplete, Broken };
  /// Converts all of `in`, behind what was converted before, and appends to `out`.
  Outcome convert(std::string_view in, std::string& out) {
    std::array<char, 64> buffer{};
    char* from = const_cast<char*>(in.data());
    std::size_t from_left = in.size();
    while (true) {
      char* to = buffer.data();
      std::size_t to_left = buffer.size();
      const std::size_t result = iconv(handle_, &from, &from_left, &to, &to_left);
      out.append(buffer.data(), buffer.size() - to_left);
      if (result != static_cast<std::size_t>(-1)) return Outcome::Done;
      if (errno == E2BIG) continue;
      return errno == EINVAL ? Outcome::Incomplete : Outcome::Broken;
    }
  }

 private:
  iconv_t handle_;
};

/// Appends one character that `length` bytes at `in` gave.
void append(DecodedText& out, std::string_view character, std::size_t in, std::size_t length) {
  out.map.add(out.text.size(), in, static_cast<std::uint32_t>(character.size()), static_cast<std::uint32_t>(length));
  out.text += character;
}

void append_broken(DecodedText& out, std::size_t in, std::size_t length) {
  append(out, Replacement, in, length);
  mark_undecodable(out);
}

/// The longest character or escape sequence that iconv is asked about.
constexpr std::size_t LongestPiece = 8;

DecodedText decode_by_iconv(std::string_view bytes, Conversion& conversion) {
  DecodedText out;
  std::string character;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t length = 1;
    character.clear();
    auto outcome = conversion.convert(bytes.substr(at, length), character);
    while (outcome == Conversion::Outcome::Incomplete && length < LongestPiece && at + length < bytes.size())
      outcome = conversion.convert(bytes.substr(at, ++length), character);
    if (outcome != Conversion::Outcome::Done) {
      append_broken(out, at, 1);
      ++at;
      continue;
    }
    if (character == "\r") {
      character = "\n";
      if (at + length < bytes.size() && bytes[at + length] == '\n') ++length;
    }
    if (!character.empty() && is_valid_utf8(character)) append(out, character, at, length);
    at += length;
  }
  return out;
}

}  // namespace

Charset::Charset(std::string_view name) {
  std::string plain = plain_name(name);
  if (plain.empty() || plain == "utf8" || plain == "usascii" || plain == "ascii" || plain == "ansix341968") return;
  const auto alias = std::find_if(Aliases.begin(), Aliases.end(), [&](const Alias& one) { return one.name == plain; });
  if (alias != Aliases.end()) plain = alias->means;
  for (const CharsetTable& table : charset_tables()) {
    if (table.name != plain) continue;
    form_ = Form::SingleByte;
    upper_half_ = table.upper_half.data();
    return;
  }
  if (plain == "utf16" || plain == "utf16le" || plain == "utf16be" || plain == "ucs2" || plain == "unicode") {
    form_ = Form::Utf16;
    is_big_endian_ = plain == "utf16be";
    takes_byte_order_mark_ = !plain.ends_with('e') || plain == "unicode";
    return;
  }
  name_ = name;
  // A name with a slash would tell iconv to transliterate.
  const bool is_safe = name_.find_first_of(std::string_view("/\0", 2)) == std::string::npos;
  is_known_ = is_safe && Conversion("UTF-8", name_.c_str()).is_open();
  if (is_known_) form_ = Form::Other;
}

DecodedText Charset::decode(std::string_view bytes) const {
  switch (form_) {
    case Form::Utf8:
      break;
    case Form::SingleByte:
      return decode_single_bytes(bytes);
    case Form::Utf16:
      return decode_utf16(bytes);
    case Form::Other: {
      Conversion conversion("UTF-8", name_.c_str());
      if (conversion.is_open()) return decode_by_iconv(bytes, conversion);
      break;
    }
  }
  return decode_utf8(bytes, false);
}

std::optional<std::string> Charset::encode(std::string_view utf8, std::string_view bytes) const {
  if (form_ == Form::SingleByte) return encode_single_bytes(utf8);
  if (form_ == Form::Utf16) return encode_utf16(utf8, bytes);
  // Whether the charset of iconv has states nobody can ask; ASCII stands for itself in the first of them.
  const bool is_ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && c != 0x1B && c != '\\' && c != '~' && c != '+';
  });
  if (form_ == Form::Other && !is_ascii) return std::nullopt;
  return std::string(utf8);
}

DecodedText Charset::decode_single_bytes(std::string_view bytes) const {
  DecodedText out;
  out.text.reserve(bytes.size() + bytes.size() / 16);
  std::string character;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t line_end = line_end_length(bytes, at);
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (line_end > 0) {
      append(out, "\n", at, line_end);
      at += line_end;
      continue;
    }
    std::size_t end = at;
    while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) < 0x80 && line_end_length(bytes, end) == 0)
      ++end;
    if (end > at) {
      out.map.add(out.text.size(), at, 1, 1);
      out.text += bytes.substr(at, end - at);
      at = end;
      continue;
    }
    const char16_t value = upper_half_[byte - 0x80];
    if (value == 0) {
      append_broken(out, at, 1);
    } else {
      character.clear();
      append_utf8(character, value);
      append(out, character, at, 1);
    }
    ++at;
  }
  return out;
}

std::optional<std::string> Charset::encode_single_bytes(std::string_view utf8) const {
  std::string bytes;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    at += point.length;
    if (point.value < 0x80) {
      bytes.push_back(static_cast<char>(point.value));
      continue;
    }
    const auto* const found = std::find(upper_half_, upper_half_ + 128, static_cast<char16_t>(point.value));
    if (point.value > 0xFFFF || found == upper_half_ + 128) return std::nullopt;
    bytes.push_back(static_cast<char>(0x80 + (found - upper_half_)));
  }
  return bytes;
}

}  // namespace followup
