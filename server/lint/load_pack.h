// Rule files (JSON) → tables. The build tool runs it on the shipped files, the program on a user's: the same code,
// the same checks.
#pragma once

#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/pack_tables.h"
#include "lint/rule_pack.h"
#include "match/compile_graph.h"
#include "text/problem.h"

namespace followup {

/// One rule file: what it is shows in its first key (`family`, `classes`, `kinds`, `moves`, `guidance`, `steps`,
/// `sections`).
struct PackSource {
  std::string path;
  std::string bytes;
};

/// Tables that own their rows.
struct PackStorage {
  std::deque<std::string> texts;
  GraphStorage graph;
  std::vector<SearchRow> searches;
  std::vector<SearchPhrase> search_phrases;
  std::vector<FrameRow> frames;
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint32_t> use_begin;
  std::vector<PhraseUse> uses;
  Label negation = 0;
  std::vector<MoveRow> moves;
  std::vector<KindRow> kinds;
  std::vector<EvidenceRow> evidence;
  KindId unsure = 0;
  std::vector<WordHash> titles, abbreviations, greetings, closes;
  std::vector<TraitSlot> traits;
  std::vector<RuleRow> rules;
  std::vector<LimitRow> limits;
  std::vector<ExampleRow> examples;
  std::vector<PatternRow> patterns;
  std::vector<GuidanceRow> guidance;
  std::vector<DocumentRow> documents;
  std::vector<SectionRow> sections;
  std::vector<StepRow> steps;
  std::vector<OutlineRow> outlines;
  std::vector<std::string_view> strings;
  std::vector<std::string_view> rule_names;
  std::vector<std::string_view> kind_names;

  PackTables tables() const;
};

/// Loads all files of a pack together. Every fault is added to `problems` with path, line, column and what was
/// expected; with any fault the pack must not be used.
std::shared_ptr<const PackStorage> load_pack(std::span<const PackSource> sources, Problems& problems);

/// The shipped files and a user's together, compiled at run time.
std::shared_ptr<const RulePack> extend_shipped_pack(std::span<const PackSource> added, Problems& problems);

}  // namespace followup
