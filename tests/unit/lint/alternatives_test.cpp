#include "lint/alternatives.h"

#include <gmock/gmock.h>

#include "lint/choose_edits.h"
#include "lint/corrections.h"
#include "support/lint_text.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string message_of(std::string_view plain, std::string_view html) {
  return "From: Noor Haddad <noor@example.com>\nTo: Dana Brooks <dana@acme.example>\nSubject: Thank you\n"
         "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
         "--b\nContent-Type: text/plain; charset=utf-8\n\n" +
         std::string(plain) + "\n--b\nContent-Type: text/html; charset=utf-8\n\n" + std::string(html) + "\n--b--\n";
}

std::vector<std::string> rules_in(const std::string& raw) {
  std::vector<std::string> rules;
  const LintedText linted(raw);
  for (const Finding& finding : linted.findings()) {
    if (finding.severity <= Severity::Warning) rules.emplace_back(finding.rule->id);
  }
  return rules;
}

const Finding* finding_of(const LintedText& linted, std::string_view rule) {
  for (const Finding& finding : linted.findings()) {
    if (finding.rule->id == rule) return &finding;
  }
  return nullptr;
}

TEST(Alternatives, AreSearchedForBlanks) {
  const std::string raw = message_of("Hi Dana,\n\nI like [Company].\n", "<p>Hi Dana,</p><p>I like Acme.</p>");
  EXPECT_THAT(rules_in(raw), testing::Contains("placeholder-blank"));
  const LintedText linted(raw);
  const Finding* blank = finding_of(linted, "placeholder-blank");
  ASSERT_NE(blank, nullptr);
  EXPECT_EQ(raw.substr(blank->where.begin, blank->where.size()), "[Company]");
}

TEST(Alternatives, AreSearchedForNames) {
  EXPECT_THAT(rules_in(message_of("Hi Dnaa,\n\nthank you.\n", "<p>Hi Dana,</p><p>thank you.</p>")),
              testing::Contains(testing::StartsWith("consistency-")));
}

TEST(Alternatives, SayAFaultOnce) {
  const std::string raw = message_of("Hi Dana,\n\nI like [Company].\n", "<p>Hi Dana,</p><p>I like [Company].</p>");
  const auto rules = rules_in(raw);
  EXPECT_EQ(std::count(rules.begin(), rules.end(), "placeholder-blank"), 1);
}

TEST(Alternatives, AreMendedTogether) {
  const std::string raw =
      message_of("Hi Dana,\n\nI need an\nanswer by Friday.\n", "<p>Hi Dana,</p><p>I need an answer by Friday.</p>");
  const LintedText linted(raw);
  const Finding* finding = finding_of(linted, "pushy-ultimatum");
  ASSERT_NE(finding, nullptr);
  ASSERT_THAT(finding->fixes, SizeIs(1));
  ASSERT_THAT(finding->fixes[0].edits, SizeIs(2));
  const std::string fixed = apply_edits(raw, finding->fixes[0].edits);
  EXPECT_EQ(fixed.find("need an"), std::string::npos) << fixed;
}

TEST(Alternatives, AreMendedWhereTheySayTheSameAround) {
  const std::string raw = message_of("Hi Dana,\n\nWell. Thank you for Monday.\nI need an answer by Friday. Thanks.\n",
                                     "<p>Hi Dana,</p><p>Thank you for Monday. I need an answer by Friday. Thanks.</p>");
  const LintedText linted(raw);
  const Finding* finding = finding_of(linted, "pushy-ultimatum");
  ASSERT_NE(finding, nullptr);
  ASSERT_THAT(finding->fixes, SizeIs(1));
  EXPECT_THAT(finding->fixes[0].edits, SizeIs(2));
}

TEST(Alternatives, GetNoFixWhereOneCannotBeMended) {
  const std::string raw =
      message_of("Hi Dana,\n\nPlease answer.\n", "<p>Hi Dana,</p><p>I need an answer by Friday.</p>");
  const LintedText linted(raw);
  const Finding* finding = finding_of(linted, "pushy-ultimatum");
  ASSERT_NE(finding, nullptr);
  EXPECT_THAT(finding->fixes, IsEmpty());
}

TEST(Alternatives, AreCorrectedTogether) {
  const std::string raw =
      message_of("Hi Dana,\n\nI recieved the notes.\n", "<p>Hi Dana,</p><p>I recieved the notes.</p>");
  LintedText linted(raw);
  LintResult result = linted.result();  // a copy, which the corrections are added to
  add_corrections(result, 1, AcceptingSpeller());
  const auto typo = std::find_if(result.findings.begin(), result.findings.end(),
                                 [](const Finding& one) { return one.rule->id == "spelling-typo"; });
  ASSERT_NE(typo, result.findings.end());
  ASSERT_FALSE(typo->fixes.empty());
  const std::string fixed = apply_edits(raw, typo->fixes[0].edits);
  EXPECT_EQ(fixed.find("recieved"), std::string::npos) << fixed;
}

}  // namespace
}  // namespace followup
