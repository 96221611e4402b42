#include "prose/emoji.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/prose/reading.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Emoji, AreOneTokenWithAllThatJoinsThem) {
  EXPECT_THAT(
      words_of("a 😊 👍🏽 👨‍👩‍👧 🇩🇪 1️⃣ ❤️ ™️ 🤷‍♂️", TokenKind::Emoji),
      ElementsAre("😊", "👍🏽", "👨‍👩‍👧", "🇩🇪", "1️⃣", "❤️", "™️", "🤷‍♂️"));
}

TEST(Emoji, InARowAreSeveralTokensAndNoneIsGlued) {
  EXPECT_THAT(words_of("Hi😊😊you"), ElementsAre("Hi", "😊", "😊", "you"));
  EXPECT_FALSE(token_in("Hi😊you", "😊").has(Glued));
  EXPECT_FALSE(token_in("Hi😊you", "you").has(Glued));
}

TEST(Emoji, AreNotThePlainSigns) { EXPECT_THAT(words_of("© ™ → ✓ ★ ♥", TokenKind::Emoji), IsEmpty()); }

TEST(Emoticons, StandBetweenBlanksAndEndMarks) {
  EXPECT_THAT(words_of(":) :-) ;) :D :-P :( <3 xD ^^ :-))) yes! :)", TokenKind::Emoticon),
              ElementsAre(":)", ":-)", ";)", ":D", ":-P", ":(", "<3", "xD", "^^", ":-)))", ":)"));
  EXPECT_THAT(words_of("Thanks :).", TokenKind::Emoticon), ElementsAre(":)"));
}

TEST(Emoticons, AreNotFoundInOtherSigns) {
  for (const std::string_view text : {"Subject:Data", "(see a;b;)", "at 5:30", "http://x.org", "a:)b", "x<3",
                                      "Note: (a)", "taxD", ":Data", "(note: b)"}) {
    EXPECT_THAT(words_of(text, TokenKind::Emoticon), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace followup
