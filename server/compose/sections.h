// Sections of a message as text, from the templates of the pack, with what is known of the draft filled in.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "draft/draft_tables.h"

namespace followup {

struct Draft;
class Settings;

inline constexpr std::string_view GreetingPart = "greeting";
inline constexpr std::string_view ClosePart = "close";

/// A section that a draft of some kinds may hold.
struct SectionRow {
  std::string_view part;  ///< greeting, close, or a move
  std::string_view text;  ///< blanks in [brackets]
  KindSet kinds = 0;
};

/// What is known about a draft; empty: not known, and the blank stays.
struct KnownFacts {
  std::string reader_first_name;
  std::string writer_name;
  std::string company;
  std::string position;
  std::vector<std::pair<std::string, std::string>> others;  ///< further blanks, without brackets, and their values
};

/// From the address fields, then from the settings in force.
KnownFacts facts_of(const Draft& draft);
/// What settings alone tell: company, position, writer and dates.
KnownFacts facts_of(const Settings& settings);

/// `text` with the blanks filled that are known.
std::string with_facts(std::string_view text, const KnownFacts& facts);

/// The first section of that part for that kind, blanks filled with what is known; none when the pack has none.
std::optional<std::string> section_text(std::span<const SectionRow> sections, std::string_view part, KindId kind,
                                        const KnownFacts& facts);

/// Every section of that part for that kind, in the order of the pack.
std::vector<std::string> section_texts(std::span<const SectionRow> sections, std::string_view part, KindId kind,
                                       const KnownFacts& facts);

/// The parts for which the pack has a section of that kind, each once: the greeting, then in the order of the pack, the
/// close.
std::vector<std::string_view> parts_of_kind(std::span<const SectionRow> sections, KindId kind);

}  // namespace followup
