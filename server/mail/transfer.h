// Quoted-printable and base64 (RFC 2045, sections 6.7 and 6.8) both ways, with offsets. Charsets are read elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "mail/change.h"
#include "mail/line_end.h"
#include "mail/offset_map.h"

namespace followup {

/// Bytes that were decoded from others.
struct DecodedBytes {
  std::string bytes;
  OffsetMap map;
};

/// What is no quoted-printable (`=` without two hexadecimal digits) stays as it is; blanks at line ends are padding.
DecodedBytes decode_quoted_printable(std::string_view source);
/// Bytes outside of the alphabet are skipped; the first `=` ends the data.
DecodedBytes decode_base64(std::string_view source);

/// The change of quoted-printable text that makes `change` of what was decoded from it; lines stay within 76 bytes.
std::optional<Change> change_quoted_printable(std::string_view source, const DecodedBytes& decoded,
                                              const Change& change, LineEnd line_end);

/// How a base64 text is laid out, so that it can be written again.
struct Base64Layout {
  std::size_t line_length = 76;  ///< letters; 0: one line
  std::string line_end;
  bool ends_with_line_end = true;
};

std::string encode_base64(std::string_view bytes, const Base64Layout& layout);
/// The layout by which `bytes` give exactly `source`; none when nobody would write it so.
std::optional<Base64Layout> base64_layout(std::string_view source, std::string_view bytes);

}  // namespace followup
