#include "lint/explain.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/words.h"

namespace followup {
namespace {

std::string_view document_named(std::string_view id, const RulePack& pack) {
  for (const DocumentRow& document : pack.tables().documents) {
    if (document.id == id) return document.title;
  }
  return {};
}

/// An example without its marks ⟦…⟧ and ⟦name|…⟧.
std::string without_marks(std::string_view text) {
  constexpr std::string_view Open = "⟦";
  constexpr std::string_view Close = "⟧";
  std::string out;
  while (!text.empty()) {
    if (text.starts_with(Open)) {
      text.remove_prefix(Open.size());
      const std::size_t bar = text.find('|');
      if (bar < text.find(Close)) text.remove_prefix(bar + 1);
    } else if (text.starts_with(Close)) {
      text.remove_prefix(Close.size());
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

/// Each line of `text` behind `sign`.
void add_lines(std::string& out, std::string_view sign, std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  for (const std::string_view line : split(text, '\n')) {
    out += line.empty() ? sign.substr(0, sign.find(' ')) : sign;
    out += line;
    out += '\n';
  }
}

/// The example that shows the rule best: a bad one with a mend where there is one, else the first.
const ExampleRow* bad_example(const RuleRow& rule, const RulePack& pack) {
  const ExampleRow* best = nullptr;
  for (const ExampleRow& example : pack.examples(rule)) {
    if (!example.is_bad) continue;
    if (!example.fixed.empty()) return &example;
    if (best == nullptr) best = &example;
  }
  return best;
}

const ExampleRow* good_example(const RuleRow& rule, const RulePack& pack) {
  for (const ExampleRow& example : pack.examples(rule)) {
    if (!example.is_bad) return &example;
  }
  return nullptr;
}

void add_examples(std::string& out, const RuleRow& rule, const RulePack& pack) {
  const ExampleRow* bad = bad_example(rule, pack);
  const ExampleRow* good = good_example(rule, pack);
  if (bad != nullptr) {
    out += bad->fixed.empty() ? "\n## Found in\n\n```text\n" : "\n## Found in, and mended\n\n```diff\n";
    add_lines(out, bad->fixed.empty() ? "" : "- ", without_marks(bad->text));
    if (!bad->fixed.empty()) add_lines(out, "+ ", bad->fixed);
    out += "```\n";
  }
  if (good != nullptr) {
    out += "\n## Fine as it is\n\n```text\n";
    add_lines(out, "", good->text);
    out += "```\n";
  }
}

void add_guidance(std::string& out, const RuleRow& rule, const RulePack& pack) {
  if (rule.guidance.empty()) return;
  out += "\n## Guidance\n\n";
  for (const std::string_view id : pack.strings(rule.guidance)) {
    out += "- **" + std::string(id) + "**";
    if (const GuidanceRow* row = pack.guidance(id)) {
      out += ' ';
      out += row->text;
      out += " — ";
      out += sources_text(*row, pack);
    }
    out += '\n';
  }
}

void add_limits(std::string& out, const RuleRow& rule, const RulePack& pack) {
  const auto limits = pack.limits(rule);
  if (limits.empty()) return;
  out += "\n## Limits\n\n| kind | name | limit |\n|---|---|---|\n";
  for (const LimitRow& limit : limits) {
    out +=
        "| " + std::string(limit.kind) + " | " + std::string(limit.name) + " | " + std::to_string(limit.value) + " |\n";
  }
}

void add_options(std::string& out, const RuleRow& rule) {
  const std::string id(rule.id);
  out += "\n## Options\n\n";
  if (rule.preview) out += "- Not yet precise, so it speaks only with `--preview` (`\"preview\": true`).\n";
  if (rule.strict) out += "- Speaks only with `--strict` (`\"strict\": true`).\n";
  if (!rule.in_templates) out += "- Silent in templates (`--mode template`, `X-Followup-Mode: template`).\n";
  out += "- For a project: `\"rules\": {\"" + id +
         "\": \"off\"}` in `.followup-lint.json`, or `hint`, `information`, `warning`, `error`.\n";
  out += "- For one draft: the header line `X-Followup-Ignore: " + id + "`.\n";
  out += "- For one run: `--ignore " + id + "`, or `--select " + id + "` for this rule alone.\n";
}

}  // namespace

std::string_view docs_base() { return FOLLOWUP_DOCS_URL; }

std::string rule_url(const RuleRow& rule) {
  return docs_base().empty() ? std::string() : std::string(docs_base()) + std::string(rule.id);
}

std::string rule_page(const RuleRow& rule) {
  const std::string url = rule_url(rule);
  return url.empty() ? "`followup-lint explain " + std::string(rule.id) + '`' : url;
}

std::string sources_text(const GuidanceRow& row, const RulePack& pack) {
  std::string out;
  for (const std::string_view name : split(row.sources, ' ')) {
    const std::string_view title = document_named(name, pack);
    if (title.empty()) return std::string(row.sources);
    out += (out.empty() ? "*" : "; *") + std::string(title) + "*";
  }
  return out;
}

std::string kinds_text(const RuleRow& rule, const RulePack& pack) {
  std::vector<std::string_view> judged, passed;
  const std::vector<std::string_view> names = pack.kind_names();
  for (std::size_t kind = 0; kind < names.size(); ++kind) {
    const bool is_judged = (rule.kinds & kind_bit(static_cast<KindId>(kind))) != 0;
    (is_judged ? judged : passed).push_back(names[kind]);
  }
  if (passed.empty()) return "any text";
  const bool others_pass = std::erase(passed, "other") > 0;
  if (passed.empty()) return "all kinds";
  if (others_pass && passed.size() < judged.size()) return "all kinds but " + join(passed, ", ");
  return join(judged, ", ");
}

std::string_view fix_trust(const RuleRow& rule) {
  return rule.fix_title.empty() ? "no" : applicability_name(rule.applicability);
}

std::string explain(const RuleRow& rule, const RulePack& pack) {
  std::string out = "# " + std::string(rule.id) + "\n\n" + std::string(rule.message) + "\n\n";
  out += "- Severity: " + std::string(severity_name(rule.severity)) + '\n';
  out += "- Category: " + std::string(rule.family) + '\n';
  out += "- Kinds: " + kinds_text(rule, pack) + '\n';
  out += "- Fix: " + std::string(fix_trust(rule));
  if (!rule.fix_title.empty()) out += " (" + std::string(rule.fix_title) + ")";
  out += "\n\n## Why\n\n" + std::string(rule.explanation) + '\n';
  add_guidance(out, rule, pack);
  add_limits(out, rule, pack);
  add_examples(out, rule, pack);
  add_options(out, rule);
  return out;
}

}  // namespace followup
