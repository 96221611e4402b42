#include "match/pattern.h"

#include <gmock/gmock.h>

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Span<Decoded>> found(std::string_view regex, std::string_view literal, std::string_view text) {
  return PatternSet({{regex, literal}}).find(0, text);
}

TEST(Pattern, FindsEachMatchInOrder) {
  EXPECT_THAT(found("a+", "", "aa b a"), ElementsAre(Span<Decoded>{0, 2}, Span<Decoded>{5, 6}));
}

TEST(Pattern, NeedsItsLiteral) {
  EXPECT_THAT(found("a+", "b", "aa"), IsEmpty());
  EXPECT_THAT(found("a+", "B", "aab"), ElementsAre(Span<Decoded>{0, 2}));
}

TEST(Pattern, GivesNoEmptyMatch) { EXPECT_THAT(found("a*", "", "bab"), ElementsAre(Span<Decoded>{1, 2})); }

TEST(Pattern, MatchesAtTheEndOfTheText) { EXPECT_THAT(found("b$", "", "ab"), ElementsAre(Span<Decoded>{1, 2})); }

TEST(Pattern, IsCompiledOnceForManyTexts) {
  const PatternSet set({{"a", ""}, {"b", ""}});
  for (int i = 0; i < 3; ++i) {
    EXPECT_THAT(set.find(0, "ab"), ElementsAre(Span<Decoded>{0, 1}));
    EXPECT_THAT(set.find(1, "ab"), ElementsAre(Span<Decoded>{1, 2}));
  }
}

TEST(Pattern, KeepsWholeCharacters) {
  EXPECT_THAT(found(".", "", "é"), ElementsAre(Span<Decoded>{0, 2}));
  EXPECT_THAT(found("x*|é", "", "éxé"),
              testing::Each(testing::Truly([](Span<Decoded> where) { return where.begin != 1; })));
}

TEST(Pattern, SaysWhatIsWrong) {
  EXPECT_EQ(pattern_fault("a(b)"), "");
  EXPECT_EQ(pattern_fault("a(b"), "missing ): a(b");
}

}  // namespace
}  // namespace followup
