#include "compose/sections.h"

namespace followup {
namespace {

void fill(std::string& text, std::string_view blank, const std::string& value) {
  if (value.empty()) return;
  for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at + value.size())) {
    text.replace(at, blank.size(), value);
  }
}

}  // namespace

std::optional<std::string> section_text(std::span<const SectionRow> sections, std::string_view part, KindId kind, const KnownFacts& facts) {
  for (const SectionRow& row : sections) {
    if (row.part != part || (row.kinds & kind_bit(kind)) == 0) continue;
    std::string text(row.text);
    fill(text, "[first name]", facts.reader_first_name);
    fill(text, "[your name]", facts.writer_name);
    return text;
  }
  return std::nullopt;
}

}  // namespace followup
