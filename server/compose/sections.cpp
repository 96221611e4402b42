#include "compose/sections.h"

#include <algorithm>

#include "draft/draft.h"
#include "draft/find_people.h"

namespace followup {
namespace {

bool is_for(const SectionRow& row, KindId kind) { return (row.kinds & kind_bit(kind)) != 0; }

void fill(std::string& text, std::string_view blank, const std::string& value) {
  if (value.empty()) return;
  for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at + value.size())) {
    text.replace(at, blank.size(), value);
  }
}

std::string filled(std::string_view section, const KnownFacts& facts) {
  std::string text(section);
  fill(text, "[first name]", facts.reader_first_name);
  fill(text, "[your name]", facts.writer_name);
  fill(text, "[company]", facts.company);
  fill(text, "[position]", facts.position);
  return text;
}

}  // namespace

KnownFacts facts_of(const Draft& draft) {
  const People people = find_people(draft.message);
  KnownFacts facts{people.reader.first_name, people.writer.name, std::string(draft.settings->word(Field::Company)),
                   std::string(draft.settings->word(Field::Position))};
  if (facts.writer_name.empty()) facts.writer_name = draft.settings->word(Field::Name);
  return facts;
}

std::optional<std::string> section_text(std::span<const SectionRow> sections, std::string_view part, KindId kind,
                                        const KnownFacts& facts) {
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [&](const SectionRow& row) { return row.part == part && is_for(row, kind); });
  if (found == sections.end()) return std::nullopt;
  return filled(found->text, facts);
}

std::vector<std::string> section_texts(std::span<const SectionRow> sections, std::string_view part, KindId kind,
                                       const KnownFacts& facts) {
  std::vector<std::string> texts;
  for (const SectionRow& row : sections) {
    if (row.part == part && is_for(row, kind)) texts.push_back(filled(row.text, facts));
  }
  return texts;
}

std::vector<std::string_view> parts_of_kind(std::span<const SectionRow> sections, KindId kind) {
  std::vector<std::string_view> parts;
  for (const SectionRow& row : sections) {
    if (is_for(row, kind) && std::find(parts.begin(), parts.end(), row.part) == parts.end()) parts.push_back(row.part);
  }
  std::stable_partition(parts.begin(), parts.end(), [](std::string_view part) { return part == GreetingPart; });
  std::stable_partition(parts.begin(), parts.end(), [](std::string_view part) { return part != ClosePart; });
  return parts;
}

}  // namespace followup
