#include "report/problem_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace followup {
namespace {

using testing::HasSubstr;

TEST(ProblemText, ShowsThePlaceTheSentenceTheLineAndACaret) {
  const Problem problem{"a.json", "no setting", 3, 5, "  \"ü\": 1"};
  EXPECT_EQ(problem_text(problem, {}),
            "a.json:3:5: error: no setting\n"
            "  3 |   \"ü\": 1\n"
            "    |     ^\n");
}

TEST(ProblemText, SpeaksInTheNameOfTheProgramWithoutAPath) {
  EXPECT_EQ(problem_text({.path = {}, .message = "no such option", .source_line = {}}, {}),
            "followup-lint: error: no such option\n");
}

TEST(ProblemText, ShowsNoLineWhereThereIsNone) {
  EXPECT_EQ(problem_text({.path = "a.eml", .message = "cannot be read", .source_line = {}}, {}),
            "a.eml: error: cannot be read\n");
}

TEST(ProblemText, PutsTheCaretBehindALineThatEndsEarly) {
  EXPECT_THAT(problem_text({"a.json", "ends early", 1, 99, "{"}, {}), HasSubstr("  1 | {\n    |  ^\n"));
}

}  // namespace
}  // namespace followup
