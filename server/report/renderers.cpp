#include <algorithm>

#include "draft/draft.h"
#include "lint/choose_edits.h"
#include "lint/score.h"
#include "report/ci_report.h"
#include "report/html_report.h"
#include "report/json_report.h"
#include "report/rdjson_report.h"
#include "report/report.h"
#include "report/sarif_report.h"
#include "report/text_report.h"
#include "report/xml_report.h"

namespace followup {
namespace {

std::string nothing_before(const Summary&, const RenderOptions&) { return {}; }
std::string nothing_after(const Summary&, const RenderOptions&) { return {}; }

constexpr Renderer Renderers[] = {
    {"text", "", false, nothing_before, text_file, text_end},
    {"json", ",\n", false, json_begin, json_file, json_end},
    {"jsonl", "", false, nothing_before, jsonl_file, nothing_after},
    {"sarif", ",\n", false, sarif_begin, sarif_file, sarif_end},
    {"github", "", false, nothing_before, github_file, nothing_after},
    {"gitlab", ",\n", false, gitlab_begin, gitlab_file, gitlab_end},
    {"junit", "", true, junit_begin, junit_file, junit_end},
    {"checkstyle", "", false, checkstyle_begin, checkstyle_file, checkstyle_end},
    {"rdjson", ",\n", false, rdjson_begin, rdjson_file, rdjson_end},
    {"html", "", true, html_begin, html_file, html_end},
};

/// The least number of words that a rule of length calls too many for the draft's kind and the advice that it follows;
/// 0 for none.
std::size_t most_words(const Draft& draft, const RulePack& pack) {
  const std::string_view kind = pack.kind_name(draft.kind.kind);
  const std::string_view advice = draft.settings->word(Field::Advice);
  std::size_t most = 0;
  for (const RuleRow& rule : pack.rules()) {
    if (rule.check != "length") continue;
    for (const LimitRow& limit : pack.limits(rule)) {
      const bool holds = limit.kind == kind && (limit.name == advice || limit.name == "either");
      const auto words = static_cast<std::size_t>(limit.value);
      if (holds && (most == 0 || words < most)) most = words;
    }
  }
  return most;
}

void add_spoken(const SpokenRule& spoken, std::vector<SpokenRule>& rules) {
  const auto stands_before = [](const SpokenRule& a, const SpokenRule& b) { return a.rule->id < b.rule->id; };
  const auto at = std::lower_bound(rules.begin(), rules.end(), spoken, stands_before);
  if (at == rules.end() || at->rule->id != spoken.rule->id) rules.insert(at, spoken);
}

}  // namespace

void Summary::add(const FileReport& file) {
  ++files;
  for (const Finding& finding : file.result.findings) {
    add_spoken({finding.rule, file.result.pack.get()}, rules);
    switch (finding.severity) {
      case Severity::Error:
        ++errors;
        break;
      case Severity::Warning:
        ++warnings;
        break;
      case Severity::Information:
        ++information;
        break;
      case Severity::Hint:
        ++hints;
        break;
    }
  }
  fixable_safe += count_fixable(file.result.findings, Applicability::Safe);
  fixable_suggested += count_fixable(file.result.findings, Applicability::Suggested);
}

void Summary::add(const Summary& other) {
  files += other.files;
  errors += other.errors;
  warnings += other.warnings;
  information += other.information;
  hints += other.hints;
  fixable_safe += other.fixable_safe;
  fixable_suggested += other.fixable_suggested;
  for (const SpokenRule& spoken : other.rules) add_spoken(spoken, rules);
  drafts.insert(drafts.end(), other.drafts.begin(), other.drafts.end());
}

DraftLine draft_line(const FileReport& file) {
  const Draft& draft = *file.result.draft;
  DraftLine line;
  line.path = file.path;
  line.message = file.message;
  line.kind = file.result.pack->kind_name(draft.kind.kind);
  line.is_template = draft.is_template();
  line.words = draft.metrics.words;
  line.most_words = most_words(draft, *file.result.pack);
  line.score = score_of(file.result.findings).points;
  for (const Finding& finding : file.result.findings) {
    ++line.findings[static_cast<std::size_t>(finding.severity)];
    if (file.fail_on && finding.severity <= *file.fail_on) ++line.failing;
    const auto same = [&](const auto& one) { return one.first == finding.rule->family; };
    const auto known = std::find_if(line.categories.begin(), line.categories.end(), same);
    if (known != line.categories.end())
      ++known->second;
    else
      line.categories.emplace_back(finding.rule->family, 1);
  }
  return line;
}

const Renderer* renderer_named(std::string_view name) {
  for (const Renderer& renderer : Renderers) {
    if (renderer.name == name) return &renderer;
  }
  return nullptr;
}

std::vector<std::string_view> renderer_names() {
  std::vector<std::string_view> names;
  for (const Renderer& renderer : Renderers) names.push_back(renderer.name);
  return names;
}

}  // namespace followup
