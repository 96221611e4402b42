#include "lint/suppress.h"

#include <algorithm>

#include "text/fold.h"
#include "text/words.h"

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

/// Takes the first word off the text; empty when there is none left.
std::string_view take_word(std::string_view& text) {
  constexpr std::string_view Blanks = " \t\n\r";
  text.remove_prefix(std::min(text.find_first_not_of(Blanks), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(Blanks));
  text.remove_prefix(word.size());
  return word;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Folding costs more than a look at the first letter, which tells most words apart.
bool may_fold_to(std::string_view word, std::string_view folded) {
  if (!is_ascii(word.front()) || !is_ascii(folded.front())) return true;
  return ascii_iequals(word.substr(0, 1), folded.substr(0, 1));
}

bool has_word(std::string_view item, std::string_view folded) {
  for (std::string_view word = take_word(item); !word.empty(); word = take_word(item)) {
    if (may_fold_to(word, folded) && fold_word(word) == folded) return true;
  }
  return false;
}

bool is_listed(const std::vector<std::string>& items, std::string_view folded) {
  if (folded.empty()) return false;
  return std::any_of(items.begin(), items.end(), [&](const std::string& item) { return has_word(item, folded); });
}

bool is_listed_or_possessive(const std::vector<std::string>& items, std::string_view folded) {
  constexpr std::string_view Possessive = "'s";
  if (is_listed(items, folded)) return true;
  return folded.ends_with(Possessive) && is_listed(items, folded.substr(0, folded.size() - Possessive.size()));
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

bool is_spelt_right(std::string_view text, const Settings& settings) {
  const std::vector<std::string>& items = settings.list(Field::Words);
  std::string_view word = items.empty() ? std::string_view() : take_word(text);
  if (word.empty()) return false;
  for (; !word.empty(); word = take_word(text)) {
    if (!is_listed_or_possessive(items, fold_word(word))) return false;
  }
  return true;
}

}  // namespace followup
