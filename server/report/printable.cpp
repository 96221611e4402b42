#include "report/printable.h"

#include <algorithm>

#include "text/utf8.h"

namespace followup {
namespace {

constexpr char32_t Replacement = 0xFFFD;
constexpr char32_t ControlPictures = 0x2400;
constexpr char32_t DeletePicture = 0x2421;

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

/// True for what would break the line, or make text appear in another order than it is read.
bool is_misleading(char32_t value) {
  return (value >= 0x80 && value < 0xA0) || (value >= 0x2028 && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069) || value == 0x200E || value == 0x200F || value == 0x061C;
}

void append_printable(std::string& out, CodePoint point) {
  if (!point.valid || is_misleading(point.value)) return append_utf8(out, Replacement);
  if (point.value == U'\t') {
    out += "    ";
    return;
  }
  if (point.value < 0x20) return append_utf8(out, ControlPictures + point.value);
  if (point.value == 0x7F) return append_utf8(out, DeletePicture);
  append_utf8(out, point.value);
}

}  // namespace

std::string printable(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    append_printable(out, point);
    offset += point.length;
  }
  return out;
}

std::string valid_utf8(std::string_view text) {
  if (is_valid_utf8(text)) return std::string(text);
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    append_utf8(out, point.valid ? point.value : Replacement);
    offset += point.length;
  }
  return out;
}

}  // namespace followup
