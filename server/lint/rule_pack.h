// The checked, compiled set of rules that a lint runs with. Immutable; shared by threads.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "lint/pack_tables.h"

namespace followup {

class PatternSet;

class RulePack {
 public:
  /// `owner` keeps the rows alive; null for constants.
  RulePack(const PackTables& tables, std::shared_ptr<const void> owner);
  ~RulePack();

  const PackTables& tables() const { return tables_; }
  std::span<const RuleRow> rules() const { return tables_.rules; }
  /// The rule of that id; null when there is none.
  const RuleRow* rule(std::string_view id) const;
  std::span<const std::string_view> strings(RowRange range) const;
  std::span<const LimitRow> limits(const RuleRow& rule) const;
  std::span<const ExampleRow> examples(const RuleRow& rule) const;
  const GuidanceRow* guidance(std::string_view id) const;
  std::string_view kind_name(KindId kind) const { return tables_.draft.kinds[kind].id; }
  const PatternSet& patterns() const { return *patterns_; }

  /// Names that settings may say: rule ids and categories; kinds.
  std::vector<std::string_view> rule_names() const;
  std::vector<std::string_view> kind_names() const;

 private:
  PackTables tables_;
  std::shared_ptr<const void> owner_;
  std::unique_ptr<PatternSet> patterns_;  ///< compiled on first need
};

/// The pack that is compiled into the program.
std::shared_ptr<const RulePack> shipped_pack();

}  // namespace followup
