#include "architecture/source_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace followup::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Violation, PrintsAsCompilersDo) {
  std::ostringstream out;
  out << Violation{"server/a.h", 7, "is wrong"};
  EXPECT_EQ(out.str(), "server/a.h:7: is wrong");
}

TEST(SplitCpp, KeepsEveryLineAtItsPlace) {
  const std::string text = "int a; // one\n/* two\nthree */ int b;\n";
  const CppParts parts = split_cpp(text);
  EXPECT_EQ(parts.code, "int a;       \n      \n         int b;\n");
  EXPECT_EQ(parts.comments, "       // one\n/* two\nthree */       \n");
}

TEST(SplitCpp, EmptiesStringsAndCharacters) {
  EXPECT_EQ(split_cpp(R"(f("a{b", '{', "\"{", '\'');)").code, R"(f("   ", ' ', "   ", '  ');)");
}

TEST(SplitCpp, EmptiesRawStringsUpToTheirOwnEnd) {
  EXPECT_EQ(split_cpp("a(R\"x({)\" // })x\"); b").code, "a(R\"            \"); b");
}

TEST(SplitCpp, ReadsQuotesInNumbersAsSeparators) {
  EXPECT_EQ(split_cpp("int n = 1'000; // x").code, "int n = 1'000;     ");
  EXPECT_EQ(split_cpp("char16_t c = u'{';").code, "char16_t c = u' ';");
}

TEST(SplitCpp, EndsAtAnOpenCommentOrString) {
  EXPECT_EQ(split_cpp("a /* b").code, "a     ");
  EXPECT_EQ(split_cpp("a \"b").code, "a \" ");
  EXPECT_EQ(split_cpp("a R\"(b").code.size(), 6u);
}

TEST(LinesOf, CountsALastLineWithoutEnd) {
  EXPECT_THAT(lines_of("a\n\nb"), ElementsAre("a", "", "b"));
  EXPECT_THAT(lines_of("a\n"), ElementsAre("a"));
  EXPECT_THAT(lines_of(""), IsEmpty());
}

TEST(LineAt, CountsFromOne) {
  EXPECT_EQ(line_at("a\nb", 0), 1u);
  EXPECT_EQ(line_at("a\nb", 2), 2u);
}

}  // namespace
}  // namespace followup::architecture
