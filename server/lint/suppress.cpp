#include "lint/suppress.h"

#include <algorithm>

namespace followup {
namespace {

bool names(const std::vector<std::string>& list, const RuleRow& rule) {
  return std::any_of(list.begin(), list.end(),
                     [&](const std::string& name) { return name == rule.id || name == rule.family; });
}

/// What the `rules` setting says of a rule: its id counts more than its category.
std::string_view said_of(const RuleRow& rule, const Settings& settings) {
  std::string_view said;
  for (const auto& [name, word] : settings.map(Field::Rules)) {
    if (name == rule.id) return word;
    if (name == rule.family) said = word;
  }
  return said;
}

std::optional<Severity> severity_named(std::string_view word) {
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information, Severity::Hint}) {
    if (word == severity_name(severity)) return severity;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Severity> severity_in_force(const RuleRow& rule, const Draft& draft) {
  const Settings& settings = *draft.settings;
  if ((rule.kinds & kind_bit(draft.kind.kind)) == 0) return std::nullopt;
  if (draft.is_template() && !rule.in_templates) return std::nullopt;
  const std::string_view said = said_of(rule, settings);
  if (said == "off") return std::nullopt;
  const std::optional<Severity> chosen = severity_named(said);
  if (rule.preview && !settings.yes(Field::Preview) && !chosen) return std::nullopt;
  if (rule.strict && !settings.yes(Field::Strict) && !chosen) return std::nullopt;
  const std::vector<std::string>& selected = settings.list(Field::Select);
  if (!selected.empty() && !names(selected, rule)) return std::nullopt;
  if (names(settings.list(Field::Ignore), rule)) return std::nullopt;
  return chosen.value_or(rule.severity);
}

}  // namespace followup
