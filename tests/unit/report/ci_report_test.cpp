// What single formats say of hand-made findings; that they are valid is held by tests/reports.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/one_edit.h"
#include "report/uri.h"
#include "report/xml_report.h"
#include "unit/report/hand_made.h"

namespace followup {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(GithubReport, EscapesWhatWouldEndACommandOrAProperty) {
  HandMadeFile file("Hi [a]\n", "./50%,a:b.eml");
  Finding& finding = file.find("placeholder-blank", "[a]");
  finding.message = "100%: a,\r\nb::c";
  EXPECT_EQ(rendered(file, {}, "github"),
            "::error file=50%25%2Ca%3Ab.eml,line=1,endLine=1,col=4,endColumn=7,title=placeholder-blank"
            "::100%25: a,%0D%0Ab::c\n");
}

TEST(GithubReport, NamesNoColumnsAcrossLines) {
  HandMadeFile file("a [b\nc] d\n");
  file.find("placeholder-blank", "[b\nc]");
  EXPECT_THAT(rendered(file, {}, "github"), Not(HasSubstr("col=")));
}

TEST(JunitReport, FailsOnlyForWhatMakesTheRunFail) {
  HandMadeFile file("[a] [b]\n");
  file.find("placeholder-blank", "[a]");
  file.find("placeholder-blank", "[b]").severity = Severity::Hint;
  file.report.fail_on = Severity::Error;
  const std::string text = rendered(file, {}, "junit");
  EXPECT_THAT(text, HasSubstr("tests=\"2\" failures=\"1\""));
  EXPECT_THAT(text, HasSubstr("<system-out>1:5: hint: “[b]” is at fault (placeholder-blank)"));
}

TEST(MarkupEscaped, LeavesNoSignWithAMeaningAndNoControlCharacter) {
  EXPECT_EQ(markup_escaped("a<b>&\"c'\x01]]>"), "a&lt;b&gt;&amp;&quot;c&#39;␁]]&gt;");
  EXPECT_EQ(markup_escaped("é\xff"), "é\uFFFD");
}

TEST(UriOf, KeepsRelativePathsAndEscapesTheRest) {
  EXPECT_EQ(uri_of("./a b/c:d%.eml"), "a%20b/c%3Ad%25.eml");
  EXPECT_EQ(uri_of("/tmp/ä.eml"), "file:///tmp/%C3%A4.eml");
}

TEST(AsOneEdit, JoinsEditsWithWhatStandsBetween) {
  const Fix fix{"Both", Applicability::Safe, {{{6, 7}, "C", {}}, {{0, 1}, "A", {}}}};
  const auto edit = as_one_edit(fix, "a and b.");
  ASSERT_TRUE(edit);
  EXPECT_EQ(edit->where.begin, 0U);
  EXPECT_EQ(edit->where.end, 7U);
  EXPECT_EQ(edit->text, "A and C");
  EXPECT_FALSE(as_one_edit({"None", Applicability::Safe, {{{0, 1}, "\xff", {}}}}, "a"));
}

}  // namespace
}  // namespace followup
