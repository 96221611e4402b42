#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <variant>

#include "data/json.h"
#include "lint/explain.h"
#include "unit/report/hand_made.h"

namespace followup {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

Json parsed(std::string_view text) {
  auto result = parse_json(text, "report");
  if (const auto* problem = std::get_if<Problem>(&result)) {
    ADD_FAILURE() << problem->message << "\n" << text;
    return {};
  }
  return std::move(std::get<Json>(result));
}

/// A value by its path of member names and item numbers; Null when it is not there.
const Json& at(const Json& json, std::initializer_list<std::string_view> path) {
  static const Json Missing;
  const Json* place = &json;
  for (const std::string_view step : path) {
    if (place->is(Json::Type::Array)) {
      const auto index = static_cast<std::size_t>(step.front() - '0');
      if (index >= place->items.size()) return Missing;
      place = &place->items[index];
    } else {
      place = place->find(step);
      if (place == nullptr) return Missing;
    }
  }
  return *place;
}

std::int64_t number(const Json& json, std::initializer_list<std::string_view> path) { return at(json, path).integer; }
std::string text(const Json& json, std::initializer_list<std::string_view> path) { return at(json, path).string; }

HandMadeFile mail_with_a_finding() {
  HandMadeFile file("Subject: Räume\r\n\r\nHi Dana,\r\n\r\n🎉 Thanks for B2B. I need an answer\r\n");
  Finding& finding = file.find("pushy-ultimatum", "I need an answer");
  finding.fixes.push_back(replacement(finding, Applicability::Suggested, "Is there an \"update\"?"));
  return file;
}

TEST(JsonReport, GivesLinesAndColumnsInCodePointsAndOffsetsInBytes) {
  const HandMadeFile file = mail_with_a_finding();
  const Json json = parsed(rendered(file, {}, "jsonl"));
  const Json& finding = at(json, {"findings", "0"});
  EXPECT_EQ(number(finding, {"line"}), 5);
  EXPECT_EQ(number(finding, {"column"}), 19);
  EXPECT_EQ(number(finding, {"end_line"}), 5);
  EXPECT_EQ(number(finding, {"end_column"}), 35);
  EXPECT_EQ(number(finding, {"offset"}), static_cast<std::int64_t>(file.report.bytes.find("I need")));
  EXPECT_EQ(number(finding, {"length"}), 16);
}

TEST(JsonReport, NamesRuleCategorySeverityGuidanceAndPage) {
  const HandMadeFile file = mail_with_a_finding();
  const Json json = parsed(rendered(file, {}, "jsonl"));
  const Json& finding = at(json, {"findings", "0"});
  EXPECT_EQ(text(finding, {"rule"}), "pushy-ultimatum");
  EXPECT_EQ(text(finding, {"category"}), "pushy");
  EXPECT_EQ(text(finding, {"severity"}), "error");
  EXPECT_EQ(text(finding, {"message"}), "“I need an answer” is at fault");
  EXPECT_EQ(text(finding, {"guidance", "0"}), "G09");
  EXPECT_EQ(text(finding, {"url"}), rule_url(*file.report.result.findings.front().rule));
}

TEST(JsonReport, CarriesFixesAsEditsOnTheBytes) {
  const HandMadeFile file = mail_with_a_finding();
  const Json json = parsed(rendered(file, {}, "jsonl"));
  const Json& fix = at(json, {"findings", "0", "fixes", "0"});
  EXPECT_EQ(text(fix, {"title"}), "Say it kindly");
  EXPECT_EQ(text(fix, {"applicability"}), "suggested");
  EXPECT_EQ(number(fix, {"edits", "0", "offset"}), static_cast<std::int64_t>(file.report.bytes.find("I need")));
  EXPECT_EQ(number(fix, {"edits", "0", "length"}), 16);
  EXPECT_EQ(text(fix, {"edits", "0", "text"}), "Is there an \"update\"?");
}

TEST(JsonReport, SaysWhatTheDraftIs) {
  HandMadeFile file("Subject: Räume\n\nThanks for B2B.\n");
  file.draft().metrics.words = 3;
  file.draft().metrics.reading_grade = 8.24;
  file.draft().moves.push_back({0, {0, 15}});
  file.draft().details.push_back({{11, 14}});
  const Json json = parsed(rendered(file, {}, "jsonl"));
  EXPECT_EQ(text(json, {"kind"}), "thank-you");
  EXPECT_DOUBLE_EQ(at(json, {"kind_confidence"}).real, 0.93);
  EXPECT_EQ(text(json, {"kind_source"}), "inferred");
  EXPECT_EQ(text(json, {"mode"}), "draft");
  EXPECT_EQ(number(json, {"metrics", "words"}), 3);
  EXPECT_EQ(number(json, {"metrics", "subject_characters"}), 5);
  EXPECT_DOUBLE_EQ(at(json, {"metrics", "reading_grade"}).real, 8.2);
  EXPECT_EQ(text(json, {"moves", "0", "move"}), "thanks");
  EXPECT_EQ(number(json, {"moves", "0", "line"}), 3);
  EXPECT_EQ(text(json, {"details", "0", "text"}), "B2B");
  EXPECT_EQ(number(json, {"details", "0", "column"}), 12);
}

TEST(JsonReport, CountsTheMessageOfAnMboxAndOfNothingElse) {
  HandMadeFile file("Hi\n");
  EXPECT_EQ(parsed(rendered(file, {}, "jsonl")).find("message"), nullptr);
  file.report.message = 2;
  EXPECT_EQ(number(parsed(rendered(file, {}, "jsonl")), {"message"}), 2);
}

TEST(JsonReport, StaysValidWithAnyBytesInPathMessageAndFix) {
  HandMadeFile file("a \xFF [\xC3]\n", "dir\xFF/\"name\"\n.eml");
  Finding& finding = file.find("placeholder-blank", "[\xC3]");
  finding.fixes.push_back(replacement(finding, Applicability::Safe, "fine"));
  finding.fixes.push_back(replacement(finding, Applicability::Safe, "latin \xE9"));
  const Json json = parsed(rendered(file, {}, "jsonl"));
  EXPECT_EQ(text(json, {"path"}), "dir\uFFFD/\"name\"\n.eml");
  EXPECT_EQ(number(json, {"findings", "0", "column"}), 5);
  EXPECT_THAT(at(json, {"findings", "0", "fixes"}).items, SizeIs(1)) << "a fix that JSON cannot say is left out";
}

TEST(JsonReport, FramesFilesAsOneObject) {
  const HandMadeFile one("Hi\n", "a.eml");
  const HandMadeFile two = mail_with_a_finding();
  const Renderer& json = *renderer_named("json");
  const RenderOptions options{.version = "1.2.3"};
  Summary summary;
  summary.add(one.report);
  summary.add(two.report);
  const std::string whole = json.begin(summary, options) + json.file(one.report, options) + std::string(json.between) +
                            json.file(two.report, options) + json.end(summary, options);
  const Json report = parsed(whole);
  EXPECT_EQ(number(report, {"version"}), 1);
  EXPECT_EQ(text(report, {"tool", "name"}), "followup-lint");
  EXPECT_EQ(text(report, {"tool", "version"}), "1.2.3");
  EXPECT_THAT(at(report, {"files"}).items, SizeIs(2));
  EXPECT_EQ(number(report, {"summary", "files"}), 2);
  EXPECT_EQ(number(report, {"summary", "error"}), 1);
  EXPECT_EQ(number(report, {"summary", "hint"}), 0);
}

TEST(JsonReport, IsValidWithoutAnyFile) {
  const Renderer& json = *renderer_named("json");
  EXPECT_THAT(at(parsed(json.begin({}, {}) + json.end({}, {})), {"files"}).items, SizeIs(0));
}

TEST(JsonlReport, WritesOneLineAFileAndNothingElse) {
  const HandMadeFile file = mail_with_a_finding();
  const Renderer& jsonl = *renderer_named("jsonl");
  EXPECT_EQ(jsonl.begin({}, {}) + std::string(jsonl.between) + jsonl.end({}, {}), "");
  const std::string line = jsonl.file(file.report, {});
  EXPECT_EQ(line.find('\n'), line.size() - 1);
}

}  // namespace
}  // namespace followup
