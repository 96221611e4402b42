#include "match/capture.h"

#include <gmock/gmock.h>

#include "unit/match/small_graph.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

/// What the classes of a phrase stood for at its longest hit in a line.
Slots captured(std::string_view text, std::string_view phrase) {
  const SmallGraph graph({phrase});
  const GraphTables tables = graph.tables();
  const Prose prose = read_line(text, test_words());
  const Matches matches = find_phrases(tables, prose);
  if (matches.hits().empty()) return {{"(nothing)", ""}};
  const auto shorter = [](const PhraseHit& a, const PhraseHit& b) { return a.last - a.first < b.last - b.first; };
  const PhraseHit hit = *std::max_element(matches.hits().begin(), matches.hits().end(), shorter);
  return capture(phrase, {tables, prose, matches, text}, hit.first, hit.last);
}

TEST(Capture, GivesTheWordsOfAClassAsWritten) {
  EXPECT_THAT(captured("I need a Decision by noon", "need a {answer} by"), ElementsAre(Pair("answer", "Decision")));
}

TEST(Capture, GivesAllWordsOfALongMember) {
  EXPECT_THAT(captured("I need the green  light now", "the {go} now"), ElementsAre(Pair("go", "green  light")));
}

TEST(Capture, GivesEveryClassInItsOrder) {
  EXPECT_THAT(captured("a final answer or 3 days", "{outcome} or {number}"),
              ElementsAre(Pair("outcome", "final answer"), Pair("number", "3")));
}

TEST(Capture, LooksThroughGapsAndOptions) {
  EXPECT_THAT(captured("need it very much by decision", "need {up to 4} [by] {answer}"),
              ElementsAre(Pair("answer", "decision")));
}

TEST(Capture, GivesNothingOfAnAlternativeThatWasNotTaken) {
  EXPECT_THAT(captured("need a word by noon", "need a ({answer}|word) by"), IsEmpty());
}

TEST(Capture, KnowsTheShortForms) {
  EXPECT_THAT(captured("I'd like an answer", "i would like an {answer}"), ElementsAre(Pair("answer", "answer")));
}

TEST(Capture, GivesNothingWhereThePhraseIsNot) {
  const SmallGraph graph({"the {answer}"});
  const GraphTables tables = graph.tables();
  const std::string_view text = "the question";
  const Prose prose = read_line(text, test_words());
  const Matches matches = find_phrases(tables, prose);
  EXPECT_THAT(capture("the {answer}", {tables, prose, matches, text}, 0, 2), IsEmpty());
  EXPECT_THAT(capture("the (", {tables, prose, matches, text}, 0, 2), IsEmpty());
}

}  // namespace
}  // namespace followup
