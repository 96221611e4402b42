#include "prose/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/prose/reading.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

WordHash hash_in(std::string_view text, std::string_view word) { return token_in(text, word).word; }

TEST(Tokens, AreTheWordsWithoutTheirPunctuation) {
  EXPECT_THAT(words_of("Thank you, Dana (and team)."), ElementsAre("Thank", "you", "Dana", "and", "team"));
}

TEST(Tokens, HashTheFoldedWord) {
  EXPECT_EQ(hash_in("Interview", "Interview"), hash_folded("interview"));
  EXPECT_EQ(hash_in("RÉSUMÉ", "RÉSUMÉ"), hash_folded("résumé"));
  EXPECT_NE(hash_in("résumé", "résumé"), hash_folded("resume"));
}

TEST(Tokens, SplitAContractionIntoItsTwoWords) {
  EXPECT_THAT(words_of("I'm sure they don't."), ElementsAre("I", "'m", "sure", "they", "do", "n't"));
  EXPECT_EQ(hash_in("I'm", "'m"), hash_folded("am"));
  EXPECT_EQ(hash_in("don't", "n't"), hash_folded("not"));
  EXPECT_EQ(hash_in("we're", "'re"), hash_folded("are"));
  EXPECT_EQ(hash_in("I've", "'ve"), hash_folded("have"));
  EXPECT_EQ(hash_in("you'll", "'ll"), hash_folded("will"));
  EXPECT_EQ(hash_in("I'd", "'d"), hash_folded("'d"));
  EXPECT_EQ(hash_in("it's", "'s"), hash_folded("'s"));
}

TEST(Tokens, GiveTheFirstPartOfAnIrregularContractionItsFullForm) {
  EXPECT_EQ(hash_in("can't", "ca"), hash_folded("can"));
  EXPECT_EQ(hash_in("Won't", "Wo"), hash_folded("will"));
  EXPECT_EQ(hash_in("shan't", "sha"), hash_folded("shall"));
  EXPECT_EQ(hash_in("isn't", "is"), hash_folded("is"));
  EXPECT_THAT(words_of("I cannot"), ElementsAre("I", "can", "not"));
}

TEST(Tokens, TreatCurlyApostrophesAndCapitalsAlike) {
  EXPECT_THAT(words_of("I’M sure it DOESN’T"), ElementsAre("I", "’M", "sure", "it", "DOES", "N’T"));
  EXPECT_EQ(hash_in("I’M", "’M"), hash_folded("am"));
  EXPECT_EQ(hash_in("DOESN’T", "N’T"), hash_folded("not"));
}

TEST(Tokens, SplitEveryCliticOfAWord) {
  EXPECT_THAT(words_of("I'd've shouldn't've O'Brien's"),
              ElementsAre("I", "'d", "'ve", "should", "n't", "'ve", "O'Brien", "'s"));
}

TEST(Tokens, KeepAnInnerApostropheThatIsNoContraction) {
  EXPECT_THAT(words_of("o'clock O’Brien d'Arcy ain't ma'am"),
              ElementsAre("o'clock", "O’Brien", "d'Arcy", "ain't", "ma'am"));
  EXPECT_EQ(hash_in("O’Clock", "O’Clock"), hash_folded("o'clock"));
}

TEST(Tokens, LeaveTheApostropheOfAPluralPossessiveOut) {
  EXPECT_THAT(words_of("two weeks' notice"), ElementsAre("two", "weeks", "notice"));
  EXPECT_FALSE(token_in("two weeks' notice", "weeks").after(QuoteAfter));
}

TEST(Tokens, TakeAMissingApostropheAsWritten) { EXPECT_THAT(words_of("dont im"), ElementsAre("dont", "im")); }

TEST(Tokens, PutACliticBehindABlank) {
  EXPECT_THAT(words_of("[Company]'s team"), ElementsAre("[Company]", "'s", "team"));
  EXPECT_TRUE(token_in("[Company]'s team", "'s").has(Clitic));
}

TEST(Tokens, GlueThePartsOfAHyphenatedWord) {
  EXPECT_THAT(words_of("follow-up"), ElementsAre("follow", "up"));
  EXPECT_TRUE(token_in("follow-up", "up").has(Glued));
  EXPECT_FALSE(token_in("pre- and", "and").has(Glued));
  EXPECT_FALSE(token_in("follow-\nup", "up").has(Glued));
  EXPECT_EQ(token_in("follow-up", "up").gap, 0);
}

TEST(Tokens, GlueRangesWithAnEnDash) {
  EXPECT_TRUE(token_in("Mon–Fri", "Fri").has(Glued));
  EXPECT_EQ(token_in("Mon–Fri", "Fri").gap, 0);
}

TEST(Tokens, DoNotGlueAcrossPunctuation) {
  EXPECT_FALSE(token_in("yes,no", "no").has(Glued));
  EXPECT_FALSE(token_in("done.Thanks", "Thanks").has(Glued));
  EXPECT_FALSE(token_in("fine—thanks", "thanks").has(Glued));
}

TEST(Tokens, KeepDottedAbbreviationsWholeAndHashThemWithoutTheLastDot) {
  EXPECT_THAT(words_of("at 3 p.m. in the U.S., e.g. a Ph.D. there"),
              ElementsAre("at", "3", "p.m.", "in", "the", "U.S.", "e.g.", "a", "Ph.D.", "there"));
  EXPECT_EQ(hash_in("3 P.M.", "P.M."), hash_folded("p.m"));
  EXPECT_EQ(hash_in("the U.S.", "U.S."), hash_folded("u.s"));
  EXPECT_EQ(hash_in("a Ph.D", "Ph.D"), hash_folded("ph.d"));
}

TEST(Tokens, SplitWordsWhoseFullStopLacksItsBlank) {
  EXPECT_THAT(words_of("done.Thanks"), ElementsAre("done", "Thanks"));
  EXPECT_THAT(words_of("I agree.I do"), ElementsAre("I", "agree", "I", "do"));
}

TEST(Tokens, KeepNamesOfTechnologyWhole) {
  EXPECT_THAT(words_of("C++, C#, Node.js, .NET, B2B, 3D and résumé.pdf", TokenKind::Word),
              ElementsAre("C++", "C#", "Node.js", ".NET", "B2B", "3D", "and", "résumé.pdf"));
  EXPECT_EQ(hash_in("C++", "C++"), hash_folded("c++"));
  EXPECT_EQ(hash_in("Node.js", "Node.js"), hash_folded("node.js"));
  EXPECT_EQ(hash_in(".NET", ".NET"), hash_folded(".net"));
  EXPECT_TRUE(token_in("B2B", "B2B").has(HasDigit));
  EXPECT_FALSE(token_in("C++", "C++").has(HasDigit));
}

TEST(Tokens, KnowTheirCapitals) {
  EXPECT_TRUE(token_in("Dana", "Dana").has(Capitalised));
  EXPECT_FALSE(token_in("Dana", "Dana").has(AllCaps));
  EXPECT_TRUE(token_in("URGENT", "URGENT").has(AllCaps));
  EXPECT_FALSE(token_in("I", "I").has(AllCaps));
  EXPECT_TRUE(token_in("Élan", "Élan").has(Capitalised));
  EXPECT_TRUE(token_in("U.S.", "U.S.").has(AllCaps));
  EXPECT_FALSE(token_in("iPhone", "iPhone").has(Capitalised));
}

TEST(Tokens, KeepAWordWithASoftHyphenWhole) {
  EXPECT_THAT(words_of("inter\u00ADview"), ElementsAre("inter\u00ADview"));
  EXPECT_EQ(tokens_of("inter\u00ADview")[0].word, hash_folded("interview"));
}

TEST(Tokens, SplitAtANoBreakSpace) { EXPECT_THAT(words_of("next\u00A0week"), ElementsAre("next", "week")); }

TEST(Tokens, ShowSignsWorthKnowing) {
  EXPECT_THAT(words_of("Q&A and/or 5 % → ✓ ©", TokenKind::Symbol), ElementsAre("&", "/", "%", "→", "✓", "©"));
  EXPECT_TRUE(token_in("and/or", "or").has(Glued));
}

TEST(Tokens, PassOverMarkdownEmphasisAndRules) {
  EXPECT_THAT(words_of("## Notes\n**very** _good_\n=====\n- [x] done"), ElementsAre("Notes", "very", "good", "done"));
}

TEST(Tokens, ComeFromTheWritersOwnStretchesAlone) {
  const std::string_view text = "Thanks,\n> Dana wrote\nSee you";
  const std::vector<Token> tokens = tokenise(text, {{0, 8}, {21, text.size()}});
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_EQ(text_of(text, tokens[1].where()), "See");
  EXPECT_TRUE(tokens[1].after(BlankLine));
}

TEST(Tokens, AreNoneInAnEmptyText) {
  EXPECT_THAT(tokens_of(""), IsEmpty());
  EXPECT_THAT(tokens_of(" \n\t"), IsEmpty());
}

TEST(Gap, BeginsTheTextWithALineAndABlankLine) { EXPECT_EQ(tokens_of("Hi")[0].gap, NewLine | BlankLine); }

TEST(Gap, HoldsCommasAndStrongBreaks) {
  EXPECT_EQ(token_in("yes, no", "no").gap, Comma);
  for (const std::string_view text : {"yes; no", "yes: no", "yes - no", "yes – no", "yes—no", "yes -- no", "yes (no"}) {
    EXPECT_EQ(token_in(text, "no").gap, StrongBreak) << text;
  }
}

TEST(Gap, HoldsEndMarks) {
  for (const std::string_view text : {"yes. no", "yes! no", "yes? no", "yes… no", "yes.no", "at 3 p.m. no"}) {
    EXPECT_EQ(token_in(text, "no").gap, SentenceEnd) << text;
  }
}

TEST(Gap, TellsALineEndFromAnEmptyLine) {
  EXPECT_EQ(token_in("yes\nno", "no").gap, NewLine);
  EXPECT_EQ(token_in("yes\n \nno", "no").gap, NewLine | BlankLine);
}

TEST(Gap, TakesALineWithoutWordsForAnEmptyOne) { EXPECT_TRUE(token_in("yes\n----\nno", "no").after(BlankLine)); }

TEST(Gap, HoldsQuotationMarks) {
  for (const std::string_view text : {"a \"fine day\" it", "a “fine day” it", "a 'fine day' it", "a ‘fine day’ it",
                                      "a « fine day» it", "a \"fine day.\" it"}) {
    EXPECT_TRUE(token_in(text, "fine").after(QuoteBefore)) << text;
    EXPECT_TRUE(token_in(text, "day").after(QuoteAfter)) << text;
    EXPECT_FALSE(token_in(text, "it").after(QuoteBefore)) << text;
  }
}

TEST(Gap, HoldsNoQuotationMarkForAnApostrophe) {
  EXPECT_FALSE(token_in("rock 'em", "em").after(QuoteBefore));
  EXPECT_FALSE(token_in("the ’90s", "90s").after(QuoteBefore));
  EXPECT_FALSE(token_in("o'clock", "o'clock").after(QuoteAfter));
}

TEST(Gap, HoldsNoBreakForALinksBrackets) {
  EXPECT_EQ(token_in("my [work](https://x.org) here", "work").gap, 0);
  EXPECT_EQ(token_in("my [work](https://x.org) here", "here").gap, 0);
}

TEST(Tokens, GoOnBehindAPlusWhoseDigitsBeginAWord) {
  EXPECT_THAT(words_of("Call +7días please."), ElementsAre("Call", "+", "7días", "please"));
}

TEST(Tokens, TakeATypeParameterForNoBlank) {
  for (const Token& token : tokens_of("I rewrote Merge<Visit> in a week.")) EXPECT_NE(token.kind, TokenKind::Blank);
}

}  // namespace
}  // namespace followup
