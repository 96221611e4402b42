// Texts in other charsets to UTF-8 and back, with offsets. The single-byte charsets are tables made at build time, so
// that a program without the files of iconv beside it reads them; the others are left to iconv.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/line_end.h"
#include "mail/offset_map.h"
#include "text/span.h"

namespace followup {

/// Valid UTF-8 that was decoded, line ends as `\n`; a byte that means nothing in its charset is U+FFFD.
struct DecodedText {
  std::string text;
  OffsetMap map;
  std::vector<Span<Decoded>> undecodable;  ///< in order; neighbours make one stretch
};

/// Says that the U+FFFD at the end of the text stands for something undecodable.
void mark_undecodable(DecodedText& out);

/// How bytes are to be read. Names as in `charset=`; case and punctuation do not matter.
class Charset {
 public:
  /// UTF-8 for an empty name, for US-ASCII and for a name that nobody knows.
  explicit Charset(std::string_view name);

  bool is_utf8() const { return form_ == Form::Utf8; }
  bool is_known() const { return is_known_; }
  DecodedText decode(std::string_view bytes) const;
  /// The bytes of valid UTF-8 in this charset, to stand among `bytes`; none when it lacks a character or a change of
  /// state were needed.
  std::optional<std::string> encode(std::string_view utf8, std::string_view bytes) const;
  /// True when a change is exact only where ASCII stands on either side, because what other bytes mean may depend on
  /// those before them.
  bool may_have_states() const { return form_ == Form::Other; }

 private:
  enum class Form { Utf8, SingleByte, Utf16, Other };

  DecodedText decode_single_bytes(std::string_view bytes) const;
  DecodedText decode_utf16(std::string_view bytes) const;
  std::optional<std::string> encode_single_bytes(std::string_view utf8) const;
  std::string encode_utf16(std::string_view utf8, std::string_view bytes) const;
  bool is_big_endian(std::string_view bytes) const;
  std::size_t byte_order_mark(std::string_view bytes) const;

  Form form_ = Form::Utf8;
  bool is_known_ = true;
  bool is_big_endian_ = true;
  bool takes_byte_order_mark_ = false;
  const char16_t* upper_half_ = nullptr;  ///< what 0x80 to 0xFF mean; 0: nothing
  std::string name_;                      ///< for iconv
};

/// Decodes UTF-8. With `folded`, a line end before a blank gives no text (RFC 5322, 2.2.3).
DecodedText decode_utf8(std::string_view bytes, bool folded);
/// End of the bytes from the beginning on that decode_utf8 would leave as they are.
std::size_t unchanged_utf8(std::string_view bytes, bool folded);

}  // namespace followup
