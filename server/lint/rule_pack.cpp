#include "lint/rule_pack.h"

#include <algorithm>

#include "match/pattern.h"

namespace followup {
namespace {

std::unique_ptr<PatternSet> pattern_set(const PackTables& tables) {
  std::vector<PatternSet::Source> sources;
  for (const PatternRow& row : tables.patterns) sources.push_back({row.regex, row.literal});
  return std::make_unique<PatternSet>(std::move(sources));
}

}  // namespace

RulePack::RulePack(const PackTables& tables, std::shared_ptr<const void> owner)
    : tables_(tables), owner_(std::move(owner)), patterns_(pattern_set(tables)) {}

RulePack::~RulePack() = default;

const RuleRow* RulePack::rule(std::string_view id) const {
  const auto below = [](const RuleRow& row, std::string_view wanted) { return row.id < wanted; };
  const auto found = std::lower_bound(tables_.rules.begin(), tables_.rules.end(), id, below);
  return found != tables_.rules.end() && found->id == id ? &*found : nullptr;
}

std::span<const std::string_view> RulePack::strings(RowRange range) const {
  return tables_.strings.subspan(range.begin, range.end - range.begin);
}

std::span<const LimitRow> RulePack::limits(const RuleRow& rule) const {
  return tables_.limits.subspan(rule.limits.begin, rule.limits.end - rule.limits.begin);
}

std::span<const ExampleRow> RulePack::examples(const RuleRow& rule) const {
  return tables_.examples.subspan(rule.examples.begin, rule.examples.end - rule.examples.begin);
}

const GuidanceRow* RulePack::guidance(std::string_view id) const {
  const auto same = [&](const GuidanceRow& row) { return row.id == id; };
  const auto found = std::find_if(tables_.guidance.begin(), tables_.guidance.end(), same);
  return found == tables_.guidance.end() ? nullptr : &*found;
}

std::vector<std::string_view> RulePack::rule_names() const {
  return {tables_.draft.rule_names.begin(), tables_.draft.rule_names.end()};
}

std::vector<std::string_view> RulePack::kind_names() const {
  return {tables_.draft.kind_names.begin(), tables_.draft.kind_names.end()};
}

}  // namespace followup
