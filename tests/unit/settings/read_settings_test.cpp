#include "settings/read_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace followup {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using SettingField = ::followup::Field;
using List = std::vector<std::string>;
using Map = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view Rules[] = {"pushy", "pushy-ultimatum", "length"};
constexpr std::string_view Kinds[] = {"thank-you", "check-in"};

struct Reading {
  SettingsFile file;
  Problems problems;

  const SettingEntry* entry(SettingField field) const {
    const auto& entry = file.layer.values[static_cast<std::size_t>(field)];
    return entry ? &*entry : nullptr;
  }
  template <class T>
  T value(SettingField field) const {
    const SettingEntry* found = entry(field);
    const T* typed = found == nullptr ? nullptr : std::get_if<T>(&found->value);
    if (typed == nullptr) ADD_FAILURE() << "no value of that type for " << spec_of(field).name;
    return typed == nullptr ? T() : *typed;
  }
};

Reading reading(std::string_view bytes, LayerKind layer = LayerKind::Project) {
  Reading result;
  result.file = read_settings({bytes, "a.json", layer}, {Rules, Kinds}, result.problems);
  return result;
}

auto problem_at_line(std::size_t line, std::size_t column, std::string_view text) {
  return AllOf(Field(&Problem::path, "a.json"), Field(&Problem::line, line), Field(&Problem::column, column),
               Field(&Problem::message, HasSubstr(std::string(text))));
}

TEST(ReadSettings, TakesEveryTypeWithCommentsAndOrigin) {
  const Reading read = reading(R"({
    // one comment
    "$schema": "https://example.org/schema",
    "kind": "thank-you", /* another */
    "company": "Northwind",
    "interviewDate": "2026-03-09",
    "strict": true,
    "maxMessageSize": 4096,
    "interviewers": ["Dana Cole"],
    "rules": {"length": "off"}
  })");
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(read.value<std::string>(SettingField::Kind), "thank-you");
  EXPECT_EQ(read.value<std::string>(SettingField::InterviewDate), "2026-03-09");
  EXPECT_TRUE(read.value<bool>(SettingField::Strict));
  EXPECT_EQ(read.value<std::int64_t>(SettingField::MaxMessageSize), 4096);
  EXPECT_EQ(read.value<List>(SettingField::Interviewers), List{"Dana Cole"});
  EXPECT_EQ(read.value<Map>(SettingField::Rules), (Map{{"length", "off"}}));
  ASSERT_NE(read.entry(SettingField::Company), nullptr);
  const Origin& origin = read.entry(SettingField::Company)->origin;
  EXPECT_EQ(origin.layer, LayerKind::Project);
  EXPECT_EQ(origin.path, "a.json");
  EXPECT_EQ(origin.line, 5U);
}

TEST(ReadSettings, NamesPlaceAndNearestNameOfAnUnknownKey) {
  EXPECT_THAT(reading("{\n  \"interveiwDate\": \"2026-03-09\"}").problems,
              ElementsAre(problem_at_line(
                  2, 3, "expected the name of a setting, found `interveiwDate`; did you mean `interviewDate`?")));
  EXPECT_THAT(reading("{\"failon\": \"error\"}").problems,
              ElementsAre(problem_at_line(1, 2, "did you mean `failOn`?")));
  EXPECT_THAT(reading("{\"override\": []}").problems, ElementsAre(problem_at_line(1, 2, "did you mean `overrides`?")));
}

TEST(ReadSettings, ReportsSeveralFaultsAndKeepsWhatIsRight) {
  const Reading read = reading(R"({
  "kind": "thank-yuo",
  "strict": "yes",
  "interviewDate": "2025-02-30",
  "ignore": ["length", 7, "pushi"],
  "rules": {"pushy": "loud", "length": "hint", "wordy": "off"},
  "maxMessageSize": 0,
  "company": "Northwind"
})");
  EXPECT_THAT(read.problems,
              ElementsAre(problem_at_line(2, 11, "did you mean `thank-you`?"),
                          problem_at_line(3, 13, "`strict`: expected true or false, found a string"),
                          problem_at_line(4, 20, "a day that exists"), problem_at_line(5, 24, "expected a string"),
                          problem_at_line(5, 27, "did you mean `pushy`?"),
                          problem_at_line(6, 22, "expected off, hint, information, warning or error, found `loud`"),
                          problem_at_line(6, 48, "expected a rule or a category, found `wordy`"),
                          problem_at_line(7, 21, "at least 1, found `0`")));
  EXPECT_EQ(read.entry(SettingField::Kind), nullptr);
  EXPECT_EQ(read.value<std::string>(SettingField::Company), "Northwind");
  EXPECT_EQ(read.value<List>(SettingField::Ignore), List{"length"});
  EXPECT_EQ(read.value<Map>(SettingField::Rules), (Map{{"length", "hint"}}));
}

TEST(ReadSettings, ShowsTheLineOfAFault) {
  const Reading read = reading("{\n  \"mode\": \"drafty\"\n}");
  ASSERT_THAT(read.problems, SizeIs(1));
  EXPECT_EQ(read.problems[0].source_line, "  \"mode\": \"drafty\"");
}

TEST(ReadSettings, ReportsBrokenJsonOnce) {
  const Reading read = reading("{\n  \"mode\": }");
  ASSERT_THAT(read.problems, SizeIs(1));
  EXPECT_EQ(read.problems[0].line, 2U);
  EXPECT_THAT(reading("[]").problems, ElementsAre(problem_at_line(1, 1, "expected an object")));
  EXPECT_THAT(reading("").problems, SizeIs(1));
}

TEST(ReadSettings, TakesOneOrSeveralFilesToExtend) {
  const Reading one = reading("{\"extends\": \"../base.json\"}");
  ASSERT_THAT(one.file.extends, SizeIs(1));
  EXPECT_EQ(one.file.extends[0].path, "../base.json");
  EXPECT_EQ(one.file.extends[0].place.line, 1U);
  EXPECT_EQ(one.file.extends[0].place.column, 13U);
  const Reading two = reading("{\"extends\": [\"a\",\n \"b\", 3]}");
  ASSERT_THAT(two.file.extends, SizeIs(2));
  EXPECT_EQ(two.file.extends[1].place.line, 2U);
  EXPECT_THAT(two.problems, ElementsAre(problem_at_line(2, 7, "`extends`: expected a string")));
}

TEST(ReadSettings, TakesOverridesByGlob) {
  const Reading read = reading(R"({"overrides": [
    {"files": ["templates/**"], "mode": "template"},
    {"files": "*.card", "medium": "card"}
  ]})");
  EXPECT_THAT(read.problems, IsEmpty());
  ASSERT_THAT(read.file.layer.overrides, SizeIs(2));
  EXPECT_EQ(read.file.layer.overrides[0].files, List{"templates/**"});
  EXPECT_EQ(read.file.layer.overrides[1].files, List{"*.card"});
  const auto& mode = read.file.layer.overrides[0].values[static_cast<std::size_t>(SettingField::Mode)];
  ASSERT_TRUE(mode.has_value());
  EXPECT_EQ(mode->origin.line, 2U);
}

TEST(ReadSettings, RefusesOverridesWithoutFilesOrInsideOverrides) {
  const Reading read = reading(R"({"overrides": [
    {"mode": "template"},
    {"files": ["*"], "extends": "x", "mood": 1},
    "x"
  ]})");
  EXPECT_THAT(
      read.problems,
      ElementsAre(problem_at_line(2, 5, "expected `files`"), problem_at_line(3, 22, "may not stand in an override"),
                  problem_at_line(3, 38, "did you mean `mode`?"), problem_at_line(4, 5, "expected an object")));
  EXPECT_THAT(read.file.layer.overrides, SizeIs(1));
}

TEST(ReadSettings, LetsNoProjectChooseTheProgramThatSends) {
  constexpr std::string_view Bytes = R"({"sendmail": "/tmp/evil", "ledger": "/tmp/ledger"})";
  const Reading project = reading(Bytes);
  EXPECT_THAT(project.problems, ElementsAre(problem_at_line(1, 2, "only your own settings file"),
                                            problem_at_line(1, 27, "only your own settings file")));
  EXPECT_EQ(project.entry(SettingField::Sendmail), nullptr);
  const Reading user = reading(Bytes, LayerKind::User);
  EXPECT_THAT(user.problems, IsEmpty());
  EXPECT_EQ(user.value<std::string>(SettingField::Sendmail), "/tmp/evil");
}

TEST(ReadSettings, LeavesForceToTheDraft) {
  EXPECT_THAT(reading("{\"force\": true}", LayerKind::User).problems,
              ElementsAre(problem_at_line(1, 2, "as `X-Followup-Force:`")));
}

TEST(ReadSettings, AcceptsAnyRuleWhenNoneIsKnown) {
  Problems problems;
  read_settings({"{\"ignore\": [\"my-rule\"], \"kind\": \"my-kind\"}", "a.json"}, {}, problems);
  EXPECT_THAT(problems, IsEmpty());
}

TEST(ReadSettings, SurvivesEveryPrefixOfAFile) {
  const std::string whole = starter_settings();
  // With its last bracket it is whole, line end or not.
  for (std::size_t size = 0; size <= whole.rfind('}'); size += 7) {
    Problems problems;
    read_settings({std::string_view(whole).substr(0, size), "a.json"}, {}, problems);
    EXPECT_THAT(problems, SizeIs(1)) << "of " << size << " bytes";
  }
}

}  // namespace
}  // namespace followup
