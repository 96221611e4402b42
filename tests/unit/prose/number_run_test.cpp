#include "prose/number_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/prose/reading.h"

namespace followup {
namespace {

using testing::ElementsAre;

TEST(Numbers, KeepTheirSeparatorsAndSigns) {
  EXPECT_THAT(words_of("1,200.50 $90k €45,000 £90 90€ 15% 401k 1.5M 5+", TokenKind::Number),
              ElementsAre("1,200.50", "$90k", "€45,000", "£90", "90€", "15%", "401k", "1.5M", "5+"));
}

TEST(Numbers, EndBeforeTheFullStopOfTheSentence) {
  EXPECT_THAT(words_of("It took 3. Then 1,2 more."), ElementsAre("It", "took", "3", "Then", "1,2", "more"));
}

TEST(Numbers, OfARangeAreGlued) {
  EXPECT_THAT(words_of("3-4 or $90-$100k"), ElementsAre("3", "4", "or", "$90", "$100k"));
  EXPECT_TRUE(token_in("3-4", "4").has(Glued));
}

TEST(Numbers, OrdinalsAreAKindOfTheirOwn) {
  EXPECT_THAT(words_of("the 2nd, 21st and 4TH", TokenKind::Ordinal), ElementsAre("2nd", "21st", "4TH"));
}

TEST(Numbers, ClocksTakeTheHalfDayThatTouchesThem) {
  EXPECT_THAT(words_of("10:30, 5pm, 10:30AM, 9a.m., 10.30am or 23:59:59", TokenKind::Clock),
              ElementsAre("10:30", "5pm", "10:30AM", "9a.m.", "10.30am", "23:59:59"));
  EXPECT_THAT(words_of("5 p.m."), ElementsAre("5", "p.m."));
}

TEST(Numbers, ThatOnlyBeginAWordAreWords) {
  EXPECT_THAT(words_of("3D 10x 5G-ready 1on1", TokenKind::Word), ElementsAre("3D", "10x", "5G", "ready", "1on1"));
}

TEST(Numbers, WithCapitalXAreBlanks) { EXPECT_THAT(words_of("in 20XX", TokenKind::Blank), ElementsAre("20XX")); }

TEST(Numbers, SurviveALongChainOfColons) {
  std::string text = "1";
  for (int i = 0; i < 50000; ++i) text += ":11";
  EXPECT_FALSE(tokens_of(text).empty());
}

}  // namespace
}  // namespace followup
