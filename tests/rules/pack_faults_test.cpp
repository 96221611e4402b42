// Faults of rule files: each is named with path, line and column, and loading goes on to the next.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "lint/load_pack.h"
#include "support/small_pack.h"

namespace followup {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string line_of(const Problem& problem) {
  const bool has_place = problem.line != 0;
  const std::string place = has_place ? ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) : "";
  return problem.path + place + ": " + problem.message;
}

/// What loading the small pack says when one more file stands beside it.
std::vector<std::string> faults_with(const std::string& path, const std::string& bytes) {
  std::vector<PackSource> sources = small_sources({});
  sources.push_back({path, bytes});
  Problems problems;
  load_pack(sources, problems);
  std::vector<std::string> lines;
  for (const Problem& problem : problems) lines.push_back(line_of(problem));
  return lines;
}

/// A family file whose one rule has these further lines from line 5 on.
std::string family(const std::string& lines) {
  return "{\"family\": \"pushy\", \"rules\": [\n"
         "{\"id\": \"pushy-now\", \"guidance\": \"G09\", \"message\": \"it presses\",\n"
         " \"explanation\": \"It presses. Ask instead.\",\n"
         " \"examples\": {\"bad\": [\"⟦A⟧.\", \"⟦B⟧.\"], \"good\": [\"C.\"]},\n" +
         lines + "}]}";
}

/// One broken file and all that is said about it.
struct FaultCase {
  std::string about;
  std::string bytes;
  std::vector<std::string> faults;
};

void PrintTo(const FaultCase& one, std::ostream* out) { *out << one.about; }

class PackFaults : public testing::TestWithParam<FaultCase> {};

TEST_P(PackFaults, AreNamedWithTheirPlace) { EXPECT_EQ(faults_with("x.json", GetParam().bytes), GetParam().faults); }

INSTANTIATE_TEST_SUITE_P(
    Phrases, PackFaults,
    testing::Values(FaultCase{"a gap at the end",
                              family(" \"find\": {\"phrases\": [\"you must {up to 2}\"]}"),
                              {"x.json:5:42: phrase “you must {up to 2}”: a phrase cannot end with a gap"}},
                    FaultCase{"a bracket that is not closed",
                              family(" \"find\": {\"phrases\": [\"you (must|will\"]}"),
                              {"x.json:5:38: phrase “you (must|will”: expected “)”"}},
                    FaultCase{"an unknown class",
                              family(" \"find\": {\"phrases\": [\"you {nothing}\"]}"),
                              {"x.json:5:23: no class “nothing” in the lexicon (phrase “you {nothing}”)"}},
                    FaultCase{"an unknown form",
                              family(" \"find\": {\"phrases\": [\"you {answer:past}\"]}"),
                              {"x.json:5:23: no class “answer:past” in the lexicon (phrase “you {answer:past}”)"}},
                    FaultCase{"a number for a phrase",
                              family(" \"find\": {\"phrases\": [7]}"),
                              {"x.json:5:23: expected a phrase, found a whole number"}},
                    FaultCase{"an excuse with a fault",
                              family(" \"find\": {\"phrases\": \"a\", \"unless\": \"b)\"}"),
                              {"x.json:5:39: phrase “b)”: “)” closes nothing"}}));

INSTANTIATE_TEST_SUITE_P(
    Rules, PackFaults,
    testing::Values(
        FaultCase{"a member that nobody knows",
                  family(" \"find\": {\"phrases\": \"a\"}, \"severty\": \"error\""),
                  {"x.json:5:28: unknown “severty” in a rule; did you mean “severity”?"}},
        FaultCase{"a wrong word",
                  family(" \"find\": {\"phrases\": \"a\"}, \"severity\": \"fatal\""),
                  {"x.json:5:40: “severity” must be one of error, warning, information, hint; found “fatal”"}},
        FaultCase{"nothing to look for",
                  family(" \"preview\": true"),
                  {"x.json:2:1: a rule needs “find”, “pattern” or “check”"}},
        FaultCase{"an unknown check", family(" \"check\": \"nothing\""), {"x.json:5:11: no check “nothing”"}},
        FaultCase{"an unknown kind",
                  family(" \"find\": {\"phrases\": \"a\"}, \"kinds\": [\"thank-me\"]"),
                  {"x.json:5:38: no kind “thank-me” in kinds.json"}},
        FaultCase{"a zone that is none",
                  family(" \"find\": {\"phrases\": \"a\", \"in\": [\"foot\"]}"),
                  {"x.json:5:34: “foot” is no value of “in”"}},
        FaultCase{"a regular expression with a fault",
                  family(" \"pattern\": {\"regex\": \"(a\", \"why\": \"a test\"}"),
                  {"x.json:5:23: not a regular expression of RE2: missing ): (a"}},
        FaultCase{"a limit that is no number",
                  family(" \"check\": \"shouting\", \"limits\": {\"all\": {\"words\": \"3\"}}"),
                  {"x.json:5:51: a limit is a whole number"}}));

INSTANTIATE_TEST_SUITE_P(
    Frames, PackFaults,
    testing::Values(FaultCase{"a mark beyond `all`",
                              family(" \"find\": {\"frames\": [{\"all\": [\"a\", \"b\"], \"mark\": 3}]}"),
                              {"x.json:5:50: “mark” is “sentence” or counts the phrases of “all” from 1"}},
                    FaultCase{"no `all`",
                              family(" \"find\": {\"frames\": [{\"any\": [\"a\"]}]}"),
                              {"x.json:5:22: a frame needs “all”"}},
                    FaultCase{"a sentence of no type",
                              family(" \"find\": {\"frames\": [{\"all\": \"a\", \"sentence\": [\"shout\"]}]}"),
                              {"x.json:5:48: “shout” is no value of “sentence”"}}));

INSTANTIATE_TEST_SUITE_P(
    Files, PackFaults,
    testing::Values(
        FaultCase{"no JSON", "{\"family\": \n", {"x.json:2:1: expected a value, found the end of the text"}},
        FaultCase{
            "no subject",
            "{\"rule\": []}",
            {"x.json:1:1: expected an object with one of “family”, “classes”, “kinds”, “moves”, “guidance”, “steps”, "
             "“sections”, “outlines”"}},
        FaultCase{"a class that stands twice",
                  "{\"classes\": [\n {\"name\": \"answer\", \"about\": \"again\", \"words\": [\"a\"]}]}",
                  {"x.json:2:2: the class “answer” stands twice"}},
        FaultCase{"a class without members",
                  "{\"classes\": [\n {\"name\": \"empty\", \"about\": \"nothing\"}]}",
                  {"x.json:2:2: the class “empty” has no members"}},
        FaultCase{"a class that contains itself",
                  "{\"classes\": [\n {\"name\": \"loop\", \"about\": \"x\", \"phrases\": [\"a {loop}\"]}]}",
                  {"x.json:2:2: the class “loop” contains itself"}},
        FaultCase{"a class that includes itself by way of another",
                  "{\"classes\": [\n {\"name\": \"one\", \"about\": \"x\", \"phrases\": [\"{two}\"]},\n"
                  " {\"name\": \"two\", \"about\": \"x\", \"phrases\": [\"{one}\"]}]}",
                  {"x.json:2:2: the class “one” contains itself", "x.json:3:2: the class “two” contains itself"}},
        FaultCase{"evidence of an unknown move",
                  "{\"kinds\": [{\"id\": \"k\", \"title\": \"k\", \"about\": \"k\",\n \"evidence\": [{\"move\": "
                  "\"nothing\"}]}]}",
                  {"x.json:2:15: no move “nothing” in moves.json"}},
        FaultCase{"evidence of an unknown sign",
                  "{\"kinds\": [{\"id\": \"k\", \"title\": \"k\", \"about\": \"k\",\n \"evidence\": [{\"sign\": "
                  "\"nothing\"}]}]}",
                  {"x.json:2:15: no sign “nothing” in this file"}},
        FaultCase{"evidence of an unknown fact",
                  "{\"kinds\": [{\"id\": \"k\", \"title\": \"k\", \"about\": \"k\",\n \"evidence\": [{\"fact\": "
                  "\"nothing\"}]}]}",
                  {"x.json:2:24: “fact” must be one of reply, quoting, forward, greeting; found “nothing”"}},
        FaultCase{
            "evidence of nothing",
            "{\"kinds\": [{\"id\": \"k\", \"title\": \"k\", \"about\": \"k\",\n \"evidence\": [{\"weight\": 2}]}]}",
            {"x.json:2:15: evidence needs “move”, “sign” or “fact”"}},
        FaultCase{"a sign that looks for nothing",
                  "{\"kinds\": [],\n \"signs\": [{\"id\": \"s\", \"title\": \"s\"}]}",
                  {"x.json:2:12: a sign needs “find”"}}));

TEST(PackFaults, AreAllNamedAtOnce) {
  EXPECT_THAT(
      faults_with(
          "x.json",
          family(" \"severity\": \"fatal\",\n \"find\": {\"phrases\": [\"(a\", \"b {up to 99} c\"]},\n \"chek\": 1")),
      ElementsAre(HasSubstr("x.json:5:14: “severity” must be one of"), HasSubstr("x.json:6:26: phrase “(a”"),
                  HasSubstr("x.json:6:32: phrase “b {up to 99} c”: expected “{up to N}”"),
                  HasSubstr("x.json:7:2: unknown “chek”")));
}

TEST(PackFaults, OfTwoFilesAreNamedTogether) {
  std::vector<PackSource> sources = small_sources({{"pushy", "7"}, {"needy", "{}"}});
  Problems problems;
  load_pack(sources, problems);
  std::vector<std::string> paths;
  for (const Problem& problem : problems) paths.push_back(problem.path);
  EXPECT_THAT(paths, Contains("pushy.json"));
  EXPECT_THAT(paths, Contains("needy.json"));
}

TEST(PackFaults, ShowTheLineThatIsWrong) {
  std::vector<PackSource> sources = small_sources({});
  sources.push_back(
      {"x.json", "{\"classes\": [\n  {\"name\": \"answer\", \"about\": \"again\", \"words\": [\"a\"]}]}"});
  Problems problems;
  load_pack(sources, problems);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].source_line, "  {\"name\": \"answer\", \"about\": \"again\", \"words\": [\"a\"]}]}");
}

TEST(PackFaults, AreNoneInASoundPack) {
  Problems problems;
  load_pack(small_sources({{"pushy", small_rule("pushy-now", R"("message": "m", "find": {"phrases": "now"})")}}),
            problems);
  EXPECT_THAT(problems, IsEmpty());
}

/// What is said of the one rule of a family file.
std::vector<std::string> faults_of_rule(const std::string& rule) {
  return faults_with("x.json", "{\"family\": \"pushy\", \"rules\": [\n" + rule + "]}");
}

TEST(RulesAboutRules, RefuseTooFewExamples) {
  EXPECT_THAT(faults_of_rule(R"({"id": "pushy-now", "guidance": "G09", "message": "m", "explanation": "A. B.",
 "find": {"phrases": "now"}, "examples": {"bad": ["⟦A⟧."]}})"),
              ElementsAre("x.json:3:42: rule “pushy-now”: a rule needs at least two bad examples; it has 1",
                          "x.json:3:42: rule “pushy-now”: a rule needs at least one good example"));
}

TEST(RulesAboutRules, RefuseExamplesThatAreMarkedWrongly) {
  EXPECT_THAT(
      faults_of_rule(R"({"id": "pushy-now", "guidance": "G09", "message": "m", "explanation": "A. B.",
 "find": {"phrases": "now"}, "examples": {"bad": ["A.", "⟦B⟧."], "good": ["⟦C⟧."]}})"),
      ElementsAre(HasSubstr("the bad example “A.” marks no fault"), HasSubstr("the good example “⟦C⟧.” has a mark")));
}

TEST(RulesAboutRules, RefuseAnIdOutsideOfItsFamily) {
  EXPECT_THAT(faults_of_rule(small_rule("needy-now", R"("message": "m", "find": {"phrases": "now"})")),
              ElementsAre("x.json:2:8: rule “needy-now”: an id begins with its family and a hyphen"));
}

TEST(RulesAboutRules, RefuseAMessageThatIsLongOrEndsWithAPeriod) {
  const std::string message = "it " + std::string(100, 'x') + ".";
  EXPECT_THAT(
      faults_of_rule(small_rule("pushy-now", "\"message\": \"" + message + "\", \"find\": {\"phrases\": \"now\"}")),
      ElementsAre(HasSubstr("at most 100 characters"), HasSubstr("without a period")));
}

TEST(RulesAboutRules, RefuseARowOfTheGuidanceThatIsNotThere) {
  EXPECT_THAT(faults_of_rule(R"({"id": "pushy-now", "guidance": ["G99"], "message": "m", "explanation": "A. B.",
 "find": {"phrases": "now"}, "examples": {"bad": ["⟦A⟧.", "⟦B⟧."], "good": ["C."]}})"),
              ElementsAre("x.json:2:33: rule “pushy-now”: no row “G99” in guidance.json"));
}

TEST(RulesAboutRules, RefuseASeverityAboveWhatTheGuidanceAsksFor) {
  EXPECT_THAT(faults_of_rule(R"({"id": "pushy-now", "guidance": ["G79"], "message": "m", "explanation": "A. B.",
 "severity": "warning", "find": {"phrases": "now"}, "examples": {"bad": ["⟦A⟧.", "⟦B⟧."], "good": ["C."]}})"),
              ElementsAre(HasSubstr("rule “pushy-now”: the guidance that it cites asks for “information” at most")));
}

TEST(RulesAboutRules, RefuseTwoRulesOfOneId) {
  const std::string rule = small_rule("pushy-now", R"("message": "m", "find": {"phrases": "now"})");
  EXPECT_THAT(faults_of_rule(rule + ",\n" + rule), ElementsAre(HasSubstr("two rules have the id “pushy-now”")));
}

}  // namespace
}  // namespace followup
