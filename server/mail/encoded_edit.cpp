// The way back through the steps of an encoded text. Each step writes its change so that it is read as it should be, or
// refuses; nothing is decoded again but header values, which are short.
#include <algorithm>
#include <map>

#include "mail/encoded_text.h"
#include "mail/encoded_word.h"
#include "mail/flowed.h"
#include "mail/html.h"
#include "text/utf8.h"

namespace followup {
namespace {

/// Larger base64 parts are left as they are: each change writes all that follows it once more.
constexpr std::size_t MaxBase64 = 32768;
/// Longer header values are left as they are.
constexpr std::size_t MaxValue = 16384;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

bool splits_character(std::string_view text, std::size_t offset) {
  return offset < text.size() && is_continuation(text[offset]);
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += line_end;
    } else {
      out.push_back(c);
    }
  }
  return out;
}

std::string with_change(std::string_view text, const Change& change) {
  std::string changed(text.substr(0, change.begin));
  changed += change.text;
  changed += text.substr(change.end);
  return changed;
}

/// The longest begin of a line that means something.
constexpr std::size_t RiskyLength = 8;

/// Where the line of `offset` begins, as far as that matters: not before RiskyLength bytes.
std::size_t line_begin(std::string_view text, std::size_t offset) {
  const std::size_t lowest = offset > RiskyLength ? offset - RiskyLength : 0;
  while (offset > lowest && text[offset - 1] != '\n' && text[offset - 1] != '\r') --offset;
  return offset;
}

bool joins_line_end(char before, char after) { return before == '\r' && after == '\n'; }

}  // namespace

std::optional<Edit> EncodedText::edit(Span<Decoded> where, std::string_view text) const {
  const std::string_view now = utf8();
  if (coding_.is_fixed) return std::nullopt;
  if (where.begin > where.end || where.end > now.size() || splits_character(now, where.begin) ||
      splits_character(now, where.end))
    return std::nullopt;
  if (!is_valid_utf8(text) || text.find('\r') != std::string_view::npos) return std::nullopt;
  if (coding_.surface == Surface::Words && text.find('\n') != std::string_view::npos) return std::nullopt;
  auto change = change_surface({where.begin, where.end, std::string(text)});
  if (change) change = change_characters(*change);
  if (!change) return std::nullopt;
  if (coding_.surface == Surface::Words && !reads_back(*change, where, text)) return std::nullopt;
  return change_transfer(std::move(*change));
}

std::optional<Change> EncodedText::change_surface(Change change) const {
  switch (coding_.surface) {
    case Surface::Plain:
      return change;
    case Surface::Flowed:
      return change_flowed(characters_.text, *surface_, change);
    case Surface::FlowedDeletingSpace:
      return std::nullopt;
    case Surface::Html:
      return change_html(characters_.text, *surface_, change);
    case Surface::Words:
      return change_words(characters_.text, *surface_, change, "\n");
  }
  return std::nullopt;
}

/// True when a broken byte stands beside the change: new neighbours could complete it.
bool EncodedText::touches_broken(const Change& change) const {
  const std::vector<Span<Decoded>>& broken = characters_.undecodable;
  const auto ends_before = [](Span<Decoded> one, std::size_t offset) { return one.end < offset; };
  auto near = std::lower_bound(broken.begin(), broken.end(), change.begin, ends_before);
  if (near != broken.end() && near->begin < change.begin) return true;
  near = std::lower_bound(near, broken.end(), change.end, ends_before);
  if (near != broken.end() && near->end == change.end) ++near;
  return near != broken.end() && near->begin <= change.end;
}

std::optional<Change> EncodedText::change_characters(const Change& change) const {
  const std::string_view text = characters_.text;
  if (touches_broken(change)) return std::nullopt;
  Change written{characters_.map.end_of(change.begin), characters_.map.end_of(change.end), {}};
  const bool takes_blank = coding_.surface == Surface::Words && change.begin < change.end && !change.text.empty();
  if (change.begin == 0 || takes_blank) written.begin = characters_.map.begin_of(change.begin, text.size());
  written.end = std::max(written.begin, written.end);
  if (coding_.charset.may_have_states()) {
    const std::string_view replaced = bytes().substr(written.begin, written.end - written.begin);
    const bool is_plain = is_ascii(replaced) && replaced == text.substr(change.begin, change.end - change.begin);
    const bool follows_plain = change.begin == 0 ? written.begin == 0
                                                 : bytes()[written.begin - 1] == text[change.begin - 1] &&
                                                       is_ascii(text.substr(change.begin - 1, 1));
    if (!is_plain || !follows_plain) return std::nullopt;
  }
  std::optional<std::string> encoded;
  if (!coding_.is_ascii || is_ascii(change.text))
    encoded = coding_.charset.encode(with_line_ends(change.text, line_end_bytes(coding_.line_end)), bytes());
  if (!encoded && coding_.surface == Surface::Html)
    encoded = coding_.charset.encode(with_references(change.text), bytes());
  if (!encoded) return std::nullopt;
  written.text = std::move(*encoded);
  const char before = written.begin > 0 ? bytes()[written.begin - 1] : '\0';
  const char after = written.end < bytes().size() ? bytes()[written.end] : '\0';
  if (joins_line_end(before, written.text.empty() ? after : written.text.front())) return std::nullopt;
  if (!written.text.empty() && joins_line_end(written.text.back(), after)) return std::nullopt;
  return written;
}

/// True unless the change makes a line that could be taken for a boundary or for the begin of a message.
bool EncodedText::keeps_lines(const Change& change) const {
  if (coding_.joins_fields && change.begin <= raw_line_at(source(), 0).next) return false;
  const auto is_risky = [](std::string_view line) { return line.starts_with("--") || line.starts_with("From "); };
  const std::size_t first = line_begin(source(), change.begin);
  std::string lines(source().substr(first, change.begin - first));
  lines += change.text;
  lines += source().substr(change.end, RiskyLength);
  const bool was_risky = is_risky(source().substr(first));
  if (is_risky(lines) && !was_risky) return false;
  for (std::size_t at = change.begin - first; at < lines.size() && at < change.begin - first + change.text.size();
       ++at) {
    const bool ends_line = lines[at] == '\n' || lines[at] == '\r';
    if (ends_line && is_risky(std::string_view(lines).substr(at + 1))) return false;
  }
  return true;
}

bool EncodedText::reads_back(const Change& written, Span<Decoded> where, std::string_view text) const {
  if (source().size() > MaxValue) return false;
  const std::string value = with_change(source(), written);
  const auto is_blank = [](char c) { return is_space_or_tab(c) || c == '\n' || c == '\r'; };
  if (value.empty() || is_blank(value.front()) || is_blank(value.back())) return false;
  for (std::size_t begin = 0; begin < value.size();) {
    const RawLine line = raw_line_at(value, begin);
    if (std::all_of(value.begin() + static_cast<std::ptrdiff_t>(begin),
                    value.begin() + static_cast<std::ptrdiff_t>(line.end), is_blank))
      return false;
    begin = line.next;
  }
  return decode_words(decode_utf8(value, true).text).text ==
         with_change(utf8(), {where.begin, where.end, std::string(text)});
}

std::optional<Edit> EncodedText::change_transfer(Change change) const {
  if (coding_.transfer == Transfer::Base64) {
    if (source().size() > MaxBase64 || !base64_layout(source(), bytes())) return std::nullopt;
    Edit edit = rewritten({change});
    edit.part = std::make_shared<const PartEdit>(PartEdit{shared_from_this(), std::move(change)});
    return edit;
  }
  if (coding_.transfer == Transfer::QuotedPrintable) {
    auto written = change_quoted_printable(source(), *transferred_, change, coding_.line_end);
    if (!written) return std::nullopt;
    change = std::move(*written);
  }
  if (coding_.surface != Surface::Words && !keeps_lines(change)) return std::nullopt;
  return Edit{{where_.begin + change.begin, where_.begin + change.end}, std::move(change.text), {}};
}

Edit EncodedText::rewritten(std::vector<Change> changes) const {
  std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.begin > b.begin; });
  std::string changed(bytes());
  for (const Change& change : changes) changed.replace(change.begin, change.end - change.begin, change.text);
  const std::string now = encode_base64(changed, base64_layout(source(), bytes()).value_or(Base64Layout{}));
  const auto differs = std::mismatch(now.begin(), now.end(), source().begin(), source().end());
  const auto kept = static_cast<std::size_t>(differs.first - now.begin());
  return Edit{{where_.begin + kept, where_.end}, now.substr(kept), {}};
}

bool can_merge(const Edit& a, const Edit& b) {
  if (a.part == nullptr || b.part == nullptr || a.part->text != b.part->text) return false;
  const Change& left = a.part->change;
  const Change& right = b.part->change;
  return left.end < right.begin || right.end < left.begin;
}

void merge_part_edits(std::vector<Edit>& edits) {
  std::map<const EncodedText*, std::vector<Change>> changes;
  for (const Edit& edit : edits) {
    if (edit.part != nullptr) changes[edit.part->text.get()].push_back(edit.part->change);
  }
  for (auto& [text, all] : changes) {
    if (all.size() < 2) continue;
    const Edit merged = text->rewritten(std::move(all));
    const auto is_of_text = [part = text](const Edit& edit) {
      return edit.part != nullptr && edit.part->text.get() == part;
    };
    const auto first = std::find_if(edits.begin(), edits.end(), is_of_text);
    edits.erase(std::remove_if(first + 1, edits.end(), is_of_text), edits.end());
    *first = merged;
  }
}

}  // namespace followup
