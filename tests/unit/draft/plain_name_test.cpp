#include "draft/plain_name.h"

#include <gtest/gtest.h>

#include <string>

#include "draft/nicknames.h"

namespace followup {
namespace {

std::optional<int> near(std::string_view a, std::string_view b) { return near_miss(plain_name(a), plain_name(b)); }
bool same(std::string_view a, std::string_view b) { return same_name(plain_name(a), plain_name(b)); }
bool nicknames(std::string_view a, std::string_view b) { return are_nicknames(plain_name(a), plain_name(b)); }

TEST(PlainName, IsInSmallLettersWithoutAccentsAndJoints) {
  EXPECT_EQ(plain_name("José").view(), "jose");
  EXPECT_EQ(plain_name("O’BRIEN").view(), "obrien");
  EXPECT_EQ(plain_name("Mary-Jane").view(), "maryjane");
  EXPECT_EQ(plain_name("Łukasz").view(), "lukasz");
  EXPECT_TRUE(plain_name("Łukasz").is_wide);
}

TEST(PlainName, SaysWhatItCannotRead) {
  EXPECT_FALSE(plain_name("Дана").is_readable);
  EXPECT_FALSE(plain_name(std::string(40, 'a')).is_readable);
  EXPECT_FALSE(plain_name("R2D2").is_readable);
  EXPECT_EQ(plain_name("").size, 0U);
}

TEST(SameName, LooksPastAccentsAndUmlauts) {
  EXPECT_TRUE(same("José", "Jose"));
  EXPECT_TRUE(same("Müller", "Mueller"));
  EXPECT_TRUE(same("Müller", "Muller"));
  EXPECT_FALSE(same("Muller", "Mueller"));  // without any umlaut these are two names
  EXPECT_FALSE(same("Dana", "Diana"));
}

TEST(NearMiss, CountsLettersWrongMissingTooManyOrSwapped) {
  EXPECT_EQ(near("Jonh", "John"), 1);
  EXPECT_EQ(near("Lin", "Liu"), 1);
  EXPECT_EQ(near("Whitefield", "Whitfield"), 1);
  EXPECT_EQ(near("Catherine", "Katherine"), 1);
  EXPECT_EQ(near("Witfeild", "Whitfield"), 2);
}

TEST(NearMiss, IsNoneForTheSameAndForAnotherName) {
  EXPECT_EQ(near("Dana", "Dana"), std::nullopt);
  EXPECT_EQ(near("Dan", "Ian"), std::nullopt);  // short names must begin alike
  EXPECT_EQ(near("Lowry", "Lowe"), std::nullopt);
  EXPECT_EQ(near("Dana", "Priya"), std::nullopt);
  EXPECT_EQ(near("Al", "Li"), std::nullopt);
  EXPECT_EQ(near("Дана", "Данa"), std::nullopt);
  EXPECT_EQ(near("", ""), std::nullopt);
}

TEST(Nicknames, StandForOneAnother) {
  EXPECT_TRUE(nicknames("Bob", "Robert"));
  EXPECT_TRUE(nicknames("Jonathan", "Jon"));
  EXPECT_TRUE(nicknames("Kate", "Katherine"));
  EXPECT_TRUE(nicknames("Bill", "William"));
  EXPECT_FALSE(nicknames("Jon", "John"));
  EXPECT_FALSE(nicknames("Bob", "William"));
  EXPECT_FALSE(nicknames("", ""));
}

TEST(FirstNames, AreKnownWhetherShortOrNot) {
  EXPECT_TRUE(is_first_name(plain_name("Dan")));
  EXPECT_TRUE(is_first_name(plain_name("Dana")));
  EXPECT_FALSE(is_first_name(plain_name("Jonh")));
  EXPECT_FALSE(is_first_name(plain_name("an")));  // a part of many
}

}  // namespace
}  // namespace followup
