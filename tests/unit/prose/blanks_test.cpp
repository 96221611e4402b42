#include "prose/blanks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/prose/reading.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class EveryBlank : public testing::TestWithParam<std::string_view> {};

TEST_P(EveryBlank, IsOneTokenWithItsBrackets) {
  const std::string text = "I like " + std::string(GetParam()) + ", really.";
  EXPECT_THAT(words_of(text, TokenKind::Blank), ElementsAre(GetParam()));
  EXPECT_EQ(tokens_of(text).size(), 4U);
}

INSTANTIATE_TEST_SUITE_P(Blanks, EveryBlank,
                         testing::Values("[Company]", "[your name here]", "[...]", "[…]", "[[Company]]", "{{name}}",
                                         "{{ first name }}", "{name}", "<Company Name>", "<<x>>", "«Vorname»", "%name%",
                                         "%%NAME%%", "${x}", "$name$", "___", "________", "XXX", "XXXX", "XX", "[X]",
                                         "[Größe]", "[Date: 1/2]", "[name@company.com]"));

class NoBlank : public testing::TestWithParam<std::string_view> {};

TEST_P(NoBlank, IsFoundIn) { EXPECT_THAT(words_of(GetParam(), TokenKind::Blank), IsEmpty()); }

INSTANTIATE_TEST_SUITE_P(Blanks, NoBlank,
                         testing::Values("he wrote [sic] so", "as shown [1]", "- [x] done", "- [X] done", "- [ ] open",
                                         "a < b and c > d", "a<b and c>d", "50% of 20%", "5%growth% here",
                                         "<b>bold</b>", "<br>", "<a href=\"x\">", "see <https://x.org/a>",
                                         "ask <name@host.org>", "my [work](https://x.org)",
                                         "« Bonjour tout le monde. »", "__init__ me", "xxx", "$90 and $100",
                                         "[open\nend]", "Xi and MIXX", "{1}", "[ ]"));

TEST(Blanks, HoldAtMostEightyBytes) {
  EXPECT_THAT(words_of("[" + std::string(80, 'a') + "]", TokenKind::Blank).size(), 1U);
  EXPECT_THAT(words_of("[" + std::string(81, 'a') + "]", TokenKind::Blank), IsEmpty());
}

TEST(Blanks, LeaveTagsAsSymbols) {
  EXPECT_THAT(words_of("<b>bold</b> <a href=\"x y\">", TokenKind::Symbol),
              ElementsAre("<b>", "</b>", "<a href=\"x y\">"));
}

TEST(Blanks, LeaveTheWordsOfALinkAsWords) {
  EXPECT_THAT(words_of("[my work](x.html) here"), ElementsAre("my", "work", "x.html", "here"));
  EXPECT_THAT(words_of("[wiki](https://x.org/a_(b)) here", TokenKind::Url), ElementsAre("https://x.org/a_(b)"));
}

}  // namespace
}  // namespace followup
