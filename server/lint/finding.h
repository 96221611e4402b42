// What lint() says: findings on bytes of the file, each with its fixes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/edit.h"
#include "text/span.h"

namespace followup {

struct RuleRow;
class SourceText;

/// How bad it is; the order is from worst to mildest.
enum class Severity : std::uint8_t { Error, Warning, Information, Hint };
std::string_view severity_name(Severity severity);

/// How far a fix may be trusted: `Safe` never changes a fact, a name, a date or a promise; `Suggested` is wording;
/// `Template` inserts a section with blanks to fill.
enum class Applicability : std::uint8_t { Safe, Suggested, Template };
std::string_view applicability_name(Applicability applicability);

/// One way to mend a finding; taken whole or not at all.
struct Fix {
  std::string title;
  Applicability applicability = Applicability::Suggested;
  std::vector<Edit> edits;
};

/// Another place that a finding speaks of: the other name, the promised date.
struct RelatedPlace {
  Span<Raw> where;
  std::string message;  ///< one line: what stands there
};

/// A misspelt word, of a source that lives as long as the draft that the LintResult holds.
struct Misspelling {
  const SourceText* in = nullptr;  ///< null: none
  Span<Decoded> where;
};

struct Finding {
  const RuleRow* rule = nullptr;          ///< lives as long as the pack that the LintResult holds
  Severity severity = Severity::Warning;  ///< as the settings in force have it
  std::string message;                    ///< one line, slots filled
  Span<Raw> where;
  std::vector<Fix> fixes;  ///< best first
  std::vector<RelatedPlace> related;
  Misspelling misspelt;  ///< a word whose fixes are made on demand (corrections.h)
};

}  // namespace followup
