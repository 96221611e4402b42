#include "mail/headers.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "mail/encoded_text.h"
#include "mail/encoded_word.h"
#include "mail/field_names.h"

namespace followup {
namespace {

/// An mbox `From ` line holds an address and a date; a longer line is somebody's sentence.
constexpr std::size_t MaxFromLine = 256;

std::size_t behind_from_line(std::string_view raw, std::size_t begin) {
  if (!raw.substr(begin).starts_with("From ")) return begin;
  const RawLine line = raw_line_at(raw, begin);
  return line.end - begin <= MaxFromLine ? line.next : begin;
}

bool is_value_space(char c) { return is_space_or_tab(c) || c == '\r' || c == '\n'; }

/// `where` without white space and folds at its ends. A value of nothing else is the place behind the first blank.
Span<Raw> trimmed(std::string_view raw, Span<Raw> where) {
  Span<Raw> value = where;
  while (value.begin < value.end && is_value_space(raw[value.begin])) ++value.begin;
  while (value.begin < value.end && is_value_space(raw[value.end - 1])) --value.end;
  if (!value.empty()) return value;
  const std::size_t place = where.begin + (!where.empty() && raw[where.begin] == ' ' ? 1 : 0);
  return {place, place};
}

/// The value of a field; one with encoded words takes the longer way.
SourceText value_text(std::string_view raw, Span<Raw> where, LineEnd line_end) {
  if (!may_hold_encoded_words(raw.substr(where.begin, where.size())))
    return {raw, where, {line_end, Surroundings::FieldValue}};
  TextCoding coding;
  coding.surface = Surface::Words;
  coding.line_end = line_end;
  return SourceText(std::make_shared<const EncodedText>(raw, where, std::move(coding)));
}

}  // namespace

RawLine field_lines(std::string_view raw, std::size_t begin) {
  RawLine line = raw_line_at(raw, begin);
  while (line.next > line.end && line.next < raw.size() && is_space_or_tab(raw[line.next]))
    line = raw_line_at(raw, line.next);
  return line;
}

HeaderBlock read_header_block(std::string_view raw, std::size_t begin, LineEnd line_end) {
  HeaderBlock block{{}, {begin, begin}, begin, Surroundings::FileBegin};
  std::size_t offset = behind_from_line(raw, begin);
  if (!begins_with_known_field(raw.substr(offset))) return block;

  block.where = {offset, offset};
  while (const std::optional<FieldStart> start = field_start(raw.substr(offset))) {
    const RawLine line = field_lines(raw, offset);
    const Span<Raw> value = trimmed(raw, {offset + start->colon + 1, line.end});
    block.fields.push_back(
        {std::string(raw.substr(offset, start->name_length)), value_text(raw, value, line_end), {offset, line.next}});
    offset = line.next;
  }
  block.where.end = offset;
  const std::size_t empty_line = line_end_length(raw, offset);
  block.body_begin = offset + empty_line;
  block.body_surroundings = empty_line > 0 ? Surroundings::None : Surroundings::FieldAbove;
  return block;
}

}  // namespace followup
