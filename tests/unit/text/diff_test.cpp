#include "text/diff.h"

#include <gtest/gtest.h>

namespace followup {
namespace {

constexpr std::string_view TenLines = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

TEST(UnifiedDiff, IsEmptyForEqualTexts) {
  EXPECT_EQ(unified_diff("a\n", "a\n", "x"), "");
  EXPECT_EQ(unified_diff("", "", "x"), "");
}

TEST(UnifiedDiff, ShowsAChangedLineWithThreeLinesAround) {
  EXPECT_EQ(unified_diff(TenLines, "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n", "draft.eml"),
            "--- a/draft.eml\n+++ b/draft.eml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, NamesAnAbsolutePathWithOneSlash) {
  EXPECT_EQ(unified_diff("a\n", "b\n", "/home/ann/x").substr(0, 34), "--- a/home/ann/x\n+++ b/home/ann/x\n");
}

TEST(UnifiedDiff, LeavesOutACountOfOne) {
  EXPECT_EQ(unified_diff("a\n", "b\n", "x"), "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n");
}

TEST(UnifiedDiff, NamesTheLineBeforeAnEmptyRange) {
  EXPECT_EQ(unified_diff("", "a\nb\n", "x"), "--- a/x\n+++ b/x\n@@ -0,0 +1,2 @@\n+a\n+b\n");
  EXPECT_EQ(unified_diff("a\nb\n", "", "x"), "--- a/x\n+++ b/x\n@@ -1,2 +0,0 @@\n-a\n-b\n");
}

TEST(UnifiedDiff, MarksALastLineWithoutALineEnd) {
  EXPECT_EQ(unified_diff("a\nb", "a\nb\n", "x"),
            "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
  EXPECT_EQ(unified_diff("a\nb", "c\nb", "x"),
            "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n");
}

TEST(UnifiedDiff, JoinsChangesThatAreSixLinesApart) {
  EXPECT_EQ(unified_diff(TenLines, "1\ntwo\n3\n4\n5\n6\n7\n8\nnine\n10\n", "x"),
            "--- a/x\n+++ b/x\n@@ -1,10 +1,10 @@\n 1\n-2\n+two\n 3\n 4\n 5\n 6\n 7\n 8\n-9\n+nine\n 10\n");
}

TEST(UnifiedDiff, SeparatesChangesThatAreFurtherApart) {
  EXPECT_EQ(unified_diff(TenLines, "one\n2\n3\n4\n5\n6\n7\n8\nnine\n10\n", "x"),
            "--- a/x\n+++ b/x\n@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n@@ -6,5 +6,5 @@\n 6\n 7\n 8\n-9\n+nine\n 10\n");
}

TEST(UnifiedDiff, PutsARepeatedParagraphAtItsSecondPlace) {
  EXPECT_EQ(unified_diff("p\n\nq\n", "p\n\np\n\nq\n", "x"), "--- a/x\n+++ b/x\n@@ -1,3 +1,5 @@\n p\n \n+p\n+\n q\n");
}

TEST(UnifiedDiff, KeepsCarriageReturnsInTheLines) {
  EXPECT_EQ(unified_diff("a\r\n", "a\n", "x"), "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\r\n+a\n");
}

TEST(UnifiedDiff, WritesOneBigHunkForHugeTextsWithoutLikeness) {
  std::string before;
  std::string after;
  for (int line = 0; line < 20000; ++line) {
    before += "old " + std::to_string(line) + "\n";
    after += "new " + std::to_string(line) + "\n";
  }
  const std::string diff = unified_diff(before, after, "x");
  EXPECT_EQ(diff.find("@@ -1,20000 +1,20000 @@\n-old 0\n"), std::string("--- a/x\n+++ b/x\n").size());
}

}  // namespace
}  // namespace followup
