#include "architecture/lengths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace followup::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> heads_in(std::string_view text) {
  std::vector<std::string> heads;
  for (const Function& function : functions_in(text)) heads.push_back(function.head);
  return heads;
}

TEST(FunctionsIn, FindsFunctionsInNamespacesAndClasses) {
  EXPECT_THAT(heads_in("namespace a {\nint f() { return 1; }\nclass B : public C {\n public:\n  B();\n"
                       "  int g(int x) const { if (x) { return 2; } return 3; }\n};\n}  // namespace a\n"),
              ElementsAre("int f()", "int g(int x) const"));
}

TEST(FunctionsIn, CountsFromTheHeadToTheLastBrace) {
  const std::vector<Function> found = functions_in("\nint\nf(int a,\n  int b) {\n  return a;\n}\n\nint x;\n");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].first_line, 2u);
  EXPECT_EQ(found[0].last_line, 6u);
}

TEST(FunctionsIn, TakesTablesTypesAndConceptsForNoFunctions) {
  EXPECT_THAT(heads_in("const Row Rows[] = {\n{1, f(2)},\n};\nconst int Sizes[]{1, 2};\nenum class E { A, B };\n"
                       "struct S { int a = 1; std::vector<int> b{1}; };\n"
                       "template <class T> concept C = requires(T t) { t.x(); };\n"),
              IsEmpty());
}

TEST(FunctionsIn, FindsConstructorsWithBracedInitialisers) {
  EXPECT_THAT(heads_in("struct S {\n S(int a) : a_{a}, b_(2), c_{3} { run(); }\n ~S() {}\n int a_;\n};\n"),
              ElementsAre("S(int a) : a_}, b_(2), c_}", "~S()"));
}

TEST(FunctionsIn, FindsHeadsWithBracesAmongTheParameters) {
  EXPECT_THAT(heads_in("void f(Span a = {}, int b = 3) {\n}\n"), ElementsAre("void f(Span a = }, int b = 3)"));
}

TEST(FunctionsIn, FindsTemplatesOperatorsTrailingTypesAndTests) {
  EXPECT_THAT(heads_in("template <class T, class U = int>\nT f(T t) { return t; }\n"
                       "bool operator==(A, A) { return true; }\nauto g() -> std::vector<int> { return {}; }\n"
                       "TEST(A, B) {}\nint h() noexcept(true) { return 0; }\n"),
              ElementsAre("template <class T, class U = int> T f(T t)", "bool operator==(A, A)",
                          "auto g() -> std::vector<int>", "TEST(A, B)", "int h() noexcept(true)"));
}

TEST(FunctionsIn, CountsALambdaAtNamespaceDepthAndNotOneInAFunction) {
  EXPECT_THAT(heads_in("const auto f = [](int x) { return x; };\nvoid g() { auto h = [] { return 1; }; }\n"),
              ElementsAre("const auto f = [](int x)", "void g()"));
}

TEST(FunctionsIn, IsNotMisledByBracesInStringsCommentsAndMacros) {
  EXPECT_THAT(heads_in("#define OPEN { \\\n {\n// {\nconst char* s = \"{\";\nint f() { return '{'; }\n"),
              ElementsAre("int f()"));
}

TEST(FunctionsIn, SurvivesUnbalancedBraces) {
  EXPECT_THAT(heads_in("}}\nint f() {\n"), ElementsAre("int f()"));
  EXPECT_THAT(long_functions({"a.cpp", "int f() {\n\n\n\n"}, 2), IsEmpty());
}

TEST(LongFunctions, NamesThePlaceTheHeadAndTheLength) {
  const SourceFile file{"server/a.cpp", "int x;\nint f() {\n  return\n  1;\n}\n"};
  EXPECT_THAT(long_functions(file, 4), IsEmpty());
  EXPECT_THAT(long_functions(file, 3), ElementsAre(Violation{file.path, 2, "`int f()` has 4 lines; at most 3"}));
}

TEST(TooLong, CountsLines) {
  EXPECT_FALSE(too_long({"a.h", "1\n2\n3\n"}, 3));
  const std::optional<Violation> found = too_long({"a.h", "1\n2\n3\n4"}, 3);
  ASSERT_TRUE(found);
  EXPECT_THAT(found->message, HasSubstr("4 lines; at most 3"));
}

}  // namespace
}  // namespace followup::architecture
