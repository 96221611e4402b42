// The program finds in each mail of the corpus what lint() finds: the shells add and lose nothing.
#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <string>

#include "data/json.h"
#include "lint/corrections.h"
#include "support/corpus.h"
#include "support/lint_text.h"

namespace followup {
namespace {

#ifdef FOLLOWUP_LINT_PROGRAM

struct Closer {
  void operator()(std::FILE* pipe) const { pclose(pipe); }
};

/// What the program writes to standard output; the command is ours and holds no word of a mail.
std::string output_of(const std::string& command) {
  const std::unique_ptr<std::FILE, Closer> pipe(popen(command.c_str(), "r"));
  std::string output;
  char block[4096];
  for (std::size_t size = 1; pipe && size > 0;) {
    size = std::fread(block, 1, sizeof block, pipe.get());
    output.append(block, size);
  }
  return output;
}

std::string finding_line(std::string_view severity, std::string_view rule, std::string_view place,
                         std::string_view message) {
  std::string line(severity);
  return line.append(" ").append(rule).append(" ").append(place).append(" ").append(message).append("\n");
}

std::string lines_of(const Json& findings) {
  std::string lines;
  for (const Json& one : findings.items) {
    const std::string place =
        std::to_string(one.find("offset")->integer) + "+" + std::to_string(one.find("length")->integer);
    lines += finding_line(one.find("severity")->string, one.find("rule")->string, place, one.find("message")->string);
    for (const Json& fix : one.find("fixes")->items) lines += "  " + fix.find("title")->string + "\n";
  }
  return lines;
}

std::string lines_of(LintResult result) {
  add_corrections(result, result.findings.size(), AcceptingSpeller());
  std::string lines;
  for (const Finding& finding : result.findings) {
    const std::string place = std::to_string(finding.where.begin) + "+" + std::to_string(finding.where.size());
    lines += finding_line(severity_name(finding.severity), finding.rule->id, place, finding.message);
    for (const Fix& fix : finding.fixes) lines += "  " + fix.title + "\n";
  }
  return lines;
}

void expect_same(const CorpusMail& mail, const Json& file) {
  const LintedText linted(mail.bytes, {"{}", mail.path});
  EXPECT_EQ(file.find("path")->string, mail.path);
  EXPECT_EQ(lines_of(*file.find("findings")), lines_of(linted.result())) << mail.path;
  const Draft& draft = *linted.result().draft;
  EXPECT_EQ(file.find("kind")->string, linted.result().pack->kind_name(draft.kind.kind)) << mail.path;
  EXPECT_EQ(file.find("moves")->items.size(), draft.moves.size()) << mail.path;
}

TEST(Process, FindsInTheCorpusWhatLintFinds) {
  const std::vector<CorpusMail> mails = all_corpus_mails();
  std::string command = "'" FOLLOWUP_LINT_PROGRAM "' check --no-config --now 2026-11-24T10:00Z --format json";
  for (const CorpusMail& mail : mails) command += " '" + mail.path + "'";
  const Result<Json> report = parse_json(output_of(command), "report");
  const Json* json = std::get_if<Json>(&report);
  ASSERT_NE(json, nullptr) << std::get<Problem>(report).message;
  ASSERT_EQ(json->find("files")->items.size(), mails.size());
  for (std::size_t i = 0; i < mails.size(); ++i) expect_same(mails[i], json->find("files")->items[i]);
}

#endif

}  // namespace
}  // namespace followup
