#include "mail/name_block.h"

#include <gmock/gmock.h>

#include <string>

namespace followup {
namespace {

/// What is taken for the signature of Noor Haddad.
std::string signature_in(std::string_view body, std::string_view sender = "Noor Haddad <noor@example.com>") {
  Regions regions = find_regions(body);
  mark_name_blocks(body, sender, regions);
  std::string found;
  std::size_t end = 0;
  for (const auto& [where, region] : regions) {
    EXPECT_EQ(where.begin, end);
    end = where.end;
    if (region == Region::Signature) found += body.substr(where.begin, where.size());
  }
  EXPECT_EQ(end, body.size());
  return found;
}

TEST(NameBlock, IsWhatStandsBelowTheSendersName) {
  EXPECT_EQ(signature_in("Thanks.\n\nBest,\nNoor Haddad\nEngineer, Nimbus\n+1 555 0100\n"),
            "Engineer, Nimbus\n+1 555 0100\n");
  EXPECT_EQ(signature_in("Best,\nNoor\n\nNoor Haddad\nEngineer\n"), "Engineer\n");
}

TEST(NameBlock, StandsAboveAQuoteAsWell) {
  EXPECT_EQ(signature_in("Best,\nNoor Haddad\nEngineer\n\n> one\n"), "Engineer\n\n");
}

TEST(NameBlock, IsNoSentenceAndNoPostscript) {
  EXPECT_EQ(signature_in("Best,\nNoor Haddad\nI will call you on Monday.\n"), "");
  EXPECT_EQ(signature_in("Best,\nNoor Haddad\nP.S. the map\n"), "");
  EXPECT_EQ(signature_in("Best,\nNoor Haddad\n"), "");
  EXPECT_EQ(signature_in("Best,\nNoor Haddad\n<phone number>\n"), "") << "a blank must be found";
}

TEST(NameBlock, IsFoundOnlyBelowThatName) {
  EXPECT_EQ(signature_in("Best,\nNoor Haddad\nEngineer\n", ""), "");
  EXPECT_EQ(signature_in("Best,\nLi Wang\nEngineer\n"), "");
  EXPECT_EQ(signature_in("Hi Tobias --\n\nthanks\n"), "");
}

TEST(NameBlock, JoinsTheSignatureBelowIt) {
  EXPECT_EQ(signature_in("Noor Haddad\nEngineer\n-- \nNimbus\n"), "Engineer\n-- \nNimbus\n");
}

}  // namespace
}  // namespace followup
