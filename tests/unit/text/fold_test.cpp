#include "text/fold.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace followup {
namespace {

TEST(FoldWord, LowersAsciiAndLeavesTheRest) {
  EXPECT_EQ(fold_word("Thank"), "thank");
  EXPECT_EQ(fold_word("AZaz09_-@[{"), "azaz09_-@[{");
  EXPECT_EQ(fold_word(""), "");
}

TEST(FoldWord, StraightensEveryApostrophe) {
  for (const std::string_view word : {"I\u2019m", "I\u2018m", "I\u02BCm", "I`m", "I\u00B4m", "I'm"}) {
    EXPECT_EQ(fold_word(word), "i'm");
  }
}

TEST(FoldWord, DropsSoftHyphensAndJoiners) {
  EXPECT_EQ(fold_word("in\u00ADter\u200Bview\u200C\u200D\u2060\uFEFF"), "interview");
}

TEST(FoldWord, KeepsAccents) {
  EXPECT_EQ(fold_word("RÉSUMÉ"), "résumé");
  EXPECT_NE(fold_word("résumé"), fold_word("resume"));
}

TEST(FoldWord, LowersLatinGreekAndCyrillic) {
  EXPECT_EQ(fold_word("ÀÖØÞ×ßÿ"), "àöøþ×ßÿ");
  EXPECT_EQ(fold_word("ĀĐĶĹŁŇŊŒŶŸŹŻŽ"), "āđķĺłňŋœŷÿźżž");
  EXPECT_EQ(fold_word("ȘȚƠƯẾẠ"), "șțơưếạ");
  EXPECT_EQ(fold_word("ΆΈΌΎΏΑΡΣΫ"), "άέόύώαρσϋ");
  EXPECT_EQ(fold_word("ЀЁЏАЯҐӀӁӐ"), "ѐёџаяґӏӂӑ");
}

TEST(FoldWord, GivesTheTurkishCapitalItsPlainLetter) { EXPECT_EQ(fold_word("İzmir"), "izmir"); }

TEST(FoldWord, LeavesSmallLettersAndOtherScriptsAlone) {
  for (const std::string_view word : {"āđķĺłňŋœŷÿźżžıĸŉſ", "άέόύώαρϋ", "ѐёџаяґӏӂӑ҂", "日本語", "😀", "\u0301"}) {
    EXPECT_EQ(fold_word(word), word);
  }
}

TEST(FoldWord, GivesBothGreekSigmasOneForm) { EXPECT_EQ(fold_word("ΟΔΟΣ"), fold_word("οδος")); }

TEST(FoldWord, ChangesNothingTheSecondTime) {
  for (char32_t value = 1; value < 0x3000; ++value) {
    std::string word;
    append_utf8(word, value);
    const std::string once = fold_word(word);
    ASSERT_EQ(fold_word(once), once) << "U+" << std::hex << static_cast<unsigned>(value);
  }
}

TEST(Folded, AgreesWithFoldingAWord) {
  for (char32_t value = 1; value < 0x3000; ++value) {
    std::string word;
    append_utf8(word, value);
    std::string expected;
    if (const char32_t form = folded(value); form != 0) append_utf8(expected, form);
    ASSERT_EQ(fold_word(word), expected);
  }
}

TEST(WordHash, IsTheSameStepByStepAndAtOnce) {
  WordHash hash = WordHashSeed;
  for (const char c : std::string_view("update")) hash = hash_step(hash, static_cast<unsigned char>(c));
  EXPECT_EQ(hash, hash_folded("update"));
  EXPECT_NE(hash, hash_folded("updates"));
  EXPECT_EQ(hash_folded("a"), 0xAF63DC4C8601EC8CULL);
}

}  // namespace
}  // namespace followup
