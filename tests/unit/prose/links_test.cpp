#include "prose/links.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/prose/reading.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Links, EndBeforeThePunctuationOfTheSentence) {
  EXPECT_THAT(words_of("See https://x.org/a?b=1. Or (www.x.org), or http://x.org/a_(b)!", TokenKind::Url),
              ElementsAre("https://x.org/a?b=1", "www.x.org", "http://x.org/a_(b)"));
}

TEST(Links, AreFoundWithoutAScheme) {
  EXPECT_THAT(words_of("linkedin.com/in/dana, example.org and x.me/a", TokenKind::Url),
              ElementsAre("linkedin.com/in/dana", "example.org", "x.me/a"));
}

TEST(Links, AreNotTheNamesOfCompaniesNorMissingBlanks) {
  EXPECT_THAT(words_of("Booking.com offers. done.thanks and/or Node.js/React", TokenKind::Url), IsEmpty());
  EXPECT_THAT(words_of("at Booking.com.", TokenKind::Word), ElementsAre("at", "Booking.com"));
}

TEST(Links, LeaveAngleBracketsOutOfAnAddressOfThePage) {
  EXPECT_THAT(words_of("at <https://x.org/a> now"), ElementsAre("at", "https://x.org/a", "now"));
}

TEST(Addresses, AreOneTokenWithTheirAngleBrackets) {
  EXPECT_THAT(words_of("ask dana.w+jobs@acme.co.uk. Or <d@x.org>, mailto:4you@x.org", TokenKind::Address),
              ElementsAre("dana.w+jobs@acme.co.uk", "<d@x.org>", "4you@x.org"));
}

TEST(Addresses, NeedAHost) {
  EXPECT_THAT(words_of("@dana or me@home", TokenKind::Address), IsEmpty());
  EXPECT_THAT(words_of("@dana"), ElementsAre("@", "dana"));
}

}  // namespace
}  // namespace followup
