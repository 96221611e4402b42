#include "mail/flowed.h"

#include <algorithm>

namespace followup {
namespace {

/// Lines that grow beyond this could be cut on their way (RFC 5322, 2.1.1: 998).
constexpr std::size_t MaxLine = 900;

bool is_signature_mark(std::string_view line) { return line == "-- "; }

/// A line without its line end, and where the next begins.
struct Line {
  std::size_t begin;
  std::size_t end;
  std::size_t next;
};

Line line_at(std::string_view source, std::size_t begin) {
  const std::size_t end = std::min(source.find('\n', begin), source.size());
  return {begin, end, std::min(end + 1, source.size())};
}

bool is_quoted(std::string_view source, const Line& line) { return line.begin < line.end && source[line.begin] == '>'; }

/// Where the words of a line begin: behind the blank that keeps them from meaning something.
std::size_t words_begin(std::string_view source, const Line& line) {
  return line.begin < line.end && source[line.begin] == ' ' ? line.begin + 1 : line.begin;
}

void append(DecodedText& out, std::string_view source, std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  out.map.add(out.text.size(), begin, 1, 1);
  out.text.append(source.substr(begin, end - begin));
}

}  // namespace

DecodedText decode_flowed(std::string_view source, bool deletes_space) {
  DecodedText out;
  out.text.reserve(source.size());
  for (std::size_t begin = 0; begin < source.size();) {
    const Line line = line_at(source, begin);
    begin = line.next;
    if (is_quoted(source, line)) {
      append(out, source, line.begin, line.next);
      continue;
    }
    const std::size_t words = words_begin(source, line);
    const bool ends_soft =
        line.end > words && source[line.end - 1] == ' ' && !is_signature_mark(source.substr(words, line.end - words));
    const bool joins = ends_soft && line.next > line.end && line.next < source.size() &&
                       !is_quoted(source, line_at(source, line.next));
    if (joins) {
      append(out, source, words, line.end - (deletes_space ? 1 : 0));
    } else {
      append(out, source, words, line.next);
    }
  }
  return out;
}

namespace {

/// True for words that mean something else at the begin of a line.
bool needs_stuffing(std::string_view text) {
  return text.starts_with(' ') || text.starts_with('>') || text.starts_with("From ");
}

std::string stuffed(std::string_view text, bool begins_line, std::string_view rest) {
  std::string out;
  bool begins = begins_line;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (begins && needs_stuffing(std::string(text.substr(at, 5)) + std::string(rest.substr(0, 5)))) out.push_back(' ');
    out.push_back(text[at]);
    begins = text[at] == '\n';
  }
  if (begins && needs_stuffing(rest)) out.push_back(' ');
  return out;
}

/// The begin of the line of `offset`, or MaxLine bytes before it.
std::size_t line_begin(std::string_view source, std::size_t offset) {
  const std::size_t lowest = offset > MaxLine ? offset - MaxLine : 0;
  while (offset > lowest && source[offset - 1] != '\n') --offset;
  return offset;
}

/// True when a line around the change is, or would be, longer than it should.
bool is_too_long(std::string_view source, const Change& written) {
  const std::size_t first = line_begin(source, written.begin);
  const std::size_t before = line_begin(source, first == 0 ? 0 : first - 1);
  const std::size_t last = std::min(source.find('\n', written.end), source.size());
  return written.begin - first + written.text.size() + (last - written.end) > MaxLine || first - before > MaxLine;
}

bool reads_so(std::string_view source, const Change& written, const DecodedText& flowed, const Change& change) {
  // The lines that the change touches, one before and one behind them, read again.
  std::size_t first = line_begin(source, written.begin);
  first = line_begin(source, first == 0 ? 0 : first - 1);
  std::size_t last = line_at(source, written.end).next;
  last = last < source.size() ? line_at(source, last).next : last;
  std::string piece(source.substr(first, written.begin - first));
  piece += written.text;
  piece += source.substr(written.end, last - written.end);
  const std::size_t size = flowed.text.size();
  const std::size_t begin = std::min(flowed.map.out_at(first, size), change.begin);
  const std::size_t end = std::max(flowed.map.out_at(last, size), change.end);
  std::string expected(flowed.text, begin, change.begin - begin);
  expected += change.text;
  expected += flowed.text.substr(change.end, end - change.end);
  return decode_flowed(piece, false).text == expected;
}

}  // namespace

std::optional<Change> change_flowed(std::string_view source, const DecodedText& flowed, const Change& change) {
  const std::size_t size = flowed.text.size();
  if (size == 0) return std::nullopt;
  const bool begins_line = change.begin == 0 || flowed.text[change.begin - 1] == '\n';
  const bool takes_next = change.begin < change.end || (begins_line && change.begin < size);
  Change written{takes_next ? flowed.map.begin_of(change.begin, size) : flowed.map.end_of(change.begin),
                 flowed.map.end_of(change.end),
                 {}};
  written.end = std::max(written.begin, written.end);
  // At a join the blank before it may go; then its line end goes as well.
  const bool meets_join = change.end < size && flowed.map.begin_of(change.end, size) > written.end &&
                          source[written.end] == '\n' && flowed.text[change.end] != '\n';
  if (meets_join) written.end = flowed.map.begin_of(change.end, size);
  const bool is_line_begin = written.begin == 0 || source[written.begin - 1] == '\n';
  written.text = stuffed(change.text, is_line_begin, source.substr(written.end, 5));
  if (is_too_long(source, written)) return std::nullopt;
  if (!reads_so(source, written, flowed, change)) return std::nullopt;
  return written;
}

}  // namespace followup
