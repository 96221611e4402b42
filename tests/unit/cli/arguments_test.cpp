#include "cli/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/options.h"
#include "report/report.h"

namespace followup::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

using Words = std::vector<std::string_view>;

Arguments parsed(const Words& words) {
  auto result = parse_arguments(words);
  if (const auto* problem = std::get_if<Problem>(&result)) ADD_FAILURE() << problem->message;
  if (auto* arguments = std::get_if<Arguments>(&result)) return *arguments;
  return {};
}

std::string fault(const Words& words) {
  const auto result = parse_arguments(words);
  const auto* problem = std::get_if<Problem>(&result);
  return problem == nullptr ? std::string("no fault") : problem->message;
}

std::string answer(const Words& words) {
  const auto result = parse_arguments(words);
  const auto* text = std::get_if<Answer>(&result);
  return text == nullptr ? std::string("no answer") : text->text;
}

TEST(Arguments, CheckIsTheDefaultCommand) {
  EXPECT_EQ(parsed({}).command, Command::Check);
  EXPECT_EQ(parsed({"a.eml"}).command, Command::Check);
  EXPECT_EQ(parsed({"check", "a.eml"}).command, Command::Check);
  EXPECT_THAT(parsed({"check", "a.eml"}).paths, ElementsAre("a.eml"));
}

TEST(Arguments, TheFirstWordNamesTheCommandAndLaterOnesArePaths) {
  EXPECT_EQ(parsed({"fix", "check"}).command, Command::Fix);
  EXPECT_THAT(parsed({"fix", "check"}).paths, ElementsAre("check"));
  EXPECT_THAT(parsed({"./fix"}).paths, ElementsAre("./fix"));
}

TEST(Arguments, ADoubleHyphenEndsTheOptions) {
  EXPECT_THAT(parsed({"--", "--quiet"}).paths, ElementsAre("--quiet"));
  EXPECT_THAT(parsed({"--quiet", "--", "--strict", "a"}).paths, ElementsAre("--strict", "a"));
  EXPECT_THAT(parsed({"a", "--", "--", "b"}).paths, ElementsAre("a", "--", "b"));
  EXPECT_FALSE(parsed({"--", "--quiet"}).quiet);
}

TEST(Arguments, AHyphenIsAPathAndAValue) {
  EXPECT_THAT(parsed({"--quiet", "-"}).paths, ElementsAre("-"));
  EXPECT_EQ(parsed({"--files-from", "-", "-0"}).files_from, "-");
}

TEST(Arguments, OptionsMayStandAnywhereAndInEverySpelling) {
  const Arguments arguments =
      parsed({"a", "--format=json", "-q", "b", "-j4", "-o", "out.json", "--now", "2026-03-10T09:00Z"});
  EXPECT_THAT(arguments.paths, ElementsAre("a", "b"));
  ASSERT_EQ(arguments.reports.size(), 1U);
  EXPECT_EQ(arguments.reports[0].format, "json");
  EXPECT_EQ(arguments.jobs, 4U);
  EXPECT_EQ(arguments.output, "out.json");
  EXPECT_TRUE(arguments.quiet);
  ASSERT_TRUE(arguments.now);
  EXPECT_EQ(arguments.now->minute_of_day, 540);
}

TEST(Arguments, ListsAddUpAndOtherValuesAreReplaced) {
  EXPECT_THAT(parsed({"--select", "pushy", "--select=casual,length"}).settings,
              ElementsAre(Pair(Field::Select, "pushy,casual,length")));
  EXPECT_THAT(parsed({"--company", "A", "--company", "B"}).settings, ElementsAre(Pair(Field::Company, "B")));
}

TEST(Arguments, AListTakesOneWordAtATime) {
  EXPECT_THAT(parsed({"--select", "pushy", "a.eml"}).paths, ElementsAre("a.eml"));
}

TEST(Arguments, AYesNoSettingNeedsNoValueAndTakesOne) {
  EXPECT_THAT(parsed({"--strict", "a.eml"}).settings, ElementsAre(Pair(Field::Strict, "yes")));
  EXPECT_THAT(parsed({"--strict", "a.eml"}).paths, ElementsAre("a.eml"));
  EXPECT_THAT(parsed({"--strict=no"}).settings, ElementsAre(Pair(Field::Strict, "no")));
}

TEST(Arguments, EverySettingThatIsAnOptionIsOne) {
  for (const FieldSpec& spec : setting_fields()) {
    const std::string option = option_name(spec) + "=" + std::string(spec.example);
    if (!spec.in_option) {
      EXPECT_THAT(fault({option}), HasSubstr("is no option"));
      continue;
    }
    EXPECT_THAT(parsed({option}).settings, ElementsAre(Pair(spec.field, std::string(spec.example)))) << option;
    EXPECT_THAT(answer({"--help"}), HasSubstr(option_name(spec)));
  }
}

TEST(Arguments, EveryOptionIsInTheHelpOfItsCommands) {
  for (const Command command : {Command::Check, Command::Fix, Command::Explain, Command::Rules, Command::Config}) {
    const std::string help = answer({command_name(command), "--help"});
    for (const OptionSpec& option : options()) {
      if ((option.commands & command_bit(command)) == 0) continue;
      EXPECT_THAT(help, HasSubstr(option.name)) << command_name(command);
    }
    EXPECT_THAT(help, HasSubstr("Exit status:"));
  }
}

TEST(Arguments, NamesTheNearestOfAnUnknownOption) {
  EXPECT_EQ(fault({"--selct", "pushy"}), "`--selct` is no option; did you mean `--select`?");
  EXPECT_EQ(fault({"--zzzzzzzzzz"}), "`--zzzzzzzzzz` is no option");
  EXPECT_THAT(fault({"-x"}), HasSubstr("`-x` is no option"));
  EXPECT_EQ(fault({"--unsafe", "a"}), "`--unsafe` is no option; it belongs to `fix`");
  EXPECT_THAT(fault({"explain", "--format", "json", "x"}), HasSubstr("`--format` is no option of `explain`"));
}

TEST(Arguments, ListsTheFormatsWhenOneIsUnknown) {
  EXPECT_EQ(fault({"--format", "xml"}),
            "`xml` is no value of `--format`; valid are text, json, jsonl, sarif, github, "
            "gitlab, junit, checkstyle, rdjson, html");
  EXPECT_THAT(fault({"--format", "jsn"}), HasSubstr("did you mean `json`?"));
  EXPECT_THAT(fault({"rules", "--format", "jsonl"}), HasSubstr("Valid are text, json"));
}

TEST(Arguments, SeveralFormatsGoToSeveralFiles) {
  const Arguments arguments = parsed({"--format", "sarif:out.sarif", "--format=github"});
  ASSERT_EQ(arguments.reports.size(), 2U);
  EXPECT_EQ(arguments.reports[0].format, "sarif");
  EXPECT_EQ(arguments.reports[0].path, "out.sarif");
  EXPECT_EQ(arguments.reports[1].path, "");
  EXPECT_THAT(fault({"--format", "json", "--format", "github"}), HasSubstr("cannot both go to standard output"));
  EXPECT_THAT(fault({"--format", "json:a", "--format", "sarif:a"}), HasSubstr("cannot both go to `a`"));
  EXPECT_THAT(fault({"--format", "json:"}), HasSubstr("needs a file behind `json:`"));
}

TEST(Arguments, RefusesMissingAndFaultyValues) {
  EXPECT_EQ(fault({"--output"}), "`--output` needs a value");
  EXPECT_EQ(fault({"--company="}), "`--company` needs a value");
  EXPECT_EQ(fault({"--quiet=yes"}), "`--quiet` takes no value");
  EXPECT_THAT(fault({"--jobs", "0"}), HasSubstr("from 1 to 256, not `0`"));
  EXPECT_THAT(fault({"--jobs", "two"}), HasSubstr("not `two`"));
  EXPECT_THAT(fault({"--now", "2026-02-30"}), HasSubstr("not `2026-02-30`"));
  EXPECT_THAT(fault({"--color", "sometimes"}), HasSubstr("auto, always, never"));
}

TEST(Arguments, RefusesWhatExcludesEachOther) {
  EXPECT_THAT(fault({"--config", "a", "--no-config"}), HasSubstr("exclude each other"));
  EXPECT_THAT(fault({"config", "--init", "--show"}), HasSubstr("exclude each other"));
  EXPECT_THAT(fault({"config", "--init", "path"}), HasSubstr("takes a path"));
  EXPECT_THAT(fault({"-0"}), HasSubstr("--files-from"));
  EXPECT_THAT(fault({"-", "--files-from", "-"}), HasSubstr("standard input cannot be both"));
  EXPECT_THAT(fault({"explain"}), HasSubstr("the name of one rule"));
  EXPECT_THAT(fault({"explain", "a", "b"}), HasSubstr("the name of one rule"));
  EXPECT_THAT(fault({"rules", "a"}), HasSubstr("takes no path"));
}

TEST(Arguments, AnswersVersionAndHelp) {
  EXPECT_THAT(answer({"--version"}), testing::MatchesRegex("followup-lint [0-9]+\\.[0-9]+\\.[0-9]+\n"));
  EXPECT_THAT(answer({"-h"}), HasSubstr("Usage: followup-lint [check]"));
  EXPECT_THAT(answer({"fix", "--help"}), HasSubstr("--unsafe"));
}

TEST(Arguments, SurvivesAnyWords) {
  const Words odd = {"",         "-",         "--", "---", "-=",   "--=",          "--=x", "-\xFF",
                     "--select", "--select=", "=",  "-0j", "-qqq", "--no-config=", "-j",   "\n"};
  for (const std::string_view first : odd) {
    for (const std::string_view second : odd) {
      for (const std::string_view third : odd) parse_arguments(Words{first, second, third});
    }
  }
}

}  // namespace
}  // namespace followup::cli
