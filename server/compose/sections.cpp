#include "compose/sections.h"

#include <algorithm>

#include "draft/draft.h"
#include "draft/find_people.h"

namespace followup {
namespace {

bool is_for(const SectionRow& row, KindId kind) { return (row.kinds & kind_bit(kind)) != 0; }

void fill_blank(std::string& text, std::string_view blank, const std::string& value) {
  if (value.empty()) return;
  for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at + value.size())) {
    text.replace(at, blank.size(), value);
  }
}

/// A date of the settings as a sentence has it.
void add_date(KnownFacts& facts, const Settings& settings, Field field, std::string_view blank) {
  const std::optional<Date> date = parse_iso_date(settings.word(field));
  if (!date) return;
  const bool day_first = settings.word(Field::Language) != "en_US";
  facts.others.emplace_back(blank, spoken_date(*date, day_first));
}

}  // namespace

std::string with_facts(std::string_view section, const KnownFacts& facts) {
  std::string text(section);
  fill_blank(text, "[first name]", facts.reader_first_name);
  fill_blank(text, "[your name]", facts.writer_name);
  fill_blank(text, "[company]", facts.company);
  fill_blank(text, "[position]", facts.position);
  for (const auto& [name, value] : facts.others) fill_blank(text, '[' + name + ']', value);
  return text;
}

KnownFacts facts_of(const Settings& settings) {
  KnownFacts facts;
  facts.writer_name = settings.word(Field::Name);
  facts.company = settings.word(Field::Company);
  facts.position = settings.word(Field::Position);
  add_date(facts, settings, Field::InterviewDate, "interview date");
  add_date(facts, settings, Field::DecisionDate, "date that was named");
  add_date(facts, settings, Field::OfferDeadline, "deadline");
  return facts;
}

KnownFacts facts_of(const Draft& draft) {
  KnownFacts facts = facts_of(*draft.settings);
  const People people = find_people(draft.message);
  facts.reader_first_name = people.reader.first_name;
  if (!people.writer.name.empty()) facts.writer_name = people.writer.name;
  return facts;
}

std::optional<std::string> section_text(std::span<const SectionRow> sections, std::string_view part, KindId kind,
                                        const KnownFacts& facts) {
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [&](const SectionRow& row) { return row.part == part && is_for(row, kind); });
  if (found == sections.end()) return std::nullopt;
  return with_facts(found->text, facts);
}

std::vector<std::string> section_texts(std::span<const SectionRow> sections, std::string_view part, KindId kind,
                                       const KnownFacts& facts) {
  std::vector<std::string> texts;
  for (const SectionRow& row : sections) {
    if (row.part == part && is_for(row, kind)) texts.push_back(with_facts(row.text, facts));
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
