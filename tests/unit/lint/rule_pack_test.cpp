#include "lint/rule_pack.h"

#include <gmock/gmock.h>

#include "lint/blanks.h"
#include "lint/explain.h"
#include "support/small_pack.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::shared_ptr<const RulePack> two_families() {
  const auto rule = [](const std::string& id) {
    return small_rule(id, R"("message": "m", "find": {"phrases": "now"})");
  };
  return small_pack({{"pushy", rule("pushy-b") + "," + rule("pushy-a")}, {"needy", rule("needy-a")}});
}

TEST(RulePack, FindsRulesByTheirId) {
  const auto pack = two_families();
  ASSERT_NE(pack->rule("pushy-a"), nullptr);
  EXPECT_EQ(pack->rule("pushy-a")->family, "pushy");
  EXPECT_EQ(pack->rule("pushy"), nullptr);
  EXPECT_EQ(pack->rule(""), nullptr);
  EXPECT_EQ(pack->rule("zzz"), nullptr);
}

TEST(RulePack, NamesCategoriesAndRulesAndKinds) {
  const auto pack = two_families();
  EXPECT_THAT(pack->rule_names(), testing::IsSupersetOf({"needy", "pushy", "needy-a", "pushy-a", "pushy-b"}));
  EXPECT_THAT(pack->kind_names(), ElementsAre("thank-you", "check-in", "unsure", "other"));
}

TEST(RulePack, KeepsExamplesInTheirOrder) {
  const auto pack = two_families();
  std::vector<std::string_view> texts;
  for (const ExampleRow& example : pack->examples(*pack->rule("pushy-a"))) texts.push_back(example.text);
  EXPECT_THAT(texts, ElementsAre("⟦A⟧.", "⟦B⟧.", "C."));
}

TEST(RulePack, KnowsItsGuidance) {
  const auto pack = two_families();
  ASSERT_NE(pack->guidance("G09"), nullptr);
  EXPECT_EQ(pack->guidance("G09")->text, "Patient.");
  EXPECT_EQ(pack->guidance("G99"), nullptr);
}

TEST(RulePack, KeepsLimitsByKindAndName) {
  const auto pack = pushy_pack(small_rule(
      "pushy-now",
      R"("message": "m", "check": "shouting", "limits": {"all": {"words": 4}, "check-in": {"letters": 9, "words": 2}})"));
  std::vector<std::string> limits;
  for (const LimitRow& row : pack->limits(*pack->rule("pushy-now"))) {
    limits.push_back(std::string(row.kind) + "/" + std::string(row.name) + "=" + std::to_string(row.value));
  }
  EXPECT_THAT(limits, ElementsAre("all/words=4", "check-in/letters=9", "check-in/words=2"));
}

TEST(BlanksIn, NamesBlanksInBrackets) {
  EXPECT_THAT(blanks_in("Hi [first name],\n[your name]"),
              ElementsAre(Blank{3, 15, "first name"}, Blank{17, 28, "your name"}));
  EXPECT_THAT(blanks_in("Hi [first"), IsEmpty());
  EXPECT_THAT(blanks_in(""), IsEmpty());
}

TEST(Explain, ShowsWhatTheRuleSays) {
  const auto pack = two_families();
  const std::string page = explain(*pack->rule("pushy-a"), *pack);
  EXPECT_THAT(page, HasSubstr("pushy-a"));
  EXPECT_THAT(page, HasSubstr("It presses. Ask instead."));
  EXPECT_THAT(page, HasSubstr("G09"));
}

TEST(Explain, SaysKindsTheShortestWay) {
  const auto text = [](const std::string& kinds) {
    const auto pack = pushy_pack(
        small_rule("pushy-now", "\"message\": \"m\", \"find\": {\"phrases\": \"now\"}, \"kinds\": " + kinds));
    return kinds_text(*pack->rule("pushy-now"), *pack);
  };
  EXPECT_EQ(text("\"any\""), "any text");
  EXPECT_EQ(text("\"all\""), "all kinds");
  EXPECT_EQ(text("[\"all\"]"), "all kinds");
  EXPECT_EQ(text("[\"check-in\"]"), "check-in");
  EXPECT_EQ(text("{\"not\": [\"unsure\"]}"), "all kinds but unsure");
  EXPECT_EQ(text("[\"check-in\", \"thank-you\"]"), "all kinds but unsure");
}

TEST(LoadPack, NumbersEqualPhrasesOnce) {
  Problems problems;
  const auto rule = [](const std::string& id) {
    return small_rule(id, R"("message": "m", "find": {"phrases": "now and then"})");
  };
  const auto storage = load_pack(small_sources({{"pushy", rule("pushy-a") + "," + rule("pushy-b")}}), problems);
  const std::size_t phrases_of_kinds_and_moves = 2;
  EXPECT_EQ(storage->use_begin.size(), phrases_of_kinds_and_moves + 1 + 1);
}

}  // namespace
}  // namespace followup
