#include "mail/regions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace followup {
namespace {

/// One letter for each line of the body: Own, Quoted, Forwarded, Signature, Code.
std::string letters(std::string_view body) {
  std::string result;
  for (const auto& [where, region] : find_regions(body)) {
    for (std::size_t at = where.begin; at < where.end; ++at) {
      if (body[at] == '\n' || at + 1 == body.size()) result += "OQFSC"[static_cast<std::size_t>(region)];
    }
  }
  return result;
}

TEST(Regions, AreTheWritersOwnByDefault) {
  EXPECT_EQ(letters("Hi Dana,\n\nthank you\n"), "OOO");
  EXPECT_EQ(letters("one"), "O");
  EXPECT_TRUE(find_regions("").empty());
}

TEST(Regions, QuoteLinesBehindAnAngle) {
  EXPECT_EQ(letters("Hi\n> one\n>two\n >> three\nbye"), "OQQQO");
  EXPECT_EQ(letters("a > b\n-> c\n"), "OO");
}

TEST(Regions, QuoteBlankLinesBetweenQuotes) { EXPECT_EQ(letters("> one\n\n \n> two\n\nbye"), "QQQQOO"); }

TEST(Regions, QuoteTheAttributionAboveAQuote) {
  EXPECT_EQ(letters("Hi\nOn Tue, Mar 4, 2025 at 10:12 AM Dana <dana@acme.example> wrote:\n> one"), "OQQ");
  EXPECT_EQ(letters("Hi\nOn 4 March Dana wrote:\n\n> one"), "OQQQ");
  EXPECT_EQ(letters("Hi\nAm 04.03.2025 um 10:12 schrieb Dana Whitfield:\n> eins"), "OQQ");
  EXPECT_EQ(letters("Hi\nLe mar. 4 mars 2025 à 10:12, Dana a écrit :\n> un"), "OQQ");
  EXPECT_EQ(letters("Hi\nLe 4 mars 2025, Dana a écrit\u00A0:\n> un"), "OQQ");
  EXPECT_EQ(letters("Hi\nLe 4 mars 2025, Dana a écrit:\n> un"), "OQQ");
}

TEST(Regions, QuoteTheAttributionsOfSeveralLanguagesAndPrograms) {
  EXPECT_EQ(letters("Hi\nEl mar, 4 mar 2025 a las 10:12, Dana (<dana@acme.example>) escribió:\n> uno"), "OQQ");
  EXPECT_EQ(letters("Hi\nIl giorno 4 mar 2025, alle ore 10:12, Dana ha scritto:\n> uno"), "OQQ");
  EXPECT_EQ(letters("Hi\nOp di 4 mrt 2025 om 10:12 schreef Dana <dana@acme.example>:\n> een"), "OQQ");
  EXPECT_EQ(letters("Hi\nDana Brooks <dana@acme.example> wrote:\n> one"), "OQQ");
  EXPECT_EQ(letters("Hi\n2025-03-04 10:12 GMT+01:00 Dana Brooks <dana@acme.example>:\n> one"), "OQQ");
}

TEST(Regions, GiveEverythingBelowASureAttributionToItsWriterEvenWithoutAngles) {
  EXPECT_EQ(letters("Hi\n\nOn Tue, Mar 4, 2025 at 10:12 AM Dana <dana@acme.example> wrote:\n\nHello Noor,\nbye"),
            "OOQQQQ");
  EXPECT_EQ(letters("Hi\nOn Tue, Mar 4, 2025 at 10:12 AM, Dana\nBrooks <dana@acme.example> wrote:\nHello"), "OQQQ");
  EXPECT_EQ(letters("Hi\nOn 4 March 2025 at 10:12 you wrote:\nsend it"), "OOO");
  EXPECT_EQ(letters("Hi\nThese are my hours:\n10:00 to 12:00"), "OOO");
}

TEST(Regions, EndWhereOutlookSetsTheHeaderOfTheAnsweredMail) {
  EXPECT_EQ(letters("Hi\n\nVon: Dana\nGesendet: Montag\nAn: Noor\n\nHallo"), "OOQQQQQ");
  EXPECT_EQ(letters("Hi\n*From:* Dana\n*Sent:* Monday\nHello"), "OQQQ");
  EXPECT_EQ(letters("Hi\nDe : Dana\nEnvoyé : lundi\nBonjour"), "OQQQ");
  EXPECT_EQ(letters("From: here\nto there"), "OO");
}

TEST(Regions, KnowTheLinesOfTelephonesAndOfMailingLists) {
  EXPECT_EQ(letters("Best,\nNoor\n\nSent from my iPhone\n"), "OOOS");
  EXPECT_EQ(letters("Noor\nGet Outlook for iOS\n\n> one"), "OSOQ");
  EXPECT_EQ(letters("Sent from my side with warm regards, and hoping that you will find it in good order"), "O");
  EXPECT_EQ(letters("Noor\n_______________________________________________\nJobs mailing list\nhttps://lists.example"),
            "OSSS");
  EXPECT_EQ(letters("Name: ____________\n____________\nNoor"), "OOO");
}

TEST(Regions, TakeTheSignatureBelowAQuote) {
  EXPECT_EQ(letters("Hi\n> one\n-- \nNoor\n+1 555"), "OQSSS");
  EXPECT_EQ(letters("Hi\n-- \nNoor\n\n> one\nmore"), "OSSSQO");
}

TEST(Regions, LetALineBeThatAnMboxHadToChange) {
  EXPECT_EQ(letters("Hi\n>From there we went on.\nbye"), "OOO");
  EXPECT_EQ(letters("Hi\n> one\n>From there\nbye"), "OQQO");
}

TEST(Regions, FollowTheMarksOfAnHtmlText) {
  const std::string body = "Hi\nOn Monday Dana wrote:\none\ntwo\nbye";
  const std::size_t one = body.find("one");
  const Regions found = find_regions(body, {{{one, one + 8}, Region::Quoted}});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(body.substr(found[1].first.begin, found[1].first.size()), "On Monday Dana wrote:\none\ntwo\n");
}

TEST(Regions, QuoteAWrappedAttribution) {
  EXPECT_EQ(letters("Hi\nOn Tue, Mar 4, 2025 at 10:12 AM Dana Whitfield\n<dana@acme.example> wrote:\n> one"), "OQQQ");
  EXPECT_EQ(letters("Hi\nOn Tue, Mar 4, 2025, Dana Whitfield\n<dana@acme.example>\nwrote:\n> one"), "OQQQQ");
  EXPECT_EQ(letters("Hi\nAm 4. März 2025 um 10:12 schrieb Dana Whitfield\n<dana@acme.example>:\n> eins"), "OQQQ");
}

TEST(Regions, LeaveSentencesThatOnlyLookLikeAnAttribution) {
  EXPECT_EQ(letters("On Monday you wrote:\nsend it"), "OO");
  EXPECT_EQ(letters("On Monday we met\nand you wrote:\n> one"), "OOQ");
  EXPECT_EQ(letters("On 4 March we met.\nYou wrote:\n> one"), "OOQ");
  EXPECT_EQ(letters("On 4 March we met\n\nand you wrote:\n> one"), "OOOQ");
  EXPECT_EQ(letters("On 4 March you underwrote:\n> one"), "OQ");
}

TEST(Regions, GiveEverythingBelowADividerToSomebodyElse) {
  EXPECT_EQ(letters("Hi\n-----Original Message-----\nFrom: Dana\n\n-- \nDana"), "OQQQQQ");
  EXPECT_EQ(letters("Hi\n---------- Forwarded message ---------\nFrom: Dana\n> one\ntwo"), "OFFFF");
  EXPECT_EQ(letters("Hi\n---------- forwarded message ----------\nx"), "OFF");
  EXPECT_EQ(letters("Hi\nBegin forwarded message:\n\nx"), "OFFF");
  EXPECT_EQ(letters("Hi\n-----Ursprüngliche Nachricht-----\nx"), "OQQ");
  EXPECT_EQ(letters("Hi\n------\nOriginal Message\n--- my points ---\n"), "OOOO");
}

TEST(Regions, QuoteWhatOutlookSetsBelowItsHeaderLines) {
  EXPECT_EQ(letters("Hi\n________________________________\nFrom: Dana\nSent: Tuesday\n\none"), "OQQQQQ");
  EXPECT_EQ(letters("Hi\nFrom: Dana\nSent: Tuesday\none"), "OQQQ");
  EXPECT_EQ(letters("Hi\nFrom: Dana\nand me"), "OOO");
}

TEST(Regions, EndTheWritersWordsAtASignature) {
  EXPECT_EQ(letters("Hi\n-- \nTobias\n\n555-0100"), "OSSSS");
  EXPECT_EQ(letters("Hi\n--\nTobias"), "OSS");
  EXPECT_EQ(letters("Hi\n-- \nTobias\n```\nx"), "OSSSS");
}

TEST(Regions, EndASignatureAtAQuote) {
  EXPECT_EQ(letters("Hi\n-- \nTobias\n\nOn 4 March Dana wrote:\n> one\nmore"), "OSSSQQO");
  EXPECT_EQ(letters("Hi\n-- \nTobias\n-----Original Message-----\nx"), "OSSQQ");
}

TEST(Regions, DoNotTakeDashesInASentenceForASignature) {
  EXPECT_EQ(letters("Hi Tobias --\n--Tobias\n---\n --\n--  \n"), "OOOOO");
}

TEST(Regions, TakeFencedLinesForCode) {
  EXPECT_EQ(letters("a\n```cpp\nint x;\n> y\n-- \n```\nb"), "OCCCCCO");
  EXPECT_EQ(letters("````\n```\n````\nb"), "CCCO");
  EXPECT_EQ(letters("```like this```\nb"), "OO");
  EXPECT_EQ(letters("``` ```\n``\nb"), "OOO");
}

TEST(Regions, TakeAnOpenFenceForCodeToTheEnd) { EXPECT_EQ(letters("a\n```\nb\nc"), "OCCC"); }

TEST(Regions, AreFoundPromptlyInManyLines) {
  for (const std::string_view line : {">\n", "\n", "On 4 March\n", "wrote:\n", "On 4 wrote:\n>\n", "-- \n>\n", "```\n",
                                      "From: a\n", "--- a\n", "__________\nFrom: a\n"}) {
    std::string body;
    while (body.size() < 1'000'000) body += line;
    EXPECT_EQ(find_regions(body).back().first.end, body.size());
  }
}

}  // namespace
}  // namespace followup
