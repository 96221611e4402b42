#include "report/layout.h"

#include <algorithm>

#include "report/printable.h"
#include "text/utf8.h"

namespace followup {
namespace {

constexpr std::string_view Ellipsis = "…";
/// How far a cut is moved to stand between words.
constexpr std::size_t LongestSnap = 14;
/// Bytes that are looked at for each cell of the width, so that a line of megabytes costs no more than a short one.
constexpr std::size_t BytesPerCell = 8;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t previous(std::string_view text, std::size_t offset) {
  do --offset;
  while (offset > 0 && is_continuation(text[offset]));
  return offset;
}

std::size_t width_at(std::string_view text, std::size_t offset, std::size_t length) {
  return display_width(text.substr(offset, length));
}

/// `text` without a word that a cut at its begin has broken.
std::string_view from_word(std::string_view text) {
  const std::size_t blank = text.find(' ');
  return blank == std::string_view::npos || blank > LongestSnap ? text : text.substr(blank);
}

std::string_view to_word(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return blank == std::string_view::npos || text.size() - blank > LongestSnap ? text : text.substr(0, blank + 1);
}

std::string_view without_end_blanks(std::string_view text) { return text.substr(0, text.find_last_not_of(" \t") + 1); }

std::string_view last_bytes(std::string_view text, std::size_t count) {
  if (text.size() <= count) return text;
  std::size_t begin = text.size() - count;
  while (begin < text.size() && is_continuation(text[begin])) ++begin;
  return text.substr(begin);
}

std::string_view first_bytes(std::string_view text, std::size_t count) {
  if (text.size() <= count) return text;
  std::size_t end = count;
  while (end > 0 && is_continuation(text[end])) --end;
  return text.substr(0, end);
}

/// A line in three pieces, printable, each with its width.
struct Pieces {
  std::string before, marked, after;
  std::size_t before_width = 0, marked_width = 0, after_width = 0;
};

Pieces pieces_of(MarkedSource source, std::size_t width) {
  const std::size_t limit = width * BytesPerCell;
  Pieces pieces;
  pieces.before = printable(last_bytes(source.line.substr(0, source.begin), limit));
  pieces.marked = printable(first_bytes(source.line.substr(source.begin, source.end - source.begin), limit));
  pieces.after = printable(first_bytes(without_end_blanks(source.line.substr(source.end)), limit));
  pieces.before_width = display_width(pieces.before);
  pieces.marked_width = display_width(pieces.before + pieces.marked) - pieces.before_width;
  pieces.after_width = display_width(pieces.after);
  return pieces;
}

/// The marked bytes alone do not fit: their begin is shown.
MarkedLine begin_of_mark(const Pieces& pieces, std::size_t width) {
  MarkedLine shown;
  if (pieces.before_width > 0) shown.text = Ellipsis;
  shown.indent = display_width(shown.text);
  const std::string_view begin = to_word(first_cells(pieces.marked, width - shown.indent - 1));
  shown.text += begin;
  shown.text += Ellipsis;
  shown.carets = std::max<std::size_t>(display_width(begin), 1);
  return shown;
}

MarkedLine window(const Pieces& pieces, std::size_t width) {
  const std::size_t spare = width - pieces.marked_width;
  const std::size_t rest = spare - std::min(spare, pieces.after_width);
  const std::size_t left = std::min(pieces.before_width, std::max(spare / 2, rest));
  const std::size_t right = spare - left;
  MarkedLine shown;
  if (left < pieces.before_width) {
    shown.text = Ellipsis;
    shown.text += from_word(last_cells(pieces.before, left - 1));
  } else {
    shown.text = pieces.before;
  }
  shown.indent = display_width(shown.text);
  shown.carets = std::max<std::size_t>(pieces.marked_width, 1);
  shown.text += pieces.marked;
  if (right < pieces.after_width) {
    shown.text += to_word(first_cells(pieces.after, right - 1));
    shown.text += Ellipsis;
  } else {
    shown.text += pieces.after;
  }
  return shown;
}

}  // namespace

std::string_view first_cells(std::string_view text, std::size_t cells) {
  std::size_t taken = 0;
  std::size_t offset = 0;
  while (offset < text.size()) {
    const std::size_t length = code_point_at(text, offset).length;
    taken += width_at(text, offset, length);
    if (taken > cells) break;
    offset += length;
  }
  return text.substr(0, offset);
}

std::string_view last_cells(std::string_view text, std::size_t cells) {
  std::size_t taken = 0;
  std::size_t begin = text.size();
  std::size_t offset = text.size();
  while (offset > 0) {
    const std::size_t before = previous(text, offset);
    const std::size_t width = width_at(text, before, offset - before);
    taken += width;
    if (taken > cells) break;
    offset = before;
    if (width > 0) begin = offset;
  }
  return text.substr(begin);
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent, std::size_t used) {
  std::string out;
  std::size_t column = used;
  bool at_begin = true;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, blank);
    text.remove_prefix(std::min(blank + 1, text.size()));
    const std::size_t cells = display_width(word);
    if (!at_begin && column + 1 + cells > width) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
      at_begin = true;
    }
    if (!at_begin) {
      out += ' ';
      ++column;
    }
    out += word;
    column += cells;
    at_begin = false;
  }
  return out;
}

MarkedLine marked_line(MarkedSource source, std::size_t width) {
  constexpr std::size_t SmallestWindow = 20;
  width = std::max(width, SmallestWindow);
  const Pieces pieces = pieces_of(source, width);
  if (pieces.marked_width + 2 > width) return begin_of_mark(pieces, width);
  if (pieces.before_width + pieces.marked_width + pieces.after_width > width) return window(pieces, width);
  return {.text = pieces.before + pieces.marked + pieces.after,
          .indent = pieces.before_width,
          .carets = std::max<std::size_t>(pieces.marked_width, 1)};
}

std::string counted(std::size_t count, std::string_view noun) {
  std::string out = std::to_string(count);
  out += ' ';
  out += noun;
  if (count != 1) out += 's';
  return out;
}

}  // namespace followup
