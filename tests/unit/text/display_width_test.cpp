#include <gtest/gtest.h>

#include "text/utf8.h"

namespace followup {
namespace {

TEST(DisplayWidth, CountsAsciiByByteAndATabAsOne) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("Dear Ana,"), 9U);
  EXPECT_EQ(display_width("a\tb"), 3U);
}

TEST(DisplayWidth, CountsOtherControlCharactersAsNothing) { EXPECT_EQ(display_width("a\x01\x7F\r\n"), 1U); }

TEST(DisplayWidth, CountsAccentedLettersAsOneHoweverTheyAreWritten) {
  EXPECT_EQ(display_width("résumé"), 6U);
  EXPECT_EQ(display_width("re\u0301sume\u0301"), 6U);
  EXPECT_EQ(display_width("Привет"), 6U);
}

TEST(DisplayWidth, CountsInvisibleCharactersAsNothing) { EXPECT_EQ(display_width("a\u200B\u200D\u2060\uFEFFb"), 2U); }

TEST(DisplayWidth, CountsWideScriptsAsTwo) {
  EXPECT_EQ(display_width("日本語"), 6U);
  EXPECT_EQ(display_width("한국"), 4U);
  EXPECT_EQ(display_width("ＡＢ"), 4U);
  EXPECT_EQ(display_width("，"), 2U);
}

TEST(DisplayWidth, CountsHalfWidthKatakanaAsOne) { EXPECT_EQ(display_width("\uFF76\uFF80"), 2U); }

TEST(DisplayWidth, CountsAnEmojiAsTwo) {
  EXPECT_EQ(display_width("😀"), 2U);
  EXPECT_EQ(display_width("a😀b🎉"), 6U);
}

TEST(DisplayWidth, CountsAJoinedEmojiSequenceAsTwo) {
  EXPECT_EQ(display_width("👩‍💻"), 2U);
  EXPECT_EQ(display_width("👨‍👩‍👧‍👦"), 2U);
  EXPECT_EQ(display_width("👨‍👩‍👧‍👦😀"), 4U);
  EXPECT_EQ(display_width("🏳️‍🌈"), 2U);
}

TEST(DisplayWidth, CountsAnEmojiWithSkinToneAsTwo) {
  EXPECT_EQ(display_width("👍🏽"), 2U);
  EXPECT_EQ(display_width("👩🏽‍💻"), 2U);
  EXPECT_EQ(display_width("☝🏽"), 2U);
}

TEST(DisplayWidth, CountsAFlagPairAsTwo) {
  EXPECT_EQ(display_width("🇩🇪"), 2U);
  EXPECT_EQ(display_width("🇩🇪🇫🇷"), 4U);
}

TEST(DisplayWidth, WidensASymbolThatIsAskedToBeAPicture) {
  EXPECT_EQ(display_width("❤"), 1U);
  EXPECT_EQ(display_width("❤\uFE0F"), 2U);
  EXPECT_EQ(display_width("1\uFE0F\u20E3"), 2U);
  EXPECT_EQ(display_width("a\uFE0F"), 1U);
}

TEST(DisplayWidth, CountsABrokenByteAsOne) { EXPECT_EQ(display_width("a\xE9z"), 3U); }

}  // namespace
}  // namespace followup
