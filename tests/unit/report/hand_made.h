// Reports made by hand: rules, findings and drafts as a lint would give them, without a lint.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "mail/message.h"
#include "report/report.h"

namespace followup {

/// A pack of two rules and one kind that findings can point into.
struct HandMadePack {
  std::vector<std::string_view> strings = {"G09", "G14", "G15"};
  std::vector<RuleRow> rules;
  std::vector<KindRow> kinds = {{.id = "thank-you", .title = "Thank-you", .about = "", .evidence = {}}};
  std::vector<MoveRow> moves = {{.id = "thanks", .title = "Thanks"}};

  HandMadePack() {
    RuleRow blank;
    blank.id = "placeholder-blank";
    blank.family = "placeholder";
    blank.severity = Severity::Error;
    blank.explanation = "A blank shows a template. Fill it.";
    blank.guidance = {1, 3};
    RuleRow ultimatum;
    ultimatum.id = "pushy-ultimatum";
    ultimatum.family = "pushy";
    ultimatum.severity = Severity::Error;
    ultimatum.explanation = "A deadline asks the reader to choose, e.g. today. Ask for an update instead.";
    ultimatum.guidance = {0, 1};
    rules = {blank, ultimatum};
  }

  PackTables tables() const {
    PackTables tables;
    tables.rules = rules;
    tables.strings = strings;
    tables.draft.kinds = kinds;
    tables.draft.moves = moves;
    return tables;
  }
};

inline std::shared_ptr<const RulePack> hand_made_pack() {
  const auto owner = std::make_shared<const HandMadePack>();
  return std::make_shared<const RulePack>(owner->tables(), owner);
}

/// One linted file whose findings a test adds.
class HandMadeFile {
 public:
  explicit HandMadeFile(std::string bytes, std::string path = "draft.eml") {
    report.path = std::move(path);
    report.bytes = std::move(bytes);
    report.result.pack = hand_made_pack();
    draft_ = std::make_shared<Draft>();
    draft_->message = read_message(report.bytes, report.path);
    draft_->body.source = &draft_->message.body;
    if (const Header* subject = draft_->message.header("Subject")) draft_->subject.source = &subject->value;
    draft_->kind = {.kind = 0, .confidence = 0.934, .source = KindSource::Inferred};
    draft_->settings = std::make_shared<const Settings>();
    report.result.draft = draft_;
  }

  Draft& draft() { return *draft_; }

  /// A finding of the rule on the first place where `marked` stands.
  Finding& find(std::string_view rule, std::string_view marked) {
    const std::size_t begin = report.bytes.find(marked);
    return find_at(rule, {begin, begin + marked.size()});
  }

  Finding& find_at(std::string_view rule, Span<Raw> where) {
    Finding finding;
    finding.rule = report.result.pack->rule(rule);
    finding.severity = finding.rule->severity;
    finding.message = "“" + report.bytes.substr(where.begin, where.size()) + "” is at fault";
    finding.where = where;
    report.result.findings.push_back(std::move(finding));
    return report.result.findings.back();
  }

  FileReport report;

 private:
  std::shared_ptr<Draft> draft_;
};

inline Fix replacement(Finding& finding, Applicability applicability, std::string text) {
  return {"Say it kindly", applicability, {{finding.where, std::move(text), {}}}};
}

inline std::string rendered(const HandMadeFile& file, const RenderOptions& options = {},
                            std::string_view format = "text") {
  return renderer_named(format)->file(file.report, options);
}

}  // namespace followup
