// Changes of decoded words written back into quoted-printable text.
#include <algorithm>

#include "mail/transfer.h"

namespace followup {
namespace {

/// The longest line that RFC 2045 (6.7, rule 5) allows, its `=` counted.
constexpr std::size_t MaxLine = 76;
constexpr std::size_t MaxScan = 1000;

constexpr bool is_plain(char c) { return c > ' ' && c <= '~' && c != '='; }

std::string escaped(char c) {
  constexpr std::string_view Digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(c);
  return {'=', Digits[value >> 4U], Digits[value & 15U]};
}

std::size_t line_begin(std::string_view source, std::size_t offset) {
  const std::size_t lowest = offset > MaxScan ? offset - MaxScan : 0;
  while (offset > lowest && source[offset - 1] != '\n' && source[offset - 1] != '\r') --offset;
  return offset;
}

/// A line that begins with two dashes could be taken for a boundary, and one with "From " for a message.
constexpr bool is_risky_begin(char c) { return c == '-' || c == 'F' || c == '.'; }

/// Writes bytes so that they decode to themselves, whatever stands around them.
class Writer {
 public:
  Writer(std::size_t column, std::string_view line_end) : column_(column), line_end_(line_end) {}

  /// `rest` is the length of what follows on the line, its soft break counted.
  std::string write(std::string_view bytes, std::size_t rest, bool meets_line_end, bool may_break) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      if (const std::size_t length = line_end_length(bytes, at); length > 0) {
        out_ += bytes.substr(at, length);
        column_ = 0;
        at += length - 1;
        continue;
      }
      const bool is_last = at + 1 == bytes.size() ? meets_line_end : line_end_length(bytes, at + 1) > 0;
      put(bytes[at], is_last);
    }
    if (column_ + rest > MaxLine && may_break) break_line();
    return std::move(out_);
  }

 private:
  void put(char c, bool is_last_of_line) {
    const bool is_blank = is_space_or_tab(c) && !is_last_of_line;
    const bool is_risky = column_ == 0 && is_risky_begin(c);
    const std::string atom = (is_plain(c) && !is_risky) || is_blank ? std::string(1, c) : escaped(c);
    const std::size_t needed = column_ + atom.size() + (is_last_of_line ? 0 : 1);
    if (needed > MaxLine) {
      break_line();
      return put(c, is_last_of_line);
    }
    out_ += atom;
    column_ += atom.size();
  }

  void break_line() {
    out_ += '=';
    out_ += line_end_;
    column_ = 0;
  }

  std::string out_;
  std::size_t column_;
  std::string_view line_end_;
};

/// True when a `=` that stands for itself could be joined to what is written behind it.
bool follows_bare_sign(std::string_view source, std::size_t begin) {
  return (begin > 0 && source[begin - 1] == '=') || (begin > 1 && source[begin - 2] == '=');
}

bool is_line_break(std::string_view source, std::size_t offset) {
  return offset == source.size() || source[offset] == '\n' || source[offset] == '\r';
}

/// The place of the change in the source, without what may have to be written around it.
Change place_of(const DecodedBytes& decoded, const Change& change) {
  if (decoded.map.empty()) return {};
  const bool takes_first = change.begin == 0 && change.end > 0;
  const std::size_t begin =
      takes_first ? decoded.map.begin_of(0, decoded.bytes.size()) : decoded.map.end_of(change.begin);
  return {begin, std::max(begin, decoded.map.end_of(change.end)), {}};
}

}  // namespace

std::optional<Change> change_quoted_printable(std::string_view source, const DecodedBytes& decoded,
                                              const Change& change, LineEnd line_end) {
  Change raw = place_of(decoded, change);
  std::size_t rest = raw.end;
  while (rest < source.size() && is_space_or_tab(source[rest])) ++rest;
  const bool meets_line_end = is_line_break(source, rest);
  std::string text = change.text;
  if (text.empty() ? meets_line_end : line_end_length(text, 0) > 0) {
    // The blanks that now stand at the end of their line would be lost.
    std::size_t first = raw.begin;
    while (first > 0 && is_space_or_tab(source[first - 1])) --first;
    text.insert(0, source.substr(first, raw.begin - first));
    raw.begin = first;
  }
  if (follows_bare_sign(source, raw.begin)) return std::nullopt;
  std::size_t end = raw.end;
  while (end < source.size() && end - raw.end < MaxScan && !is_line_break(source, end)) ++end;
  const bool may_break = end > raw.end && !is_risky_begin(source[raw.end]);
  Writer writer(raw.begin - line_begin(source, raw.begin), line_end_bytes(line_end));
  raw.text = writer.write(text, end - raw.end, meets_line_end, may_break);
  return raw;
}

}  // namespace followup
