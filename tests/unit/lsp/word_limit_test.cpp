// The limit that a pack sets to the words of a draft; the rules are made for the test.
#include "lsp/word_limit.h"

#include <gtest/gtest.h>

#include "lint/rule_pack.h"
#include "support/lint_text.h"

namespace followup::lsp {
namespace {

/// The limit for a draft under settings, by a pack whose one rule has these limits.
std::optional<std::int64_t> limit(const std::vector<LimitRow>& limits, const std::string& settings,
                                  std::string_view check = "length") {
  const LintedText linted("Hi Dana,\n\nThank you for our conversation.\n", {.json = settings, .name = "a.eml"});
  RuleRow rule;
  rule.id = "length-stand-in";
  rule.check = check;
  rule.limits = {0, static_cast<std::uint32_t>(limits.size())};
  PackTables tables = shipped_pack()->tables();
  tables.rules = std::span(&rule, 1);
  tables.limits = limits;
  LintResult result = linted.result();
  result.pack = std::make_shared<const RulePack>(tables, shipped_pack());
  return word_limit(result);
}

TEST(WordLimit, IsThatOfTheKindAndTheAdvice) {
  const std::vector<LimitRow> limits = {
      {"other", "either", 50}, {"thank-you", "brief", 120}, {"thank-you", "either", 320}};
  EXPECT_EQ(limit(limits, R"({"kind": "thank-you"})"), 320);
  EXPECT_EQ(limit(limits, R"({"kind": "thank-you", "advice": "brief"})"), 120);
  EXPECT_EQ(limit(limits, R"({"kind": "thank-you", "advice": "substantive"})"), 320);
  EXPECT_EQ(limit(limits, R"({"kind": "other"})"), 50);
}

TEST(WordLimit, IsNoneWithoutARuleForTheKind) {
  EXPECT_FALSE(limit({{"other", "either", 50}}, R"({"kind": "thank-you"})"));
  EXPECT_FALSE(limit({{"thank-you", "either", 50}}, R"({"kind": "thank-you"})", "shouting"));
  EXPECT_FALSE(word_limit(LintResult{}));
}

TEST(WordLimit, HoldsForEveryKindWhereTheRuleNamesNone) {
  EXPECT_EQ(limit({{"", "words", 75}}, R"({"kind": "other"})"), 75);
}

}  // namespace
}  // namespace followup::lsp
