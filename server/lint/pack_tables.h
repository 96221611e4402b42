// The rows of a rule pack: constants of the program for the shipped pack, vectors for a user's. rule_pack.h asks
// them, load_pack.h makes them, build/compile_pack prints them as C++.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "compose/new_draft.h"
#include "compose/schedule.h"
#include "compose/sections.h"
#include "draft/draft_tables.h"
#include "lint/finding.h"
#include "match/conditions.h"

namespace followup {

/// A number of a rule: `limits: {"thank-you": {"either": 320}}` is kind "thank-you", name "either", value 320.
struct LimitRow {
  std::string_view kind;
  std::string_view name;
  std::int64_t value = 0;
};

/// A sentence or a line that shows the rule at work; the tests run it. Bad ones carry marks ⟦…⟧ around the fault.
struct ExampleRow {
  std::string_view text;
  std::string_view fixed;  ///< bad ones of rules with a fix: the text after it
  std::string_view kind;   ///< the kind of mail it is set into; empty: the first that the rule judges
  Zone zone = Zone::Body;  ///< where it stands
  RowRange also;           ///< strings: other rules that may find something in it
  RowRange header;  ///< strings: fields of its mail, in the place of fields of the same name or beside the others
  std::string_view settings;  ///< JSON members of the settings that its mail is judged under
  bool whole_body = false;    ///< stands for the whole body of its mail, between greeting and close
  bool is_bad = false;
};

/// A character-level search, for the few things that no phrase can say.
struct PatternRow {
  std::string_view regex;  ///< RE2 syntax
  std::string_view
      literal;  ///< text that must stand in a draft for the regex to be tried, ASCII case ignored; empty: always
};

/// One rule as data.
struct RuleRow {
  std::string_view id;
  std::string_view family;   ///< its category
  std::string_view message;  ///< with slots
  std::string_view explanation;
  std::string_view check;      ///< coded check, or empty
  std::string_view fix_title;  ///< empty: no fix
  Severity severity = Severity::Warning;
  Applicability applicability = Applicability::Suggested;
  KindSet kinds = 0;
  std::uint32_t search = NoRow;
  std::uint32_t pattern = NoRow;
  RowRange guidance;  ///< strings: rows of guidance.json
  RowRange parts;     ///< strings: moves of which a draft makes one; the first names the section that is offered
  RowRange limits;
  RowRange examples;
  bool preview = false;      ///< only with `preview`
  bool strict = false;       ///< only with `strict`
  bool in_templates = true;  ///< holds in mode `template` as well
  bool is_filler = false;    ///< marks words that could simply go
  bool yields = false;       ///< silent where another rule of its category speaks of the same words
};

/// One row of the guidance, in our words.
struct GuidanceRow {
  std::string_view id;
  std::string_view text;
  std::string_view sources;            ///< "S0 S3", or "field practice"
  std::string_view how;                ///< what implements it where no rule or step does; empty where one does
  Severity at_most = Severity::Error;  ///< what a rule that stands on this row alone may be
};

/// A document that the guidance was put together from.
struct DocumentRow {
  std::string_view id;  ///< "S0"
  std::string_view title;
};

struct PackTables {
  DraftTables draft;
  std::span<const RuleRow> rules;  ///< ascending by id
  std::span<const LimitRow> limits;
  std::span<const ExampleRow> examples;
  std::span<const PatternRow> patterns;
  std::span<const GuidanceRow> guidance;
  std::span<const DocumentRow> documents;
  std::span<const SectionRow> sections;
  std::span<const StepRow> steps;
  std::span<const OutlineRow> outlines;
  std::span<const std::string_view> strings;
};

}  // namespace followup
