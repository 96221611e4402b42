#include "mail/line_end.h"

namespace followup {

LineEnd line_end_of(std::string_view raw) {
  const RawLine first = raw_line_at(raw, 0);
  if (first.next - first.end == 2) return LineEnd::CrLf;
  return first.next > first.end && raw[first.end] == '\r' ? LineEnd::Cr : LineEnd::Lf;
}

std::string_view line_end_bytes(LineEnd line_end) {
  switch (line_end) {
    case LineEnd::CrLf:
      return "\r\n";
    case LineEnd::Cr:
      return "\r";
    case LineEnd::Lf:
      break;
  }
  return "\n";
}

std::size_t line_end_length(std::string_view raw, std::size_t offset) {
  if (offset >= raw.size()) return 0;
  if (raw[offset] == '\n') return 1;
  if (raw[offset] != '\r') return 0;
  return offset + 1 < raw.size() && raw[offset + 1] == '\n' ? 2 : 1;
}

RawLine raw_line_at(std::string_view raw, std::size_t offset) {
  std::size_t end = offset;
  while (end < raw.size() && raw[end] != '\n' && raw[end] != '\r') ++end;
  return {end, end + line_end_length(raw, end)};
}

}  // namespace followup
