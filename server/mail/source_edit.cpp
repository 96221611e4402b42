// The way back: changes of decoded words as changes of the file's bytes. An edit is offered only after a few characters
// around it have been decoded again and read as they should.
#include <algorithm>
#include <utility>

#include "mail/encoded_text.h"
#include "mail/field_names.h"
#include "mail/source_text.h"
#include "text/utf8.h"

namespace followup {
namespace {

/// A broken character or line end that an edit could complete reaches this many characters back.
constexpr std::size_t WindowCharacters = 3;
/// Blanks that are looked through on either side of an edit in a folded value.
constexpr std::size_t MaxBlanks = 256;
/// The beginning of a body that decides whether it looks like a header block.
constexpr std::size_t HeadLength = 1024;
constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t characters_back(std::string_view text, std::size_t offset) {
  for (std::size_t i = 0; i < WindowCharacters && offset > 0; ++i) {
    do --offset;
    while (offset > 0 && is_continuation(text[offset]));
  }
  return offset;
}

std::size_t characters_on(std::string_view text, std::size_t offset) {
  for (std::size_t i = 0; i < WindowCharacters && offset < text.size(); ++i) {
    do ++offset;
    while (offset < text.size() && is_continuation(text[offset]));
  }
  return offset;
}

bool is_all_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_space_or_tab); }

/// At most `length` bytes from the beginning of `text` with `where` replaced by `replacement`.
std::string head_of(std::string_view text, Span<Decoded> where, std::string_view replacement, std::size_t length) {
  std::string head(text.substr(0, std::min(where.begin, length)));
  head += replacement.substr(0, length - head.size());
  head += text.substr(where.end, length - head.size());
  return head;
}

/// True when a body that begins so would be read as a header block, or would lose a byte order mark.
bool looks_like_file_begin(std::string_view head, bool is_first_byte) {
  if (is_first_byte && head.starts_with(ByteOrderMark)) return true;
  if (!head.starts_with("From ")) return begins_with_known_field(head);
  const std::size_t line_end = head.find('\n');
  return line_end != std::string_view::npos && begins_with_known_field(head.substr(line_end + 1));
}

/// True when a body that begins so would be read as part of the header block right above it.
bool joins_field_above(std::string_view head) {
  return !head.empty() && (is_space_or_tab(head.front()) || head.front() == '\n' || field_start(head));
}

bool joins_line_end(char before, char after) { return before == '\r' && after == '\n'; }

}  // namespace

std::optional<Edit> SourceText::edit(Span<Decoded> where, std::string_view text) const {
  if (encoded_) return encoded_->edit(where, text);
  if (!is_writable(where, text)) return std::nullopt;
  Edit edit = written(where, text);
  if (!reads_back(where, text, edit)) return std::nullopt;
  if (is_folded() ? !keeps_field(where, text, edit) : !keeps_structure(where, text)) return std::nullopt;
  return edit;
}

bool SourceText::is_writable(Span<Decoded> where, std::string_view text) const {
  if (where.begin > where.end || where.end > utf8().size()) return false;
  if (is_folded() && text.find('\n') != std::string_view::npos) return false;
  return text.find('\r') == std::string_view::npos && is_valid_utf8(text);
}

/// The edit as it would be, right or not.
Edit SourceText::written(Span<Decoded> where, std::string_view text) const {
  // A fold needs its blank: the line end goes when the blank behind it goes, and stays when another takes its place.
  const bool keeps_fold = !where.empty() && !text.empty() && is_space_or_tab(text.front());
  const std::size_t begin = keeps_fold ? raw_begin(where.begin) : raw_end(where.begin);
  Edit edit{{begin, raw_end(where.end)}, std::string(), {}};
  edit.text.reserve(text.size());
  std::size_t line = 0;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', line)) {
    edit.text.append(text.substr(line, end - line)).append(line_end_bytes(context_.line_end));
    line = end + 1;
  }
  edit.text.append(text.substr(line));
  return edit;
}

/// Decodes the bytes around the edit again. An edit inside a character, or inside bytes that mean something only
/// together, fails here.
bool SourceText::reads_back(Span<Decoded> where, std::string_view text, const Edit& edit) const {
  const std::string_view now = utf8();
  const std::size_t first = characters_back(now, where.begin);
  const std::size_t last = characters_on(now, where.end);
  const Span<Raw> window{first < where.begin ? raw_begin(first) : edit.where.begin, raw_end(last)};

  std::string bytes(raw_.substr(window.begin, edit.where.begin - window.begin));
  bytes += edit.text;
  bytes += raw_.substr(edit.where.end, window.end - edit.where.end);
  const char before = window.begin > 0 ? raw_[window.begin - 1] : '\0';
  const char after = window.end < raw_.size() ? raw_[window.end] : '\0';
  if (joins_line_end(before, bytes.empty() ? after : bytes.front())) return false;
  if (!bytes.empty() && joins_line_end(bytes.back(), after)) return false;

  const std::string_view left = now.substr(first, where.begin - first);
  const std::string_view right = now.substr(where.end, last - where.end);
  const SourceText again(bytes, {0, bytes.size()}, context_);
  const std::string_view read = again.utf8();
  return read.size() == left.size() + text.size() + right.size() && read.starts_with(left) && read.ends_with(right) &&
         read.substr(left.size(), text.size()) == text;
}

/// True when the value still begins and ends where it did and no line of it is left blank.
bool SourceText::keeps_field(Span<Decoded> where, std::string_view text, const Edit& edit) const {
  const std::string_view now = utf8();
  const std::string_view right = now.substr(where.end);
  const std::string_view left = now.substr(0, where.begin);
  const std::string_view first = !left.empty() ? left : !text.empty() ? text : right;
  const std::string_view last = !right.empty() ? right : !text.empty() ? text : left;
  if (!first.empty() && (is_space_or_tab(first.front()) || is_space_or_tab(last.back()))) return false;
  return !is_all_blank(text) || !leaves_blank_line(edit);
}

/// True when the edit leaves a folded line of blanks alone, which mail programs take for the end of the header block.
bool SourceText::leaves_blank_line(const Edit& edit) const {
  std::size_t begin = edit.where.begin;
  const std::size_t lowest = begin > MaxBlanks ? begin - MaxBlanks : 0;
  while (begin > lowest && is_space_or_tab(raw_[begin - 1])) --begin;
  std::size_t end = edit.where.end;
  const std::size_t highest = std::min(raw_.size(), end + MaxBlanks);
  while (end < highest && is_space_or_tab(raw_[end])) ++end;

  const bool follows_line_end = begin > 0 && (raw_[begin - 1] == '\n' || raw_[begin - 1] == '\r' || begin == lowest);
  const bool meets_line_end = end == highest || raw_[end] == '\n' || raw_[end] == '\r';
  return follows_line_end && meets_line_end;
}

bool SourceText::keeps_structure(Span<Decoded> where, std::string_view text) const {
  if (context_.surroundings == Surroundings::None || where.begin >= HeadLength) return true;
  const std::string head = head_of(utf8(), where, text, HeadLength);
  if (context_.surroundings == Surroundings::FileBegin) return !looks_like_file_begin(head, where_.begin == 0);
  const bool is_own_line = where_.begin > 0 && (raw_[where_.begin - 1] == '\n' || raw_[where_.begin - 1] == '\r');
  return head.empty() || (is_own_line && !joins_field_above(head));
}

}  // namespace followup
