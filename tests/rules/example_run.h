// One example of a rule, set into a clean mail and linted.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "lint/rule_pack.h"
#include "support/lint_text.h"
#include "support/mail_frames.h"
#include "support/marked_text.h"

namespace followup {

/// An example and its number among those of its rule, from 1.
struct RuleExample {
  const RuleRow* rule = nullptr;
  const ExampleRow* example = nullptr;
  std::size_t number = 0;
};

inline void PrintTo(const RuleExample& one, std::ostream* out) {
  *out << one.rule->id << "/" << one.number << " “" << one.example->text << "”";
}

inline std::vector<RuleExample> examples_of(const RuleRow& rule) {
  std::vector<RuleExample> all;
  for (const ExampleRow& example : shipped_pack()->examples(rule)) all.push_back({&rule, &example, all.size() + 1});
  return all;
}

/// All examples of the shipped pack, bad or good ones.
inline std::vector<RuleExample> shipped_examples(bool is_bad) {
  std::vector<RuleExample> all;
  for (const RuleRow& rule : shipped_pack()->rules()) {
    for (const RuleExample& one : examples_of(rule)) {
      if (one.example->is_bad == is_bad) all.push_back(one);
    }
  }
  return all;
}

/// The kind of mail that the example is set into: the one that it names, or the first that its rule judges.
inline std::string kind_of(const RuleExample& one) {
  if (!one.example->kind.empty()) return std::string(one.example->kind);
  KindId kind = 0;
  while (kind + 1U < MaxKinds && (one.rule->kinds & kind_bit(kind)) == 0) ++kind;
  return std::string(shipped_pack()->kind_name(kind));
}

/// Settings under which the rule speaks, also when it waits for `preview` or `strict`; a text of no kind stays of none.
inline LintSettings settings_for(const RuleExample& one) {
  std::string json = "{";
  if (kind_of(one) == "unsure") json += "\"kind\": \"unsure\", ";
  if (!one.example->settings.empty()) json += std::string(one.example->settings) + ", ";
  if (one.rule->preview || one.rule->strict) {
    json += "\"rules\": {\"" + std::string(one.rule->id) + "\": \"" + std::string(severity_name(one.rule->severity)) +
            "\"}";
  } else {
    json += "\"rules\": {}";
  }
  return {json + "}", "a.eml"};
}

/// The example in its mail, and what was found in that.
class ExampleRun {
 public:
  explicit ExampleRun(const RuleExample& one)
      : one_(one),
        marked_(without_marks(one.example->text)),
        framed_(framed(marked_.text)),
        linted_(framed_.text, settings_for(one)) {}

  const MarkedText& marked() const { return marked_; }
  const LintedText& linted() const { return linted_; }
  /// The mail with another text in the place of the example.
  FramedText framed(std::string_view text) const {
    const ExampleRow& example = *one_.example;
    FramedText mail =
        example.whole_body ? set_as_body(kind_of(one_), text) : set_into_frame(kind_of(one_), example.zone, text);
    return with_header(std::move(mail), shipped_pack()->strings(example.header));
  }

  std::vector<Finding> findings_of_rule() const { return findings_of_rule(linted_, framed_.example); }

  /// What the rule finds in a mail that holds the example, or another text in its place, at `example`. A hint to the
  /// mail around it does not count; an error or a warning does, since the mail alone has none.
  std::vector<Finding> findings_of_rule(const LintedText& linted, Span<Raw> example) const {
    std::vector<Finding> mine;
    for (const Finding& finding : linted.findings()) {
      const bool touches = finding.where.begin <= example.end && example.begin <= finding.where.end;
      if (finding.rule->id == one_.rule->id && (touches || is_serious(finding))) mine.push_back(finding);
    }
    return mine;
  }

  /// Where the rule's findings lie, counted from the begin of the example; one before it is shown as [0, 0).
  std::vector<Span<Raw>> places() const {
    std::vector<Span<Raw>> all;
    for (const Finding& finding : findings_of_rule()) {
      const std::size_t begin = framed_.example.begin;
      const bool is_inside = framed_.example.contains(finding.where);
      all.push_back(is_inside ? Span<Raw>{finding.where.begin - begin, finding.where.end - begin} : Span<Raw>{});
    }
    return all;
  }

  /// The text that stands in the place of the example when the rule's fixes are applied; "(…)" with the whole mail when
  /// something outside of it changes.
  std::string fixed() const {
    const std::string mail = apply_edits(linted_.text(), choose_edits(findings_of_rule(), Applicability::Template));
    const std::string_view before = std::string_view(framed_.text).substr(0, framed_.example.begin);
    const std::string_view behind = std::string_view(framed_.text).substr(framed_.example.end);
    const bool is_framed =
        mail.starts_with(before) && mail.ends_with(behind) && mail.size() >= before.size() + behind.size();
    if (!is_framed) return "(" + mail + ")";
    return mail.substr(before.size(), mail.size() - before.size() - behind.size());
  }

 private:
  RuleExample one_;
  MarkedText marked_;
  FramedText framed_;
  LintedText linted_;
};

}  // namespace followup
