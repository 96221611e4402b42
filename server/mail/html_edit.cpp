// Changes of decoded words written back into HTML.
#include <algorithm>

#include "mail/html.h"
#include "text/utf8.h"

namespace followup {
namespace {

constexpr std::size_t LongestReference = 32;

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_reference_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
}

/// The new words with what means something to HTML escaped.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

/// True when words behind `offset` could join an open "<" or "&" before it.
bool follows_open_sign(std::string_view source, std::size_t offset) {
  for (std::size_t back = 1; back <= 2 && back <= offset; ++back) {
    if (source[offset - back] == '<') return true;
  }
  std::size_t at = offset;
  while (at > 0 && offset - at < LongestReference && is_reference_byte(source[at - 1])) --at;
  return (at > 0 && source[at - 1] == '&') || offset - at == LongestReference;
}

/// True when every character of the stretch stands in the source, and no tag between them.
bool is_written(std::string_view source, const DecodedText& words, std::size_t begin, std::size_t end) {
  const std::size_t size = words.text.size();
  for (std::size_t at = begin; at < end; ++at) {
    if (words.map.begin_of(at, size) == words.map.end_of(at + 1) || words.text[at] == '\n') return false;
  }
  if (begin == end) return true;
  const std::size_t first = words.map.begin_of(begin, size);
  return source.substr(first, words.map.end_of(end) - first).find('<') == std::string_view::npos;
}

/// Where new words go that replace none; none when both neighbours are no words of the source.
std::optional<std::size_t> place_of_insertion(const DecodedText& words, std::size_t at) {
  const std::size_t size = words.text.size();
  const auto is_real = [&](std::size_t offset) {
    return words.text[offset] != '\n' && words.map.begin_of(offset, size) != words.map.end_of(offset + 1);
  };
  if (at > 0 && is_real(at - 1)) return words.map.end_of(at);
  if (at < size && is_real(at)) return words.map.begin_of(at, size);
  return std::nullopt;
}

/// True when blanks at the edges of the new words would collapse, or vanish at the end of a line.
bool keeps_blanks(std::string_view text, const Change& change) {
  const char before = change.begin > 0 ? text[change.begin - 1] : '\n';
  const char after = change.end < text.size() ? text[change.end] : '\n';
  const auto is_edge = [](char c) { return is_blank(c) || c == '\n'; };
  if (change.text.find_first_of("\n\r\t\f") != std::string::npos) return false;
  if (change.text.find("  ") != std::string::npos) return false;
  if (change.text.empty()) return !(is_edge(before) && is_edge(after));
  return !(is_blank(change.text.front()) && is_edge(before)) && !(is_blank(change.text.back()) && is_edge(after));
}

bool ends_with_no_break_space(std::string_view text) { return text.ends_with("\xC2\xA0"); }

}  // namespace

std::string with_references(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value < 0x80) {
      out.push_back(text[at]);
    } else {
      out += "&#" + std::to_string(static_cast<std::uint32_t>(point.value)) + ';';
    }
    at += point.length;
  }
  return out;
}

std::optional<Change> change_html(std::string_view source, const DecodedText& words, const Change& change) {
  const std::string_view text = words.text;
  if (!is_written(source, words, change.begin, change.end) || !keeps_blanks(text, change)) return std::nullopt;
  if (change.text.find("\xC2\xA0") != std::string::npos) return std::nullopt;
  Change written{0, 0, escaped(change.text)};
  if (change.begin == change.end) {
    const auto place = place_of_insertion(words, change.begin);
    if (!place) return std::nullopt;
    written.begin = written.end = *place;
  } else {
    written.begin = words.map.begin_of(change.begin, text.size());
    written.end = words.map.end_of(change.end);
  }
  // Behind a no-break space alone, words would have to keep it from vanishing.
  if (change.text.empty() && ends_with_no_break_space(text.substr(0, change.begin))) return std::nullopt;
  if (follows_open_sign(source, written.begin)) return std::nullopt;
  return written;
}

}  // namespace followup
