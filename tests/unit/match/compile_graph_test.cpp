#include "match/compile_graph.h"

#include <gtest/gtest.h>

#include "unit/match/small_graph.h"

namespace followup {
namespace {

std::vector<GraphFault> faults_of(const std::vector<LexiconClass>& classes,
                                  const std::vector<std::string_view>& phrases) {
  std::vector<Phrase> parsed;
  for (const std::string_view text : phrases) parsed.push_back(phrase_of(text));
  std::vector<GraphFault> faults;
  compile_graph(classes, parsed, faults);
  return faults;
}

TEST(CompileGraph, RefusesAnUnknownClassOfAPhrase) {
  const auto faults = faults_of({class_of("a", {"x"})}, {"{a} y", "z {b}"});
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].phrase, 1U);
  EXPECT_EQ(faults[0].lexicon_class, GraphFault::None);
  EXPECT_EQ(faults[0].message, "no class “b” in the lexicon (phrase “z {b}”)");
}

TEST(CompileGraph, RefusesAnUnknownClassOfAClass) {
  const auto faults = faults_of({class_of("a", {"x"}), class_of("c", {"x {b}"})}, {"{a}"});
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].lexicon_class, 1U);
}

TEST(CompileGraph, RefusesAnUnknownClassBehindANegationAndInAChoice) {
  EXPECT_EQ(faults_of({}, {"x !{b}"}).size(), 1U);
  EXPECT_EQ(faults_of({}, {"x (y|{b} z)"}).size(), 1U);
}

TEST(CompileGraph, RefusesAClassThatStandsTwice) {
  const auto faults = faults_of({class_of("a", {"x"}), class_of("a", {"y"})}, {});
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].lexicon_class, 1U);
  EXPECT_EQ(faults[0].message, "the class “a” stands twice");
}

TEST(CompileGraph, RefusesAClassOfTheNameOfAKindOfToken) {
  EXPECT_EQ(faults_of({class_of("number", {"one"})}, {}).size(), 1U);
}

TEST(CompileGraph, RefusesClassesThatContainThemselves) {
  EXPECT_FALSE(faults_of({class_of("a", {"x {a}"})}, {}).empty());
  EXPECT_FALSE(faults_of({class_of("a", {"x {b}"}), class_of("b", {"y {a}"})}, {}).empty());
  EXPECT_FALSE(faults_of({class_of("a", {"{b}"}), class_of("b", {"{a}"})}, {}).empty());
  EXPECT_FALSE(faults_of({class_of("a", {"{a}"})}, {}).empty());
}

TEST(CompileGraph, TakesAClassThatTwoOthersUse) {
  EXPECT_TRUE(
      faults_of({class_of("a", {"x"}), class_of("b", {"{a}"}), class_of("c", {"{a} {b}"})}, {"{b} {c}"}).empty());
}

TEST(CompileGraph, NamesItsClasses) {
  const SmallGraph graph({"x"});
  EXPECT_NE(class_label(graph.tables(), "answer"), 0);
  EXPECT_NE(class_label(graph.tables(), "number"), 0);
  EXPECT_EQ(class_label(graph.tables(), "nothing"), 0);
}

TEST(CompileGraph, IsTheSameEachTime) {
  const SmallGraph one({"need {outcome} by", "a (b|c) {up to 2} d"});
  const SmallGraph other({"need {outcome} by", "a (b|c) {up to 2} d"});
  EXPECT_EQ(one.tables().nodes.size(), other.tables().nodes.size());
  EXPECT_EQ(one.tables().starts.size(), other.tables().starts.size());
  const auto same = [](const GraphEdge& a, const GraphEdge& b) { return a.label == b.label && a.target == b.target; };
  const auto edges = one.tables().edges;
  EXPECT_TRUE(std::equal(edges.begin(), edges.end(), other.tables().edges.begin(), other.tables().edges.end(), same));
}

TEST(CompileGraph, SharesEqualEndsOfPhrases) {
  const SmallGraph few({"need an answer by noon"});
  const SmallGraph many({"(need|want|expect|demand|require) an answer by noon"});
  EXPECT_EQ(few.tables().nodes.size(), many.tables().nodes.size());
}

TEST(CompileGraph, WorksWithoutAnything) {
  std::vector<GraphFault> faults;
  const GraphStorage empty = compile_graph({}, {}, faults);
  EXPECT_TRUE(faults.empty());
  EXPECT_TRUE(find_phrases(empty.tables(), prose_of("Hi Dana, any news?")).hits().empty());
}

}  // namespace
}  // namespace followup
