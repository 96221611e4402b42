#include "draft/find_people.h"

#include <gtest/gtest.h>

namespace followup {
namespace {

People people(std::string_view text) { return find_people(read_message(text, "a.eml")); }

std::string first_name(const std::string& name) {
  return people("To: " + name + " <a@example.org>\n\nHi\n").reader.first_name;
}

TEST(FindPeople, TakesWriterAndReaderFromTheAddresses) {
  const People found =
      people("From: Noor Haddad <n@example.org>\nTo: Dana Whitfield <d@example.org>, Eve <e@example.org>\n\nHi\n");
  EXPECT_EQ(found.writer.name, "Noor Haddad");
  EXPECT_EQ(found.writer.first_name, "Noor");
  EXPECT_EQ(found.reader.name, "Dana Whitfield");
  EXPECT_EQ(found.reader.first_name, "Dana");
}

TEST(FindPeople, KnowsTheFirstNameInBothOrders) {
  EXPECT_EQ(first_name("Dana Whitfield"), "Dana");
  EXPECT_EQ(first_name("\"Whitfield, Dana\""), "Dana");
  EXPECT_EQ(first_name("Dana"), "Dana");
  EXPECT_EQ(first_name("Dana van der Berg"), "Dana");
}

TEST(FindPeople, KnowsNoFirstNameBehindATitle) { EXPECT_EQ(first_name("\"Dr. Whitfield\""), ""); }

TEST(FindPeople, KnowsNobodyWhereNothingIsSaid) {
  EXPECT_EQ(people("Hello there.\n").reader.name, "");
  EXPECT_EQ(people("To: d@example.org\n\nHi\n").reader.name, "");
  EXPECT_EQ(people("To:\n\nHi\n").reader.first_name, "");
}

}  // namespace
}  // namespace followup
