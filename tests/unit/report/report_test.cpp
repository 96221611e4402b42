#include "report/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/report/hand_made.h"

namespace followup {
namespace {

using testing::ElementsAre;

TEST(Renderers, AreFoundByName) {
  for (const std::string_view name : renderer_names()) {
    ASSERT_NE(renderer_named(name), nullptr);
    EXPECT_EQ(renderer_named(name)->name, name);
  }
  EXPECT_THAT(renderer_names(), ElementsAre("text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle",
                                            "rdjson", "html"));
  EXPECT_EQ(renderer_named("Text"), nullptr);
  EXPECT_EQ(renderer_named(""), nullptr);
}

TEST(Summary, CountsFindingsBySeverityAndByTheirBestFix) {
  HandMadeFile file("one two three four\n");
  Finding& one = file.find("pushy-ultimatum", "one");
  one.fixes.push_back(replacement(one, Applicability::Safe, "1"));
  Finding& two = file.find("pushy-ultimatum", "two");
  two.severity = Severity::Warning;
  two.fixes.push_back(replacement(two, Applicability::Suggested, "2"));
  file.find("pushy-ultimatum", "three").severity = Severity::Information;
  file.find("pushy-ultimatum", "four").severity = Severity::Hint;
  Summary summary;
  summary.add(file.report);
  EXPECT_EQ(summary.files, 1U);
  EXPECT_EQ(summary.errors, 1U);
  EXPECT_EQ(summary.warnings, 1U);
  EXPECT_EQ(summary.information, 1U);
  EXPECT_EQ(summary.hints, 1U);
  EXPECT_EQ(summary.fixable_safe, 1U);
  EXPECT_EQ(summary.fixable_suggested, 1U);
  Summary both = summary;
  both.add(summary);
  EXPECT_EQ(both.files, 2U);
  EXPECT_EQ(both.fixable_suggested, 2U);
}

}  // namespace
}  // namespace followup
