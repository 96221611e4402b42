#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/utf8.h"
#include "text/words.h"
#include "unit/report/hand_made.h"

namespace followup {
namespace {

using testing::AllOf;
using testing::Each;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Le;
using testing::Not;
using testing::ResultOf;

TEST(TextReport, ShowsPlaceSeverityRuleGuidanceAndMessageThenTheLineWithCarets) {
  HandMadeFile file("Hi Dana,\n\nI need an answer now.\n");
  Finding& finding = file.find("pushy-ultimatum", "I need an answer");
  finding.fixes.push_back(replacement(finding, Applicability::Suggested, "I would like an answer"));
  EXPECT_EQ(rendered(file),
            "draft.eml:3:1: error pushy-ultimatum [G09]  “I need an answer” is at fault\n"
            "  3 | I need an answer now.\n"
            "    | ^^^^^^^^^^^^^^^^\n"
            "    = why: A deadline asks the reader to choose, e.g. today.\n"
            "    = fix (suggested): Say it kindly\n"
            "      “I need an answer” → “I would like an answer”\n"
            "\n");
}

TEST(TextReport, PutsAShortFixBehindItsTitle) {
  HandMadeFile file("Hey Dana,\n");
  Finding& finding = file.find("pushy-ultimatum", "Hey");
  finding.fixes.push_back(replacement(finding, Applicability::Safe, "Hi"));
  EXPECT_THAT(rendered(file), HasSubstr("    = fix (safe): Say it kindly: “Hey” → “Hi”\n"));
}

TEST(TextReport, NamesDeletionsAndInsertions) {
  HandMadeFile file("I just ask\n");
  Finding& deletion = file.find("pushy-ultimatum", "just ");
  deletion.fixes.push_back(replacement(deletion, Applicability::Safe, ""));
  Finding& insertion = file.find_at("placeholder-blank", {10, 10});
  insertion.fixes.push_back(replacement(insertion, Applicability::Template, " [what]"));
  EXPECT_THAT(rendered(file), AllOf(HasSubstr("= fix (safe): Say it kindly: delete “just ”\n"),
                                    HasSubstr("= fix (template): Say it kindly: insert “ [what]”\n")));
}

TEST(TextReport, ShowsAFixOfSeveralLinesAsADiff) {
  HandMadeFile file("Hi Dana,\r\nI need\r\nan answer\r\n");
  Finding& finding = file.find("pushy-ultimatum", "I need\r\nan answer");
  finding.fixes.push_back(replacement(finding, Applicability::Suggested, "Is there\r\nan update?"));
  EXPECT_THAT(rendered(file), HasSubstr("    = fix (suggested): Say it kindly\n"
                                        "      - I need\n"
                                        "      - an answer\n"
                                        "      + Is there\n"
                                        "      + an update?\n"));
}

TEST(TextReport, GivesTheReasonOfARuleOnce) {
  HandMadeFile file("[A] and [B]\n");
  file.find("placeholder-blank", "[A]");
  file.find("placeholder-blank", "[B]");
  const std::string text = rendered(file);
  EXPECT_NE(text.find("= why:"), std::string::npos);
  EXPECT_EQ(text.find("= why:"), text.rfind("= why:"));
}

TEST(TextReport, UnderlinesTheFirstLineOfALongerSpanAndSaysWhereItEnds) {
  HandMadeFile file("Now I need\nan answer\nby noon.\n");
  file.find("pushy-ultimatum", "I need\nan answer\nby");
  EXPECT_THAT(rendered(file), HasSubstr("  1 | Now I need\n"
                                        "    |     ^^^^^^ … to line 3\n"));
}

TEST(TextReport, PutsCaretsUnderCellsNotUnderBytes) {
  HandMadeFile file("\t🎉 面接 e\u0301te\u0301 [Name] 面接\n");
  file.find("placeholder-blank", "[Name]");
  EXPECT_THAT(rendered(file), HasSubstr("  1 |     🎉 面接 e\u0301te\u0301 [Name] 面接\n"
                                        "    |                 ^^^^^^\n"));
}

TEST(TextReport, CountsColumnsInCodePoints) {
  HandMadeFile file("🎉🎉 [Name]\n");
  file.find("placeholder-blank", "[Name]");
  EXPECT_THAT(rendered(file), HasSubstr("draft.eml:1:4: "));
}

TEST(TextReport, GivesAnEmptySpanOneCaret) {
  HandMadeFile file("Hi Dana,\n");
  file.find_at("placeholder-blank", {8, 8});
  EXPECT_THAT(rendered(file), HasSubstr("  1 | Hi Dana,\n"
                                        "    |         ^\n"));
}

TEST(TextReport, ShowsAFindingOfAnEmptyFile) {
  HandMadeFile file("");
  file.find_at("placeholder-blank", {0, 0});
  EXPECT_THAT(rendered(file), HasSubstr("draft.eml:1:1: error placeholder-blank [G14 G15]  “” is at fault\n"
                                        "  1 |\n"
                                        "    | ^\n"));
}

TEST(TextReport, CutsALongLineToAWindowAroundTheMark) {
  const std::string filler = "every word of this paragraph stands on one long line ";
  HandMadeFile file(filler + filler + filler + "[Name] " + filler + filler + "\n");
  file.find("placeholder-blank", "[Name]");
  const std::string text = rendered(file);
  const auto lines = split(text, '\n');
  ASSERT_GT(lines.size(), 3U);
  EXPECT_THAT(lines[1], AllOf(HasSubstr("| … "), HasSubstr("long line [Name] every word"), EndsWith(" …")));
  const std::size_t mark = display_width(lines[1].substr(0, lines[1].find("[Name]")));
  EXPECT_EQ(lines[2], "    |" + std::string(mark - 5, ' ') + "^^^^^^");
}

TEST(TextReport, FitsEveryExcerptIntoTheWidth) {
  std::string line;
  for (int word = 0; word < 90; ++word) line += word % 3 == 0 ? "面接の " : (word % 3 == 1 ? "🎉ok\t" : "e\u0301a\xFF ");
  for (std::size_t begin = 0; begin + 40 < line.size(); begin += 13) {
    HandMadeFile file(line);
    file.find_at("placeholder-blank", {begin, begin + begin % 40});
    for (const std::size_t width : {40U, 80U, 120U}) {
      const std::string text = rendered(file, {.width = width});
      EXPECT_THAT(split(text.substr(text.find('\n') + 1), '\n'), Each(ResultOf(display_width, Le(width)))) << text;
      EXPECT_TRUE(is_valid_utf8(text));
    }
  }
}

TEST(TextReport, ObeysNoControlCharacterOfAMail) {
  HandMadeFile file("a \x1b[2J\x07 \xE2\x80\xAE [Name] \xC2\x9B\n", "evil\x1b[31m\n.eml");
  file.find("placeholder-blank", "[Name]");
  const std::string text = rendered(file);
  EXPECT_THAT(text, AllOf(Not(HasSubstr("\x1b")), Not(HasSubstr("\x07")), Not(HasSubstr("\xC2\x9B")),
                          Not(HasSubstr("\u202E")), HasSubstr("␛[2J␇")));
  EXPECT_THAT(text, HasSubstr("evil␛[31m␊.eml:1:"));
}

TEST(TextReport, HasColoursOnlyWhenAsked) {
  HandMadeFile file("[Name]\n");
  file.find("placeholder-blank", "[Name]");
  EXPECT_THAT(rendered(file), Not(HasSubstr("\x1b")));
  const std::string colored = rendered(file, {.color = true});
  EXPECT_THAT(colored, AllOf(HasSubstr("\x1b[1;31merror\x1b[0m"), HasSubstr("\x1b[1;31m^^^^^^\x1b[0m")));
}

TEST(TextReport, LeavesOutMilderFindingsAndTheClosingLineWhenQuiet) {
  HandMadeFile file("[Name] and [Day]\n");
  file.find("placeholder-blank", "[Name]").severity = Severity::Hint;
  file.find("placeholder-blank", "[Day]").severity = Severity::Warning;
  const RenderOptions quiet{.quiet = true};
  EXPECT_THAT(rendered(file, quiet), AllOf(HasSubstr("1:12: warning"), Not(HasSubstr("hint"))));
  EXPECT_THAT(renderer_named("text")->end({.files = 3, .errors = 1}, quiet), IsEmpty());
}

TEST(TextReport, NamesTheMessageOfAnMbox) {
  HandMadeFile file("[Name]\n", "all.mbox");
  file.report.message = 12;
  file.find("placeholder-blank", "[Name]");
  EXPECT_THAT(rendered(file), HasSubstr("all.mbox[12]:1:1: "));
}

TEST(TextReport, ClosesWithCountsAndWhatCanBeFixed) {
  const auto end = [](const Summary& summary) { return renderer_named("text")->end(summary, {}); };
  EXPECT_EQ(end({}), "") << "nothing was read, and that was said elsewhere";
  EXPECT_EQ(end({.files = 1}), "1 file, nothing found\n");
  EXPECT_EQ(end({.files = 3, .errors = 2, .warnings = 1, .fixable_safe = 2, .fixable_suggested = 1}),
            "3 files, 2 errors, 1 warning\n2 fixable with `fix`, 1 more with `--unsafe`\n");
  EXPECT_EQ(end({.files = 2, .information = 2, .hints = 1, .fixable_suggested = 1}),
            "2 files, 2 information, 1 hint\n1 fixable with `fix --unsafe`\n");
}

}  // namespace
}  // namespace followup
