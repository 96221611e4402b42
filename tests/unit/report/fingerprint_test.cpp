#include "report/fingerprint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/report/hand_made.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::Ne;

std::vector<std::string> prints_of(std::string bytes, std::initializer_list<std::pair<const char*, Span<Raw>>> found) {
  HandMadeFile file(std::move(bytes));
  for (const auto& [rule, where] : found) file.find_at(rule, where);
  return fingerprints(file.report);
}

TEST(Fingerprint, StaysWhenLinesMoveAndBlanksChange) {
  const auto before = prints_of("Hi,\n\nI need  it\n", {{"pushy-ultimatum", {5, 15}}});
  const auto behind = prints_of("Hi Dana,\r\n\r\nMore.\r\n\r\nI\r\nneed it\r\n", {{"pushy-ultimatum", {21, 31}}});
  EXPECT_EQ(before, behind);
}

TEST(Fingerprint, TellsEqualWordsOfOneRuleApartByTheirNumber) {
  const auto prints = prints_of("[A] [A]\n", {{"placeholder-blank", {0, 3}}, {"placeholder-blank", {4, 7}}});
  EXPECT_THAT(prints, ElementsAre(prints_of("[A]\n", {{"placeholder-blank", {0, 3}}}).front(), Ne(prints.front())));
}

TEST(Fingerprint, DiffersByRuleAndByWords) {
  const std::string print = prints_of("[A]\n", {{"placeholder-blank", {0, 3}}}).front();
  EXPECT_NE(print, prints_of("[A]\n", {{"pushy-ultimatum", {0, 3}}}).front());
  EXPECT_NE(print, prints_of("[B]\n", {{"placeholder-blank", {0, 3}}}).front());
}

TEST(Fingerprint, OfAnEmptyPlaceStandsOnItsLine) {
  EXPECT_NE(prints_of("Hi Ann\n", {{"pushy-ultimatum", {0, 0}}}), prints_of("Hi Bob\n", {{"pushy-ultimatum", {0, 0}}}));
}

TEST(Hash, KeepsItsPartsApart) {
  EXPECT_NE(Hash().add("ab").add("c").value(), Hash().add("a").add("bc").value());
  EXPECT_EQ(Hash().add("a").hex().size(), 16U);
}

}  // namespace
}  // namespace followup
