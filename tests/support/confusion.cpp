#include "support/confusion.h"

#include <cstdio>

#include "support/lint_text.h"

namespace followup {
namespace {

struct KindCount {
  std::size_t all = 0;
  std::size_t right = 0;
  std::map<std::string, std::size_t> wrong;  ///< by the kind that it was taken for
};

std::string line_of(const std::string& kind, const KindCount& count) {
  char start[80];
  std::snprintf(start, sizeof start, "%-17s %3zu of %3zu", kind.c_str(), count.right, count.all);
  std::string line = start;
  for (const auto& [taken, times] : count.wrong) line += ", " + std::to_string(times) + " as " + taken;
  return line + "\n";
}

std::string line_of(const JudgedMail& one) {
  char confidence[16];
  std::snprintf(confidence, sizeof confidence, "%.2f", one.confidence);
  return one.mail.name + ": " + one.mail.kind + " taken for " + one.kind + " (" + confidence + ")\n";
}

}  // namespace

std::vector<JudgedMail> judge_kinds(const std::vector<LabelledMail>& mails) {
  std::vector<JudgedMail> judged;
  for (const LabelledMail& mail : mails) {
    const LintedText linted(mail.text);
    const KindJudgement& kind = linted.result().draft->kind;
    judged.push_back({mail, std::string(shipped_pack()->kind_name(kind.kind)), kind.confidence});
  }
  return judged;
}

Confusion::Confusion(const std::vector<JudgedMail>& judged) : all_(judged.size()) {
  std::map<std::string, KindCount> counts;
  std::string mails;
  for (const JudgedMail& one : judged) {
    KindCount& count = counts[one.mail.kind];
    ++count.all;
    if (one.is_right()) {
      ++count.right;
      ++right_;
    } else {
      ++count.wrong[one.kind];
      mails += line_of(one);
    }
  }
  for (const auto& [kind, count] : counts) text_ += line_of(kind, count);
  text_ += std::to_string(right_) + " of " + std::to_string(all_) + " mails are right\n" + mails;
}

}  // namespace followup
