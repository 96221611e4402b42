#include "mail/address.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "unit/mail/hostile_text.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// `name|address` of everybody on the list.
std::vector<std::string> people(std::string_view value) {
  std::vector<std::string> result;
  for (const Address& address : parse_addresses(value)) result.push_back(address.display_name + "|" + address.address);
  return result;
}

std::string_view cut(std::string_view text, Span<Decoded> where) { return text.substr(where.begin, where.size()); }

TEST(Addresses, ReadNamesAndAddresses) {
  EXPECT_THAT(people("Dana Whitfield <dana@acme.example>, bob@acme.example"),
              ElementsAre("Dana Whitfield|dana@acme.example", "|bob@acme.example"));
  EXPECT_THAT(people("<dana@acme.example>"), ElementsAre("|dana@acme.example"));
  EXPECT_THAT(people(""), IsEmpty());
  EXPECT_THAT(people(" , ;, "), IsEmpty());
}

TEST(Addresses, SplitAddressesAtTheLastAt) {
  const Address address = parse_addresses("\"a@b c\"@acme.example").front();
  EXPECT_EQ(address.local_part, "\"a@b c\"");
  EXPECT_EQ(address.domain, "acme.example");
}

TEST(Addresses, KeepTheCommaInsideQuotes) {
  const std::string value = "\"Whitfield, Dana\" <dana@acme.example>";
  EXPECT_THAT(people(value), ElementsAre("Whitfield, Dana|dana@acme.example"));
  EXPECT_EQ(cut(value, parse_addresses(value).front().name_where), "Whitfield, Dana");
  EXPECT_EQ(cut(value, parse_addresses(value).front().address_where), "dana@acme.example");
}

TEST(Addresses, UndoEscapesAndMixedQuotes) {
  EXPECT_THAT(people(R"("Dana \"D\" Whitfield" <d@a.example>)"), ElementsAre(R"(Dana "D" Whitfield|d@a.example)"));
  EXPECT_THAT(people(R"(Dana "D." Whitfield <d@a.example>)"), ElementsAre("Dana D. Whitfield|d@a.example"));
  EXPECT_THAT(people("'Dana Whitfield' <'d@a.example'>"), ElementsAre("Dana Whitfield|d@a.example"));
}

TEST(Addresses, TakeANameFromACommentWhenThereIsNoOther) {
  const std::string value = "d@a.example (Dana (she) Whitfield)";
  EXPECT_THAT(people(value), ElementsAre("Dana (she) Whitfield|d@a.example"));
  EXPECT_EQ(cut(value, parse_addresses(value).front().name_where), "Dana (she) Whitfield");
  EXPECT_THAT(people("Dana <d@a.example> (work)"), ElementsAre("Dana|d@a.example"));
  EXPECT_THAT(people("Dana (a, b) <d@a.example>"), ElementsAre("Dana|d@a.example"));
}

TEST(Addresses, TakeThePeopleOutOfGroups) {
  EXPECT_THAT(people("Panel: Dana <d@a.example>, b@a.example; c@a.example"),
              ElementsAre("Dana|d@a.example", "|b@a.example", "|c@a.example"));
  EXPECT_THAT(people("undisclosed-recipients:;"), IsEmpty());
}

TEST(Addresses, ReadWhatPeopleTypeByHand) {
  EXPECT_THAT(people("a@a.example; b@a.example"), ElementsAre("|a@a.example", "|b@a.example"));
  EXPECT_THAT(people("Dana Whitfield d@a.example"), ElementsAre("Dana Whitfield|d@a.example"));
  EXPECT_THAT(people("Dana"), ElementsAre("Dana|"));
  EXPECT_THAT(people("Dana <>"), ElementsAre("Dana|"));
  EXPECT_THAT(people("d@a.example <d@a.example>"), ElementsAre("d@a.example|d@a.example"));
  EXPECT_THAT(people("mailto:d@a.example"), ElementsAre("|d@a.example"));
}

TEST(Addresses, RecoverAtTheNextCommaFromMissingMarks) {
  EXPECT_THAT(people("Dana <d@a.example, Bob <b@a.example>"), ElementsAre("Dana|d@a.example", "Bob|b@a.example"));
  EXPECT_THAT(people("\"Dana <d@a.example>, b@a.example"), ElementsAre("Dana|d@a.example", "|b@a.example"));
  EXPECT_THAT(people("Dana (PM <d@a.example>, b@a.example"), ElementsAre("Dana (PM|d@a.example", "|b@a.example"));
}

TEST(Addresses, ReadRoutesAndDomainLiterals) {
  EXPECT_THAT(people("Dana <@a.example,@b.example:d@c.example>"), ElementsAre("Dana|d@c.example"));
  EXPECT_THAT(people("d@[IPv6:2001:db8::1], b@a.example"), ElementsAre("|d@[IPv6:2001:db8::1]", "|b@a.example"));
  EXPECT_THAT(people("d@["), ElementsAre("|d@["));
}

TEST(Addresses, HaveSpansThatShowWhatTheyName) {
  std::mt19937 random(41);
  const auto marks = std::to_array<std::string_view>(
      {"a", "b@c", "Dana", " ", ",", ";", ":", "<", ">", "(", ")", "\"", "\\", "[", "]", "@", "'", "é", "\n"});
  for (int round = 0; round < 50'000; ++round) {
    std::string value;
    for (std::size_t left = random() % 14; left > 0; --left) value += marks[random() % marks.size()];
    std::size_t end = 0;
    for (const Address& address : parse_addresses(value)) {
      ASSERT_LE(address.name_where.end, value.size()) << value;
      ASSERT_LE(address.address_where.end, value.size()) << value;
      ASSERT_LE(address.name_where.begin, address.name_where.end) << value;
      ASSERT_EQ(cut(value, address.address_where), address.address) << value;
      ASSERT_EQ(address.display_name.empty() && address.address.empty(), false) << value;
      ASSERT_GE(address.address_where.begin, end) << value;
      end = address.address_where.end;
    }
  }
}

TEST(Addresses, AreReadPromptlyFromHostileLists) {
  for (const std::string_view mark :
       {"\"", "(", "<", "[", "a@[", "\\\"", ")", ",", "a@b,", "((", "<@", ":", "\"\\\"", "'"}) {
    std::string value;
    while (value.size() < 300'000) value += mark;
    for (const Address& address : parse_addresses(value)) ASSERT_LE(address.address_where.end, value.size());
  }
}

}  // namespace
}  // namespace followup
