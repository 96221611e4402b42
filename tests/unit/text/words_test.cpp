#include "text/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Trim, TakesWhiteSpaceFromBothEndsOnly) {
  EXPECT_EQ(trim(" \t a b\r\n"), "a b");
  EXPECT_EQ(trim("ab"), "ab");
  EXPECT_EQ(trim(" \n "), "");
  EXPECT_EQ(trim(""), "");
}

TEST(Split, KeepsEmptyAndUntrimmedPieces) {
  EXPECT_THAT(split("a, b,,c", ','), ElementsAre("a", " b", "", "c"));
  EXPECT_THAT(split(",", ','), ElementsAre("", ""));
  EXPECT_THAT(split("", ','), ElementsAre(""));
}

TEST(Join, PutsTheSeparatorBetweenPiecesOnly) {
  const std::vector<std::string> pieces{"a", "b", "c"};
  EXPECT_EQ(join(pieces, ", "), "a, b, c");
  const std::array<std::string_view, 1> one{"a"};
  EXPECT_EQ(join(one, ", "), "a");
  EXPECT_EQ(join(std::span<const std::string>{}, ", "), "");
}

TEST(AsciiCase, LeavesOtherBytesAlone) {
  EXPECT_EQ(ascii_lower("Reply-TO É[@"), "reply-to É[@");
  EXPECT_TRUE(ascii_iequals("Subject", "sUBJECT"));
  EXPECT_FALSE(ascii_iequals("Subject", "Subjects"));
  EXPECT_FALSE(ascii_iequals("É", "é"));
}

TEST(FillSlots, ReplacesWhatItKnowsAndLeavesTheRest) {
  const Slots slots{{"name", "Ana"}, {"day", "{name}"}};
  EXPECT_EQ(fill_slots("Dear {name}, on {day} or {other}.", slots), "Dear Ana, on {name} or {other}.");
  EXPECT_EQ(fill_slots("{name}{name}", slots), "AnaAna");
}

TEST(FillSlots, IsNotConfusedByLooseBraces) {
  const Slots slots{{"name", "Ana"}};
  EXPECT_EQ(fill_slots("{ {name} } {} {name", slots), "{ Ana } {} {name");
  EXPECT_EQ(fill_slots("{{name}}", slots), "{Ana}");
}

TEST(SlotNames, AreListedOnceInOrder) {
  EXPECT_THAT(slot_names("{b} {a} {b} {} {c"), ElementsAre("b", "a"));
  EXPECT_THAT(slot_names("no slots"), IsEmpty());
}

TEST(Nearest, FindsTheCandidateWithTheFewestChangedLetters) {
  const std::array<std::string_view, 3> names{"severity", "select", "selection"};
  EXPECT_EQ(nearest("selct", names), "select");
  EXPECT_EQ(nearest("seevrity", names), "severity");
  EXPECT_EQ(nearest("selections", names), "selection");
  EXPECT_EQ(nearest("select", names), "select");
}

TEST(Nearest, FindsNothingWhenNoneIsNear) {
  const std::array<std::string_view, 2> names{"to", "language"};
  EXPECT_EQ(nearest("colour", names), "");
  EXPECT_EQ(nearest("xy", names), "");
  EXPECT_EQ(nearest("", names), "");
}

TEST(Nearest, AllowsThreeChangesAndAtMostHalfOfTheWord) {
  const std::array<std::string_view, 1> name{"interviewDate"};
  EXPECT_EQ(nearest("intrvewDat", name), "interviewDate");
  EXPECT_EQ(nearest("intrvwDat", name), "");
  const std::array<std::string_view, 1> small{"abcd"};
  EXPECT_EQ(nearest("abxy", small), "abcd");
  EXPECT_EQ(nearest("axyz", small), "");
}

TEST(Nearest, CountsSwappedNeighboursAsOneChange) {
  const std::array<std::string_view, 2> names{"fro", "form"};
  EXPECT_EQ(nearest("from", names), "fro");
  const std::array<std::string_view, 1> name{"ab"};
  EXPECT_EQ(nearest("ba", name), "ab");
}

}  // namespace
}  // namespace followup
