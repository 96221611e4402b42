#include "compose/sections.h"

#include <gmock/gmock.h>

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr KindId ThankYou = 0;
constexpr KindId CheckIn = 1;

constexpr SectionRow Sections[] = {
    {"greeting", "Hi [first name],", kind_bit(ThankYou) | kind_bit(CheckIn)},
    {"thanks", "Thank you for [what].", kind_bit(ThankYou)},
    {"thanks", "Thank you again.", kind_bit(CheckIn)},
    {"thanks", "Thanks for your time at [company].", kind_bit(ThankYou) | kind_bit(CheckIn)},
    {"close", "Best regards,\n[your name]\n[your name]", kind_bit(ThankYou)},
};

KnownFacts facts() {
  KnownFacts known;
  known.reader_first_name = "Dana";
  known.writer_name = "Noor Haddad";
  return known;
}

TEST(Sections, FillWhatIsKnown) {
  EXPECT_EQ(section_text(Sections, "greeting", ThankYou, facts()), "Hi Dana,");
  EXPECT_EQ(section_text(Sections, "close", ThankYou, facts()), "Best regards,\nNoor Haddad\nNoor Haddad");
}

TEST(Sections, KeepTheBlankOfWhatIsNot) {
  EXPECT_EQ(section_text(Sections, "greeting", ThankYou, {}), "Hi [first name],");
  EXPECT_EQ(section_text(Sections, "thanks", ThankYou, facts()), "Thank you for [what].");
}

TEST(Sections, TakeTheFirstOfTheKind) {
  EXPECT_EQ(section_text(Sections, "thanks", CheckIn, facts()), "Thank you again.");
  EXPECT_EQ(section_text(Sections, "close", CheckIn, facts()), std::nullopt);
  EXPECT_EQ(section_text(Sections, "nothing", ThankYou, facts()), std::nullopt);
}

TEST(Sections, AreAllGivenInTheirOrder) {
  KnownFacts known = facts();
  known.company = "Elm Court";
  EXPECT_THAT(section_texts(Sections, "thanks", CheckIn, known),
              ElementsAre("Thank you again.", "Thanks for your time at Elm Court."));
  EXPECT_THAT(section_texts(Sections, "nothing", CheckIn, known), IsEmpty());
}

TEST(Sections, NameThePartsOfAKindOnce) {
  EXPECT_THAT(parts_of_kind(Sections, ThankYou), ElementsAre("greeting", "thanks", "close"));
  EXPECT_THAT(parts_of_kind(Sections, CheckIn), ElementsAre("greeting", "thanks"));
}

TEST(Sections, KeepAValueThatLooksLikeItsBlank) {
  KnownFacts known;
  known.reader_first_name = "[first name]";
  EXPECT_EQ(section_text(Sections, "greeting", ThankYou, known), "Hi [first name],");
}

}  // namespace
}  // namespace followup
