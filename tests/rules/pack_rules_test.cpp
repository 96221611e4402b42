// The rules about rules that need no example: ids, messages, explanations, phrases that stand once.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "lint/rule_pack.h"
#include "support/pack_source.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {
namespace {

using testing::IsEmpty;

std::span<const RuleRow> rules() { return shipped_pack()->rules(); }

std::span<const SearchPhrase> phrases_of(const RuleRow& rule) {
  const SearchTables& tables = shipped_pack()->tables().draft.searches;
  if (rule.search == NoRow) return {};
  const RowRange range = tables.searches[rule.search].phrases;
  return tables.phrases.subspan(range.begin, range.end - range.begin);
}

/// Slots that a coded check fills beside `match`.
std::vector<std::string> slots_of_check(std::string_view check) {
  static const std::map<std::string_view, std::vector<std::string>> Slots = {{"another_company", {"company"}},
                                                                             {"blank_spelling", {"other"}},
                                                                             {"another_position", {"position"}},
                                                                             {"another_reader", {"name"}},
                                                                             {"another_signature", {"name"}},
                                                                             {"misspelt_name", {"name"}},
                                                                             {"misspelt_reader", {"name"}},
                                                                             {"no_dictionary", {"language"}},
                                                                             {"past_date", {"day"}},
                                                                             {"sent_late", {"day"}},
                                                                             {"sent_too_early", {"day"}},
                                                                             {"sent_too_late", {"day"}},
                                                                             {"wrong_interview_day", {"day"}},
                                                                             {"wrong_setting", {"fault"}},
                                                                             {"wrong_weekday", {"weekday"}},
                                                                             {"hard_to_read", {"grade"}},
                                                                             {"length", {"count", "limit"}},
                                                                             {"length_paragraphs", {"count", "limit"}},
                                                                             {"length_sentences", {"count", "limit"}},
                                                                             {"length_short", {"count", "limit"}},
                                                                             {"long_sentence", {"count"}},
                                                                             {"long_subject", {"count"}},
                                                                             {"too_many_questions", {"count"}}};
  const auto known = Slots.find(check);
  return known == Slots.end() ? std::vector<std::string>{} : known->second;
}

TEST(RulePack, HasRulesInOrderOfTheirIds) {
  ASSERT_THAT(rules(), testing::Not(IsEmpty()));
  const auto not_ascending = [](const RuleRow& a, const RuleRow& b) { return a.id >= b.id; };
  const auto found = std::adjacent_find(rules().begin(), rules().end(), not_ascending);
  EXPECT_EQ(found, rules().end()) << found->id << " and its neighbour have one id, or are out of order";
}

TEST(RulePack, HoldsNoPhraseInTwoRules) {
  std::map<std::string_view, std::string_view> rule_of;
  for (const RuleRow& rule : rules()) {
    for (const SearchPhrase& phrase : phrases_of(rule)) {
      const auto [known, is_new] = rule_of.emplace(phrase.text, rule.id);
      EXPECT_TRUE(is_new) << "“" << phrase.text << "” stands in " << known->second << " and " << rule.id;
    }
  }
}

TEST(RulePack, HasMessagesOfOneShortLineWithoutPeriod) {
  for (const RuleRow& rule : rules()) {
    EXPECT_FALSE(trim(rule.message).empty()) << rule.id;
    EXPECT_EQ(trim(rule.message), rule.message) << rule.id;
    EXPECT_LE(count_code_points(rule.message), 100U) << rule.id;
    EXPECT_FALSE(rule.message.ends_with('.')) << rule.id;
    EXPECT_EQ(rule.message.find('\n'), std::string_view::npos) << rule.id;
  }
}

TEST(RulePack, HasOnlySlotsThatAreFilled) {
  for (const RuleRow& rule : rules()) {
    std::vector<std::string> filled = slots_of_check(rule.check);
    filled.emplace_back("match");
    for (const std::string& slot : slot_names(rule.message)) {
      EXPECT_THAT(filled, testing::Contains(slot)) << rule.id << ": nothing fills {" << slot << "}";
    }
  }
}

TEST(RulePack, ExplainsEveryRuleInTwoToFiveSentences) {
  for (const RuleRow& rule : rules()) {
    std::size_t sentences = 0;
    for (std::size_t i = 0; i < rule.explanation.size(); ++i) {
      const bool ends = std::string_view(".?!").find(rule.explanation[i]) != std::string_view::npos;
      const bool is_last = i + 1 == rule.explanation.size();
      if (ends && (is_last || rule.explanation[i + 1] == ' ')) ++sentences;
    }
    EXPECT_GE(sentences, 2U) << rule.id;
    EXPECT_LE(sentences, 5U) << rule.id;
  }
}

TEST(RulePack, OffersAFixWhereverItSaysOne) {
  for (const RuleRow& rule : rules()) {
    const auto phrases = phrases_of(rule);
    const bool replaces =
        std::any_of(phrases.begin(), phrases.end(), [](const SearchPhrase& one) { return one.has_replacement; });
    EXPECT_FALSE(replaces && rule.fix_title.empty()) << rule.id << " has replacements, but no “fix”";
    const bool says_fix = !rule.fix_title.empty() && rule.check.empty();
    EXPECT_FALSE(says_fix && !replaces) << rule.id << " has a “fix” without a replacement";
  }
}

TEST(RulePack, NamesInAlsoOnlyRulesThatItHas) {
  for (const RuleRow& rule : rules()) {
    for (const ExampleRow& example : shipped_pack()->examples(rule)) {
      for (const std::string_view id : shipped_pack()->strings(example.also)) {
        EXPECT_NE(shipped_pack()->rule(id), nullptr) << rule.id << " names “" << id << "”";
      }
    }
  }
}

TEST(RulePack, HasEveryPhraseOfItsFilesUnderTheNumberThatTheTestsExpect) {
  const PackText text = shipped_pack_text();
  const SearchTables& tables = shipped_pack()->tables().draft.searches;
  ASSERT_EQ(tables.use_begin.size(), text.phrases.size() + 1);
  for (const SearchPhrase& phrase : tables.phrases) EXPECT_EQ(text.phrases[phrase.phrase].text, phrase.text);
}

}  // namespace
}  // namespace followup
