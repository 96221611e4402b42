#include "prose/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/prose/reading.h"

namespace followup {
namespace {

using testing::ElementsAre;

std::vector<SentenceType> types_of(std::string_view text) {
  std::vector<SentenceType> types;
  for (const Sentence& sentence : read_line(text, test_words()).sentences) types.push_back(sentence.type);
  return types;
}

class OneSentence : public testing::TestWithParam<std::string_view> {};

TEST_P(OneSentence, StaysWhole) { EXPECT_THAT(sentences_of(GetParam()), ElementsAre(GetParam())); }

INSTANTIATE_TEST_SUITE_P(Sentences, OneSentence,
                         testing::Values("I met Dr. Smith and Mr. Lee today.", "We met at Acme Inc. and spoke.",
                                         "It was J. P. Morgan & Co. Bank.", "Call me at 3 p.m. Eastern time.",
                                         "I like many things, e.g. Python.", "The U.S. Navy called.",
                                         "See https://x.org/a?b=1.2 for more.", "1. Read the brief.",
                                         "It is No. 5 of ten.", "Hmm… i see.", "Well... maybe so.",
                                         "I wrote\nit on\nFriday.", "I use .NET and Node.js daily.",
                                         "Say \"Really?\" to her.", "It took 1.5 hours.", "He (who knew?) left.",
                                         "W. E. B. Jones wrote."));

TEST(Sentences, EndAtTheirMarks) {
  EXPECT_THAT(sentences_of("I came. I saw! Did I? Yes…"), ElementsAre("I came.", "I saw!", "Did I?", "Yes…"));
}

TEST(Sentences, EndBeforeALowerCaseWordToo) {
  EXPECT_THAT(sentences_of("thanks. let me know! bye"), ElementsAre("thanks.", "let me know!", "bye"));
}

TEST(Sentences, EndAtAnAbbreviationBeforeAnOpener) {
  EXPECT_THAT(sentences_of("I left Acme Inc. We spoke at 3 p.m. The call was short."),
              ElementsAre("I left Acme Inc.", "We spoke at 3 p.m.", "The call was short."));
  EXPECT_THAT(sentences_of("I got plan B. We spoke."), ElementsAre("I got plan B.", "We spoke."));
  EXPECT_THAT(sentences_of("I said no. It was fine."), ElementsAre("I said no.", "It was fine."));
}

TEST(Sentences, EndAtDotsOnlyBeforeACapital) {
  EXPECT_THAT(sentences_of("I waited... Then you wrote."), ElementsAre("I waited...", "Then you wrote."));
}

TEST(Sentences, TakeTheirClosingQuotationMarks) {
  EXPECT_THAT(sentences_of("You said “soon.” I wait. He 'agreed.' Good."),
              ElementsAre("You said “soon.”", "I wait.", "He 'agreed.'", "Good."));
}

TEST(Sentences, EndWithoutABlankBeforeACapital) {
  EXPECT_THAT(sentences_of("All done.Thanks a lot."), ElementsAre("All done.", "Thanks a lot."));
}

TEST(Sentences, KeepThePictureBehindTheirMark) {
  EXPECT_THAT(sentences_of("Great! 😊 Next one. :-) Last 😊"), ElementsAre("Great! 😊", "Next one. :-)", "Last 😊"));
}

TEST(Sentences, EndAtAnEmptyLineAndAtItems) {
  EXPECT_THAT(sentences_of("I bring\n\nthese:\n- care\n* time\n• wit\n1. Read\n2. Write\n3) Send"),
              ElementsAre("I bring", "these", "care", "time", "wit", "1. Read", "2. Write", "3) Send"));
}

TEST(Sentences, DoNotTakeAWrappedDayForAnItem) {
  EXPECT_THAT(sentences_of("We met on May\n12. It was good."), ElementsAre("We met on May\n12.", "It was good."));
}

TEST(Sentences, KnowTheirType) {
  using enum SentenceType;
  EXPECT_THAT(types_of("I came. I saw! Did I? Really?! Great! 😊 Did it? :) no"),
              ElementsAre(Statement, Exclamation, Question, Question, Exclamation, Question, Open));
  EXPECT_THAT(types_of("Did it work ?"), ElementsAre(Question));
  EXPECT_THAT(types_of("At 5 p.m."), ElementsAre(Statement));
}

TEST(Sentences, AreCutWhereAWholeMessageHasNoEnd) {
  std::string text = "Hi Dana,\n\n";
  for (int i = 0; i < 5000; ++i) text += "word ";
  const Prose prose = prose_of(text);
  std::size_t words = 0;
  for (const Sentence& sentence : prose.sentences) {
    EXPECT_LE(sentence.last - sentence.first, 1000U);
    words += sentence.last - sentence.first;
  }
  EXPECT_EQ(words, prose.tokens.size());
}

TEST(Sentences, EndWhereTheGreetingEnds) {
  const std::string_view text = "Hi Dana, thanks for today.\n\nBest,\nSam";
  EXPECT_THAT(sentences_in(prose_of(text), text), ElementsAre("Hi Dana", "thanks for today.", "Best", "Sam"));
}

}  // namespace
}  // namespace followup
