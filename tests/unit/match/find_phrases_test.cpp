#include "match/find_phrases.h"

#include <gmock/gmock.h>

#include "unit/match/small_graph.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST(FindPhrases, CoversTheWordsOfThePhraseAndNoMore) {
  EXPECT_THAT(found_in("Sadly I need an answer by noon.", "need an answer"), ElementsAre("need an answer"));
}

TEST(FindPhrases, NeedsEveryWordInItsOrder) {
  EXPECT_THAT(found_in("I need the answer.", "need an answer"), IsEmpty());
  EXPECT_THAT(found_in("An answer I need.", "need an answer"), IsEmpty());
}

TEST(FindPhrases, MindsWholeWords) { EXPECT_THAT(found_in("I needed an answerphone.", "need an answer"), IsEmpty()); }

TEST(FindPhrases, MakesNoDifferenceOfCase) { EXPECT_TRUE(is_found("I NEED An answer.", "need an answer")); }

TEST(FindPhrases, MakesNoDifferenceOfContractionAndFullForm) {
  EXPECT_TRUE(is_found("I'm waiting.", "i am waiting"));
  EXPECT_TRUE(is_found("I am waiting.", "i am waiting"));
  EXPECT_TRUE(is_found("I don't care.", "do not care"));
  EXPECT_TRUE(is_found("We'll see, you've won, they're in.", "we will see"));
  EXPECT_TRUE(is_found("You've won.", "you have won"));
}

TEST(FindPhrases, TakesTheShortDAndSForAllThatTheyMayBe) {
  EXPECT_TRUE(is_found("I'd like it.", "i would like"));
  EXPECT_TRUE(is_found("I'd seen it.", "i had seen"));
  EXPECT_TRUE(is_found("It's late.", "it is late"));
  EXPECT_TRUE(is_found("It's been late.", "it has been"));
  EXPECT_TRUE(is_found("The team's plan.", "team 's plan"));
  EXPECT_FALSE(is_found("The team is planning.", "team 's planning"));
}

TEST(FindPhrases, MakesNoDifferenceOfQuotesBlanksLineEndsAndHyphens) {
  EXPECT_TRUE(is_found("I don’t care.", "do not care"));
  EXPECT_TRUE(
      is_found("need\xC2\xA0"
               "an answer",
               "need an answer"));
  EXPECT_TRUE(is_found("need   an\nanswer", "need an answer"));
  EXPECT_TRUE(is_found("a follow-up mail", "follow up"));
  EXPECT_TRUE(is_found("a follow up mail", "follow-up"));
}

TEST(FindPhrases, CrossesNoEndOfASentence) {
  EXPECT_FALSE(is_found("This I need. An answer came.", "need an answer"));
  EXPECT_FALSE(is_found("This I need? An answer came.", "need an answer"));
}

TEST(FindPhrases, PassesOverPunctuationInsideASentence) {
  EXPECT_TRUE(is_found("I need, an answer", "need an answer"));
}

TEST(FindPhrases, TakesOneOfTheAlternatives) {
  for (const std::string_view text : {"an answer", "a reply"})
    EXPECT_TRUE(is_found(text, "(an answer|a reply)")) << text;
  EXPECT_FALSE(is_found("an reply", "(an answer|a reply)"));
}

TEST(FindPhrases, TakesOptionalWordsOrLeavesThem) {
  EXPECT_THAT(found_in("a very good day, a good day, a so good day", "a [very|so] good"),
              ElementsAre("a very good", "a good", "a so good"));
}

TEST(FindPhrases, LetsAGapHoldUpToItsWords) {
  EXPECT_THAT(found_in("need it by", "need {up to 2} by"), ElementsAre("need it by"));
  EXPECT_THAT(found_in("need by", "need {up to 2} by"), ElementsAre("need by"));
  EXPECT_THAT(found_in("need it so by", "need {up to 2} by"), ElementsAre("need it so by"));
  EXPECT_THAT(found_in("need it so much by", "need {up to 2} by"), IsEmpty());
}

TEST(FindPhrases, LetsNoWordOfAGapStandBehindAStrongBreak) {
  for (const std::string_view text :
       {"need it; really by", "need it: really by", "need it – really by", "need it (really by)"}) {
    EXPECT_FALSE(is_found(text, "need {up to 3} by")) << text;
  }
  EXPECT_TRUE(is_found("need it, really, by", "need {up to 3} by"));
}

TEST(FindPhrases, KnowsTheMembersOfAClass) {
  EXPECT_THAT(found_in("the answer, the decision, the question", "the {answer}"),
              ElementsAre("the answer", "the decision"));
}

TEST(FindPhrases, KnowsMembersOfSeveralWords) {
  EXPECT_THAT(found_in("give me the green light now", "the {go} now"), ElementsAre("the green light now"));
}

TEST(FindPhrases, KnowsClassesOfClasses) {
  EXPECT_THAT(found_in("my green light", "my {outcome}"), ElementsAre("my green light"));
  EXPECT_THAT(found_in("my answer", "my {outcome}"), ElementsAre("my answer"));
  EXPECT_THAT(found_in("my final decision", "my {outcome}"), ElementsAre("my final decision"));
  EXPECT_THAT(found_in("my word on the role", "my {outcome}"), ElementsAre("my word on the role"));
  EXPECT_THAT(found_in("my word on timing", "my {outcome}"), ElementsAre("my word on timing"));
}

TEST(FindPhrases, KnowsTheKindsOfToken) {
  EXPECT_TRUE(is_found("within 3 days", "within {number} days"));
  EXPECT_TRUE(is_found("on the 3rd", "the {ordinal}"));
  EXPECT_TRUE(is_found("at 10:30 sharp", "at {clock}"));
  EXPECT_TRUE(is_found("thanks 🙂", "thanks {emoji}"));
  EXPECT_TRUE(is_found("thanks :-)", "thanks {emoticon}"));
  EXPECT_TRUE(is_found("at [Company] now", "at {blank}"));
  EXPECT_TRUE(is_found("see https://example.org/x now", "see {url}"));
  EXPECT_TRUE(is_found("write to a@example.org now", "to {address}"));
  EXPECT_TRUE(is_found("you & me", "you {symbol} me"));
  EXPECT_FALSE(is_found("within three days", "within {number} days"));
}

TEST(FindPhrases, TakesACapitalisedWordInsideASentenceForACapital) {
  EXPECT_TRUE(is_found("I met Dana.", "met {capital}"));
  EXPECT_FALSE(is_found("I met people.", "met {capital}"));
  EXPECT_FALSE(is_found("Dana met me.", "{capital} met"));
}

TEST(FindPhrases, HeedsWhatMustNotFollow) {
  EXPECT_FALSE(is_found("ask again now", "ask !again"));
  EXPECT_TRUE(is_found("ask now", "ask !again"));
  EXPECT_TRUE(is_found("ask", "ask !again"));
  EXPECT_FALSE(is_found("ask decision makers", "ask !{answer}"));
  EXPECT_FALSE(is_found("ask green light people", "ask !{go}"));
  EXPECT_FALSE(is_found("ask me", "ask !(him|me)"));
  EXPECT_TRUE(is_found("ask her", "ask !(him|me)"));
}

TEST(FindPhrases, HeedsWhatMustNotStandBefore) {
  EXPECT_FALSE(is_found("do not ask", "!not ask"));
  EXPECT_FALSE(is_found("don't ask", "!not ask"));
  EXPECT_TRUE(is_found("do ask", "!not ask"));
  EXPECT_TRUE(is_found("ask", "!not ask"));
  EXPECT_TRUE(is_found("I do not. Ask me.", "!not ask"));
  EXPECT_FALSE(is_found("my decision time", "!{answer} time"));
  EXPECT_FALSE(is_found("for 3 days", "!{number} days"));
  EXPECT_FALSE(is_found("met Dana yesterday", "!{capital} yesterday"));
}

TEST(FindPhrases, ChecksANegationInsideAPhraseAtItsPlace) {
  EXPECT_THAT(found_in("need an answer, need no answer", "need !no {up to 1} answer"), ElementsAre("need an answer"));
}

TEST(FindPhrases, KnowsBeginAndEndOfASentence) {
  EXPECT_THAT(found_in("Well then. I am well then.", "^ well"), ElementsAre("Well"));
  EXPECT_THAT(found_in("I wait for you. You wait.", "wait $"), ElementsAre("wait"));
}

TEST(FindPhrases, NeedsACommaWhereThePhraseHasOne) {
  EXPECT_TRUE(is_found("well, then", "well, then"));
  EXPECT_FALSE(is_found("well then", "well, then"));
}

TEST(FindPhrases, NeedsCapitalsWhereThePhraseHasThem) {
  EXPECT_TRUE(is_found("reply ASAP please", "ASAP"));
  EXPECT_FALSE(is_found("reply asap please", "ASAP"));
}

TEST(FindPhrases, NamesEveryWayToLayAPhrase) {
  EXPECT_THAT(found_in("a b b", "a {up to 1} b"), ElementsAre("a b", "a b b"));
}

TEST(FindPhrases, NamesEachHitOnce) {
  EXPECT_THAT(found_in("final answer", "({outcome}|final answer|final {answer})"),
              testing::Contains("final answer").Times(1));
}

TEST(FindPhrases, KeepsTheHitsOfASentenceTogether) {
  const SmallGraph graph({"ask", "tell"});
  const GraphTables tables = graph.tables();
  const Prose prose = read_line("I ask. I tell. I ask.", test_words());
  const Matches matches = find_phrases(tables, prose);
  ASSERT_EQ(prose.sentences.size(), 3U);
  EXPECT_THAT(matches.in_sentence(0), ElementsAre(PhraseHit{0, 1, 2}));
  EXPECT_THAT(matches.in_sentence(1), ElementsAre(PhraseHit{1, 3, 4}));
  EXPECT_THAT(matches.in_sentence(2), ElementsAre(PhraseHit{0, 5, 6}));
}

TEST(FindPhrases, TellsWhatATokenCarries) {
  const SmallGraph graph({"ask"});
  const GraphTables tables = graph.tables();
  const Prose prose = read_line("no green light", test_words());
  const Matches matches = find_phrases(tables, prose);
  EXPECT_TRUE(matches.carries(0, class_label(tables, "negation")));
  EXPECT_FALSE(matches.carries(1, class_label(tables, "negation")));
  EXPECT_FALSE(matches.carries(1, class_label(tables, "go"))) << "two words are no token alone";
}

TEST(FindPhrases, WorksOnNothing) {
  const SmallGraph graph({"ask"});
  const GraphTables tables = graph.tables();
  const Matches matches = find_phrases(tables, read_line("", test_words()));
  EXPECT_THAT(matches.hits(), IsEmpty());
}

TEST(FindPhrases, TakesOverWhatStandsInAnEarlierVersionToo) {
  const SmallGraph graph({"need {outcome}", "{outcome} by", "we {up to 2} {go}"});
  const GraphTables tables = graph.tables();
  const std::string_view versions[] = {"We got the go ahead. I need word on timing. A final decision by noon.",
                                       "We got a green light. I need word on timing. A final decision by noon.",
                                       "New. We got a green light. I need word on timing. A final decision by noon.",
                                       "We got a green light. A final decision by noon."};
  Prose before = read_line("", test_words());
  Matches found_before = find_phrases(tables, before);
  for (const std::string_view text : versions) {
    const Prose prose = read_line(text, test_words());
    const Matches alone = find_phrases(tables, prose);
    Matches found = find_phrases(tables, prose, {&before, &found_before});
    EXPECT_EQ(found.hits(), alone.hits()) << text;
    EXPECT_THAT(alone.hits(), Not(IsEmpty()));
    const Label outcome = class_label(tables, "outcome");
    for (std::size_t token = 0; token < prose.tokens.size(); ++token)
      EXPECT_EQ(found.lengths(token, outcome), alone.lengths(token, outcome)) << text << ' ' << token;
    before = prose;
    found_before = std::move(found);
  }
}

}  // namespace
}  // namespace followup
