#include <gtest/gtest.h>

#include "unit/prose/reading.h"

namespace followup {
namespace {

Metrics metrics_of(std::string_view text) { return measure(prose_of(text), text); }

TEST(Metrics, CountTheWordsOfGreetingBodyAndClose) {
  const Metrics metrics = metrics_of("Hi Dana,\n\nThank you for today.\n\nBest regards,\nSam Reed");
  EXPECT_EQ(metrics.words, 8U);
  EXPECT_EQ(metrics.body_words, 4U);
}

TEST(Metrics, CountJoinedWordsOnce) {
  EXPECT_EQ(metrics_of("I don't follow-up 3-4 state-of-the-art and/or Q&A.").words, 7U);
}

TEST(Metrics, CountNumbersAndLinksButNoPictures) {
  EXPECT_EQ(metrics_of("I got 15% at https://x.org/a 😊 :) © now.").words, 6U);
}

TEST(Metrics, CountSentencesQuestionsAndParagraphsOfTheBody) {
  const Metrics metrics = metrics_of("Hi Dana,\n\nI came. Did you?\n\nWhen? 😊\n\nBest,\nSam");
  EXPECT_EQ(metrics.sentences, 3U);
  EXPECT_EQ(metrics.questions, 2U);
  EXPECT_EQ(metrics.paragraphs, 2U);
}

TEST(Metrics, ReadAtTwoHundredAndThirtyEightWordsAMinute) {
  std::string text;
  for (int i = 0; i < 238; ++i) text += "word ";
  EXPECT_EQ(metrics_of(text).reading_seconds, 60U);
  EXPECT_EQ(metrics_of(text + "more").reading_seconds, 61U);
}

TEST(Metrics, GradeLongWordsAndSentencesHigher) {
  // 4 words of one syllable and one of four: 0.39 * 5 + 11.8 * 8 / 5 - 15.59.
  EXPECT_NEAR(metrics_of("I like the big organizer.").reading_grade, 5.24, 0.001);
  EXPECT_GT(metrics_of("Considerable organizational responsibility characterised everything.").reading_grade, 12);
  EXPECT_EQ(metrics_of("I see. You do.").reading_grade, 0);
}

TEST(Metrics, OfNothingAreZero) {
  const Metrics metrics = metrics_of("");
  EXPECT_EQ(metrics.words, 0U);
  EXPECT_EQ(metrics.sentences, 0U);
  EXPECT_EQ(metrics.reading_grade, 0);
  EXPECT_EQ(metrics.reading_seconds, 0U);
}

}  // namespace
}  // namespace followup
