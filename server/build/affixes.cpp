#include "build/affixes.h"

#include <stdexcept>

namespace followup {
namespace {

std::string_view take_field(std::string_view& line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
  const std::string_view field = line.substr(0, line.find_first_of(" \t\r"));
  line.remove_prefix(field.size());
  return field;
}

/// "[^aeiou]y" as {"^aeiou", "y"}; "." as nothing.
std::vector<std::string> read_condition(std::string_view text) {
  std::vector<std::string> sets;
  if (text == ".") return sets;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '[') {
      sets.emplace_back(1, text[i]);
      continue;
    }
    const std::size_t close = text.find(']', i);
    if (close == std::string_view::npos) throw std::runtime_error("unclosed [ in an affix condition");
    sets.emplace_back(text.substr(i + 1, close - i - 1));
    i = close;
  }
  return sets;
}

bool takes(const std::string& set, char letter) {
  const bool negates = set.front() == '^';
  const bool is_in = set.find(letter, negates ? 1 : 0) != std::string::npos;
  return is_in != negates;
}

}  // namespace

Affixes::Affixes(std::string_view aff_file) {
  while (!aff_file.empty()) {
    const std::string_view line = aff_file.substr(0, aff_file.find('\n'));
    aff_file.remove_prefix(std::min(line.size() + 1, aff_file.size()));
    read_line(line);
  }
}

void Affixes::read_line(std::string_view line) {
  const std::string whole(line);
  const std::string_view keyword = take_field(line);
  const std::string_view flag = take_field(line);
  if (keyword == "NOSUGGEST") no_suggest_ = flag.front();
  if (keyword == "ONLYINCOMPOUND") only_in_compound_ = flag.front();
  if (keyword == "FLAG" || keyword == "NEEDAFFIX" || keyword == "KEEPCASE" || keyword == "FORBIDDENWORD")
    throw std::runtime_error("cannot read: " + whole);
  if (keyword != "PFX" && keyword != "SFX") return;
  const std::string_view strip = take_field(line);
  const std::string_view add = take_field(line);
  const std::string_view condition = take_field(line);
  if (condition.empty()) {
    crosses_[flag.front()] = strip == "Y";
    return;
  }
  if (flag.size() != 1 || add.find('/') != std::string_view::npos) throw std::runtime_error("cannot read: " + whole);
  const auto plain = [](std::string_view text) { return text == "0" ? std::string() : std::string(text); };
  rules_[flag.front()].push_back(
      {keyword == "PFX", crosses_[flag.front()], plain(strip), plain(add), read_condition(condition)});
}

bool Affixes::fits(const Rule& rule, std::string_view word) {
  if (word.size() < rule.condition.size() || word.size() <= rule.strip.size()) return false;
  const std::size_t begin = rule.is_prefix ? 0 : word.size() - rule.condition.size();
  for (std::size_t i = 0; i < rule.condition.size(); ++i) {
    if (!takes(rule.condition[i], word[begin + i])) return false;
  }
  return rule.is_prefix ? word.starts_with(rule.strip) : word.ends_with(rule.strip);
}

std::string Affixes::applied(const Rule& rule, std::string_view word) {
  if (rule.is_prefix) return rule.add + std::string(word.substr(rule.strip.size()));
  return std::string(word.substr(0, word.size() - rule.strip.size())) + rule.add;
}

std::vector<const Affixes::Rule*> Affixes::rules_of(std::string_view flags, bool prefixes) const {
  std::vector<const Rule*> found;
  for (const char flag : flags) {
    const auto rules = rules_.find(flag);
    if (rules == rules_.end()) continue;
    for (const Rule& rule : rules->second) {
      if (rule.is_prefix == prefixes) found.push_back(&rule);
    }
  }
  return found;
}

void Affixes::expand(std::string_view entry, std::vector<Form>& forms) const {
  const std::size_t slash = entry.find('/');
  const std::string_view word = entry.substr(0, slash);
  const std::string_view flags = slash == std::string_view::npos ? std::string_view() : entry.substr(slash + 1);
  const auto has = [&](char flag) { return flag != 0 && flags.find(flag) != std::string_view::npos; };
  const bool may_offer = !has(no_suggest_);
  if (word.empty() || has(only_in_compound_)) return;
  forms.push_back({std::string(word), may_offer});
  const std::vector<const Rule*> prefixes = rules_of(flags, true);
  for (const Rule* suffix : rules_of(flags, false)) {
    if (!fits(*suffix, word)) continue;
    const std::string form = applied(*suffix, word);
    forms.push_back({form, may_offer});
    for (const Rule* prefix : prefixes) {
      if (prefix->crosses && suffix->crosses && fits(*prefix, word))
        forms.push_back({applied(*prefix, form), may_offer});
    }
  }
  for (const Rule* prefix : prefixes) {
    if (fits(*prefix, word)) forms.push_back({applied(*prefix, word), may_offer});
  }
}

}  // namespace followup
