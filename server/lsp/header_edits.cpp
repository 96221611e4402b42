#include "lsp/header_edits.h"

#include <string>

#include "mail/line_end.h"
#include "settings/settings_fields.h"

namespace followup::lsp {
namespace {

std::optional<Edit> new_line(const HeaderLine& line, std::string_view value) {
  const Span<Raw> block = line.draft.message.header_block;
  if (block.empty()) return std::nullopt;
  const std::string_view line_end = line_end_bytes(line_end_of(line.text));
  const std::string field = header_name(spec_of(line.field)) + ": " + std::string(value);
  const bool ends_a_line = line.text[block.end - 1] == '\n' || line.text[block.end - 1] == '\r';
  std::string text = ends_a_line ? field + std::string(line_end) : std::string(line_end) + field;
  return Edit{{block.end, block.end}, std::move(text), {}};
}

const Header* line_of(const HeaderLine& line) { return line.draft.message.header(header_name(spec_of(line.field))); }

/// A field without a value gets its first one, behind a blank.
Edit first_value(const HeaderLine& line, const Header& header, std::string_view value) {
  const Span<Raw> place = header.value.raw({0, 0});
  const bool needs_blank = place.begin > 0 && line.text[place.begin - 1] == ':';
  return {place, (needs_blank ? " " : "") + std::string(value), {}};
}

}  // namespace

std::optional<Edit> set_header(const HeaderLine& line, std::string_view value) {
  const Header* header = line_of(line);
  if (header == nullptr) return new_line(line, value);
  const std::size_t size = header->value.utf8().size();
  return size == 0 ? first_value(line, *header, value) : header->value.edit({0, size}, value);
}

std::optional<Edit> add_to_header(const HeaderLine& line, std::string_view item) {
  const Header* header = line_of(line);
  if (header == nullptr) return new_line(line, item);
  const std::size_t size = header->value.utf8().size();
  if (size == 0) return first_value(line, *header, item);
  return header->value.edit({size, size}, ", " + std::string(item));
}

}  // namespace followup::lsp
