#include "lsp/offered_actions.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "compose/missing_parts.h"
#include "draft/draft.h"
#include "host/find_settings.h"
#include "lint/rule_pack.h"
#include "lsp/diagnostics.h"
#include "lsp/names.h"
#include "lsp/settings_files.h"
#include "lsp/spelt_words.h"
#include "lsp/split_sentence.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

bool is_part_of(std::string_view kind, std::string_view whole) {
  if (whole.empty() || kind == whole) return true;
  return kind.size() > whole.size() && kind.starts_with(whole) && kind[whole.size()] == '.';
}

/// Families whose suggestions are rewrites of style.
bool is_style(const Finding& finding) {
  return finding.rule->family == "generic" || finding.rule->family == "readability";
}

class Menu {
 public:
  Menu(const ServerState& state, const OpenDocument& document, const ActionRequest& request)
      : state_(state),
        document_(document),
        snapshot_(*document.snapshot),
        request_(request),
        findings_(findings_there()) {}

  std::vector<OfferedAction> made() {
    add_fixes();
    add_words();
    add_parts();
    add_rewrites();
    add_drafts();
    add_about_rules();
    add_kinds();
    add_fix_all();
    return std::move(actions_);
  }

 private:
  const Finding& finding(std::size_t index) const { return snapshot_.result.findings[index]; }

  std::vector<std::size_t> findings_there() const;
  bool is_on_same_lines(Span<Raw> where) const;
  void add(OfferedAction action);
  void add_fix(std::size_t index, std::size_t fix);
  void add_fixes();
  void add_words();
  void add_word(const std::string& word, std::vector<std::size_t> mends);
  void add_parts();
  void add_rewrites();
  void add_drafts();
  void add_about_rules();
  void add_kinds();
  void add_fix_all();
  std::vector<std::string_view> rules_there() const;
  bool has_insertion(const Edit& edit) const;

  const ServerState& state_;
  const OpenDocument& document_;
  const Snapshot& snapshot_;
  const ActionRequest& request_;
  const std::vector<std::size_t> findings_;  ///< the worst first
  std::vector<OfferedAction> actions_;
};

bool Menu::is_on_same_lines(Span<Raw> where) const {
  const LineIndex& lines = snapshot_.lines;
  return lines.line_of(where.begin) <= lines.line_of(request_.where.end) &&
         lines.line_of(request_.where.begin) <= lines.line_of(where.end);
}

/// Findings that the range touches. A client that counts bytes for columns misses them behind an emoji, so where none
/// is touched those of the same lines count.
std::vector<std::size_t> Menu::findings_there() const {
  std::vector<std::size_t> touched;
  std::vector<std::size_t> near;
  for (const std::size_t index : shown_findings(document_, false)) {
    const Span<Raw> where = finding(index).where;
    if (where.begin <= request_.where.end && request_.where.begin <= where.end) touched.push_back(index);
    if (is_on_same_lines(where)) near.push_back(index);
  }
  std::vector<std::size_t>& there = touched.empty() ? near : touched;
  const auto order = [&](std::size_t index) { return std::tuple(finding(index).severity, index); };
  std::sort(there.begin(), there.end(), [&](std::size_t a, std::size_t b) { return order(a) < order(b); });
  return std::move(there);
}

void Menu::add(OfferedAction action) {
  if (wants(request_, action.kind)) actions_.push_back(std::move(action));
}

void Menu::add_fix(std::size_t index, std::size_t fix) {
  const Finding& mended = finding(index);
  const bool is_preferred = mended.fixes.size() == 1 && mended.fixes[fix].applicability == Applicability::Safe;
  add({mended.fixes[fix].title, action::QuickFix, fix_key(snapshot_, index, fix), {index}, is_preferred});
}

void Menu::add_fixes() {
  const auto is_section = [&](std::size_t index, std::size_t fix) {
    return finding(index).fixes[fix].applicability == Applicability::Template;
  };
  for (const std::size_t index : findings_) {
    if (!finding(index).fixes.empty() && !is_section(index, 0)) add_fix(index, 0);
  }
  for (const std::size_t index : findings_) {
    for (std::size_t fix = 1; fix < finding(index).fixes.size(); ++fix) {
      if (!is_section(index, fix)) add_fix(index, fix);
    }
  }
  for (const std::size_t index : findings_) {
    for (std::size_t fix = 0; fix < finding(index).fixes.size(); ++fix) {
      if (is_section(index, fix)) add_fix(index, fix);
    }
  }
}

std::string word_argument(std::string_view uri, std::string_view word, std::string_view scope) {
  JsonWriter out;
  out.begin_object().member("uri", uri).member("word", word).member("scope", scope).end_object();
  return out.take();
}

/// In the scopes that there are for this draft, the narrowest first.
void Menu::add_word(const std::string& word, std::vector<std::size_t> mends) {
  const auto add_to = [&](std::string_view words, std::string_view scope) {
    Call call{command::AddWord, word_argument(document_.uri, word, scope)};
    add({"Add “" + word + "” to " + std::string(words), action::QuickFix, std::move(call), mends, false});
  };
  const bool has_place = edits_of(snapshot_, {Deed::AddWord, 0, 0, 0, word}).has_value();
  if (has_place && state_.client.apply_edit) add_to("this draft's words", word_scope::Draft);
  if (project_settings_file(state_, document_.path)) add_to("the project's words", word_scope::Project);
  if (!user_settings_path(state_.host).empty()) add_to("your own words", word_scope::User);
}

/// Each word once, with all of its findings in the menu.
void Menu::add_words() {
  if (!wants(request_, action::QuickFix)) return;
  std::vector<std::pair<std::string, std::vector<std::size_t>>> words;
  for (const std::size_t index : findings_) {
    std::string word = word_to_add(*snapshot_.result.draft, finding(index));
    if (word.empty()) continue;
    const auto same = std::find_if(words.begin(), words.end(), [&](const auto& one) { return one.first == word; });
    if (same == words.end()) {
      words.push_back({std::move(word), {index}});
    } else {
      same->second.push_back(index);
    }
  }
  for (auto& [word, mends] : words) add_word(word, std::move(mends));
}

/// True when the fix of a finding in the menu inserts the same words.
bool Menu::has_insertion(const Edit& edit) const {
  for (const std::size_t index : findings_) {
    for (const Fix& fix : finding(index).fixes) {
      if (fix.edits.size() == 1 && trim(fix.edits.front().text) == trim(edit.text)) return true;
    }
  }
  return false;
}

void Menu::add_parts() {
  if (!wants(request_, action::Insert)) return;
  const PackTables& tables = snapshot_.result.pack->tables();
  for (const std::string_view part : missing_parts(*snapshot_.result.draft, tables.draft, tables.sections)) {
    ActionKey key{Deed::InsertPart, 0, 0, 0, std::string(part)};
    const auto edits = edits_of(snapshot_, key);
    if (!edits || has_insertion(edits->front())) continue;
    add({"Insert " + std::string(part_title(tables.draft, part)), action::Insert, std::move(key), {}, false});
  }
}

void Menu::add_rewrites() {
  if (!wants(request_, action::Rewrite)) return;
  // Where quick fixes are wanted too, the same edit stands in the menu already.
  for (const std::size_t index : findings_) {
    if (wants(request_, action::QuickFix) || !is_style(finding(index))) continue;
    for (std::size_t fix = 0; fix < finding(index).fixes.size(); ++fix) {
      const Fix& offered = finding(index).fixes[fix];
      if (offered.applicability != Applicability::Suggested) continue;
      add({offered.title, action::Rewrite, fix_key(snapshot_, index, fix), {index}, false});
    }
  }
  for (const std::size_t sentence : long_sentences(*snapshot_.result.draft, request_.where)) {
    if (!split_sentence(*snapshot_.result.draft, sentence)) continue;
    add({"Split this sentence in two", action::Rewrite, ActionKey{Deed::Split, sentence, 0, 0, {}}, {}, false});
  }
}

void Menu::add_drafts() {
  const bool can_create = state_.client.create_files && state_.client.document_changes;
  if (!can_create || !wants(request_, action::DraftEach)) return;
  if (document_.path.empty() || snapshot_.result.draft->settings->list(Field::Interviewers).size() < 2) return;
  add({"Make one draft for each interviewer", action::DraftEach, ActionKey{Deed::DraftEach, 0, 0, 0, {}}, {}, false});
}

/// Each once, in the order of the findings.
std::vector<std::string_view> Menu::rules_there() const {
  std::vector<std::string_view> rules;
  for (const std::size_t index : findings_) {
    const std::string_view id = finding(index).rule->id;
    if (std::find(rules.begin(), rules.end(), id) == rules.end()) rules.push_back(id);
  }
  return rules;
}

std::string rule_argument(std::string_view uri, std::string_view rule) {
  JsonWriter out;
  out.begin_object().member("uri", uri).member("rule", rule).end_object();
  return out.take();
}

std::string shown_rule_argument(std::string_view rule) {
  JsonWriter out;
  out.begin_object().member("rule", rule).member("show", true).end_object();
  return out.take();
}

void Menu::add_about_rules() {
  if (!wants(request_, action::QuickFix)) return;
  const std::vector<std::string_view> rules = rules_there();
  for (const std::string_view rule : rules) {
    ActionKey key{Deed::IgnoreHere, 0, 0, 0, std::string(rule)};
    if (!edits_of(snapshot_, key)) continue;
    add({"Ignore " + std::string(rule) + " in this draft", action::QuickFix, std::move(key), {}, false});
  }
  for (const std::string_view rule : rules) {
    if (document_.path.empty()) continue;
    Call call{command::IgnoreInProject, rule_argument(document_.uri, rule)};
    add({"Turn " + std::string(rule) + " off in this project", action::QuickFix, std::move(call), {}, false});
  }
  for (const std::string_view rule : rules) {
    Call call{command::Explain, shown_rule_argument(rule)};
    add({"Explain " + std::string(rule), action::QuickFix, std::move(call), {}, false});
  }
}

void Menu::add_kinds() {
  if (!wants(request_, action::SetKind)) return;
  const Draft& draft = *snapshot_.result.draft;
  const RulePack& pack = *snapshot_.result.pack;
  for (const std::string_view kind : pack.kind_names()) {
    const bool is_said = draft.kind.source == KindSource::Header && pack.kind_name(draft.kind.kind) == kind;
    if (is_said || kind == pack.kind_name(pack.tables().draft.unsure)) continue;
    ActionKey key{Deed::SetKind, 0, 0, 0, std::string(kind)};
    if (!edits_of(snapshot_, key)) continue;
    add({"Set the kind to " + std::string(kind), action::SetKind, std::move(key), {}, false});
  }
}

void Menu::add_fix_all() {
  if (!wants(request_, action::FixAll)) return;
  ActionKey key{Deed::FixAll, 0, 0, 0, {}};
  if (edits_of(snapshot_, key)) add({"Apply all safe fixes", action::FixAll, std::move(key), {}, false});
}

/// Kinds that would make every move of the cursor show a menu, or cost more than it is worth.
bool is_heavy(std::string_view kind) {
  return kind.starts_with("source.") || kind == action::Insert || kind == action::DraftEach;
}

}  // namespace

bool wants(const ActionRequest& request, std::string_view kind) {
  if (request.only.empty()) return !request.is_automatic || !is_heavy(kind);
  return std::any_of(request.only.begin(), request.only.end(),
                     [&](const std::string& one) { return is_part_of(kind, one); });
}

std::vector<OfferedAction> offered_actions(const ServerState& state, const OpenDocument& document,
                                           const ActionRequest& request) {
  if (!document.snapshot->result.draft) return {};
  return Menu(state, document, request).made();
}

}  // namespace followup::lsp
