#include "report/baseline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/fingerprint.h"
#include "unit/report/hand_made.h"

namespace followup {
namespace {

TEST(Baseline, KnowsItsFindingsAgainInMovedLines) {
  HandMadeFile before("[A]\n[B]\n");
  before.find("placeholder-blank", "[A]");
  const auto read = read_baseline(baseline_text({{"a.eml", fingerprints(before.report)}}), "base.json");
  ASSERT_TRUE(std::holds_alternative<Baseline>(read));
  HandMadeFile behind("Hi,\r\n\r\n[B] and [A]\r\n");
  behind.find("placeholder-blank", "[B]");
  behind.find("placeholder-blank", "[A]");
  EXPECT_EQ(drop_known(std::get<Baseline>(read), "other.eml", behind.report), 0U);
  EXPECT_EQ(drop_known(std::get<Baseline>(read), "a.eml", behind.report), 1U);
  ASSERT_EQ(behind.report.result.findings.size(), 1U);
  EXPECT_EQ(behind.report.result.findings[0].message, "“[B]” is at fault");
}

TEST(Baseline, HoldsNoWordOfADraftAndNoFileWithoutFindings) {
  HandMadeFile file("secret [A]\n");
  file.find("placeholder-blank", "[A]");
  const std::string text = baseline_text({{"a.eml", fingerprints(file.report)}, {"b.eml", {}}});
  EXPECT_EQ(text.find("secret"), std::string::npos);
  EXPECT_EQ(text.find("[A]"), std::string::npos);
  EXPECT_EQ(text.find("b.eml"), std::string::npos);
}

TEST(Baseline, OfAnotherFormIsRefusedWithItsPath) {
  for (const std::string_view bytes :
       {"", "[]", "{}", R"({"version": 2, "files": {}})", R"({"version": 1, "files": []})",
        R"({"version": 1, "files": {"a": 1}})", R"({"version": 1, "files": {"a": [1]}})"}) {
    const auto read = read_baseline(bytes, "base.json");
    ASSERT_TRUE(std::holds_alternative<Problem>(read)) << bytes;
    EXPECT_EQ(std::get<Problem>(read).path, "base.json");
  }
}

}  // namespace
}  // namespace followup
