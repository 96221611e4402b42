// What the rules on consistency and recipients say of whole mails.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/lint_text.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

bool is_ours(const Finding& finding) {
  return finding.rule->family == "consistency" || finding.rule->family == "recipients";
}

/// "rule words" of each finding of the two families.
std::vector<std::string> found(const std::string& text) {
  const LintedText linted(text);
  std::vector<std::string> made;
  for (const Finding& finding : linted.findings()) {
    if (!is_ours(finding)) continue;
    std::string words(linted.words(finding));
    made.push_back(std::string(finding.rule->id.substr(finding.rule->id.find('-') + 1)) + " " + words);
  }
  return made;
}

std::string mail(const std::string& header, const std::string& greeting, const std::string& sentence = "") {
  return "From: Noor Haddad <noor.haddad@example.org>\n" + header + "\n\n" + greeting + "\n\n" +
         "Thank you for the talk about the flood maps. " + sentence + "\n\nBest regards,\nNoor Haddad\n";
}

std::vector<std::string> greeting(const std::string& to, const std::string& line) {
  return found(mail("To: " + to, line));
}

std::vector<std::string> body(const std::string& header, const std::string& sentence) {
  return found(mail("To: Dana Whitfield <dana@example.com>\n" + header, "Hi Dana,", sentence));
}

std::string fixed(const std::string& to, const std::string& line, Applicability weakest) {
  const std::string text = fix_text(mail("To: " + to, line), weakest).text;
  const std::size_t begin = text.find("\n\n") + 2;
  return text.substr(begin, text.find('\n', begin) - begin);
}

TEST(Greeting, MayCallTheReaderWhateverPeopleAreCalled) {
  for (const std::string_view line : {"Hi John,", "Dear Mr. Smith,", "Dear John Smith,", "Hi Johnny,", "Hi JS,",
                                      "Hi J.,", "Hello john,", "Hi there,", "Dear Sir,", "Dear Hiring Team,"}) {
    EXPECT_THAT(greeting("John Smith <john@example.com>", std::string(line)), IsEmpty()) << line;
  }
  EXPECT_THAT(greeting("Christopher Vega <c@example.com>", "Hi Chris,"), IsEmpty());
  EXPECT_THAT(greeting("\"O'Brien, Siobhán\" <s@example.com>", "Dear Siobhan,"), IsEmpty());
  EXPECT_THAT(greeting("Anna Smith-Jones <a@example.com>", "Dear Ms Jones,"), IsEmpty());
  EXPECT_THAT(greeting("Anna Smith <a@example.com>", "Dear Ms Smith-Jones,"), IsEmpty());
  EXPECT_THAT(greeting("Jürgen Müller <j@example.com>", "Dear Mr Mueller,"), IsEmpty());
  EXPECT_THAT(greeting("Дана Иванова <d@example.com>", "Hi Dana,"), IsEmpty());
}

TEST(Greeting, IsWrongWhenTheNameIsNearlyTheReaders) {
  EXPECT_THAT(greeting("John Smith <john@example.com>", "Hi Jonh,"), ElementsAre("reader-name Jonh"));
  EXPECT_THAT(greeting("John Smith <john@example.com>", "Dear Mr. Simth,"), ElementsAre("reader-name Simth"));
  EXPECT_THAT(greeting("John Smith <john@example.com>", "Dear Jonh Smith,"), ElementsAre("reader-name Jonh"));
  EXPECT_THAT(greeting("katherine.boyle@example.com", "Hi Catherine,"), ElementsAre("reader-name Catherine"));
}

TEST(Greeting, IsWrongWhenItNamesSomebodyElse) {
  EXPECT_THAT(greeting("John Smith <john@example.com>", "Hi Trevor,"), ElementsAre("wrong-reader Trevor"));
  EXPECT_THAT(greeting("John Smith <john@example.com>", "Dear Ms. Anna Danvers,"),
              ElementsAre("wrong-reader Anna Danvers"));
}

TEST(Greeting, IsNotJudgedWithoutAPersonToCompareWith) {
  EXPECT_THAT(greeting("jobs@example.com", "Hi Trevor,"), IsEmpty());
  EXPECT_THAT(greeting("Elmcourt Recruiting <jobs@example.com>", "Hi Trevor,"), IsEmpty());
  EXPECT_THAT(greeting("Elmcourt Archive <jobs@elmcourt.example.com>", "Hi Trevor,"), IsEmpty());
  EXPECT_THAT(greeting("Dana Whitfield <dana@elmcourt.example.com>", "Dear Elmcourt,"), IsEmpty());
  EXPECT_THAT(greeting("[Name] <john@example.com>", "Hi Trevor,"), IsEmpty());
  EXPECT_THAT(found("Hi Trevor,\n\nThank you for the talk.\n"), IsEmpty());
  EXPECT_THAT(found(mail("To: John Smith <j@example.com>\nX-Followup-Interviewers: Trevor Lund", "Hi Trevor,")),
              IsEmpty());
}

TEST(Greeting, IsMendedUnaskedOnlyWhereNothingElseCanBeMeant) {
  EXPECT_EQ(fixed("John Smith <john@example.com>", "Hi Jonh,", Applicability::Safe), "Hi John,");
  EXPECT_EQ(fixed("Dana Smith <d@example.com>", "Hi Dan,", Applicability::Safe), "Hi Dan,");
  EXPECT_EQ(fixed("Dana Whitfield <d@example.com>", "Dear Ms. Witfeild,", Applicability::Safe), "Dear Ms. Witfeild,");
  EXPECT_EQ(fixed("Dana Whitfield <d@example.com>", "Dear Ms. Witfeild,", Applicability::Suggested),
            "Dear Ms. Whitfield,");
  EXPECT_EQ(fixed("Dana Smith <d@example.com>", "Hi Trevor,", Applicability::Safe), "Hi Trevor,");
}

TEST(Greeting, PointsToTheNameInTheHeader) {
  const LintedText linted(mail("To: John Smith <john@example.com>", "Hi Jonh,"));
  const auto finding = std::find_if(linted.findings().begin(), linted.findings().end(), is_ours);
  ASSERT_NE(finding, linted.findings().end());
  ASSERT_EQ(finding->related.size(), 1U);
  EXPECT_EQ(linted.text().substr(finding->related[0].where.begin, finding->related[0].where.size()), "John");
}

TEST(NamesElsewhere, AreWrongWhenNearlyThoseThatAreKnown) {
  EXPECT_THAT(body("X-Followup-Kind: thank-you", "Please tell Dana Whitfeild so."),
              ElementsAre("name-elsewhere Whitfeild"));
  EXPECT_THAT(body("X-Followup-Company: Pennington Vale", "I like how Penington works."),
              ElementsAre("name-elsewhere Penington"));
}

TEST(NamesElsewhere, ArePassedOverWhenTheyMayBeSomebodyElses) {
  EXPECT_THAT(body("X-Followup-Kind: thank-you", "I met Diana and Dan."), IsEmpty());
  EXPECT_THAT(body("X-Followup-Kind: thank-you", "I met Eric Whitfeld at the desk."), IsEmpty());
  EXPECT_THAT(body("X-Followup-Kind: thank-you", "The Whitfields gave the maps."), IsEmpty());
  EXPECT_THAT(body("X-Followup-Interviewers: Landon Pierce", "I can come to London on Sunday."), IsEmpty());
  EXPECT_THAT(body("X-Followup-Interviewers: Ada Brock", "The maps in Block C are dry."), IsEmpty());
}

TEST(Weekday, MustFitItsDate) {
  EXPECT_THAT(body("X-Followup-Kind: thank-you", "I can come on Thursday, 4 December 2026."),
              ElementsAre("weekday Thursday, 4 December 2026"));
  EXPECT_THAT(body("Date: Mon, 3 Nov 2025 09:00:00 +0000", "I can come on Friday, 14 November."), IsEmpty());
  EXPECT_THAT(body("X-Followup-Kind: thank-you", "I can come on Friday, 4 December 2026."), IsEmpty());
}

TEST(Weekday, MayBeThatOfAnotherYearWhenTheDayIsFarAway) {
  const std::string date = "Date: Tue, 24 Nov 2026 09:00:00 +0000";
  EXPECT_THAT(body(date, "I can start on Monday, 14 June."), IsEmpty());
  EXPECT_THAT(body(date, "I can start on Tuesday, 15 June."), IsEmpty());
  EXPECT_THAT(body(date, "I can start on Thursday, 14 June."), ElementsAre("weekday Thursday, 14 June"));
}

TEST(RelativeDay, MustFitTheInterview) {
  const std::string dates = "Date: Wed, 18 Nov 2026 09:00:00 +0000\nX-Followup-Interview-Date: ";
  const std::string yesterday = "It was good to speak with you yesterday.";
  EXPECT_THAT(body(dates + "2026-11-17", yesterday), IsEmpty());
  EXPECT_THAT(body(dates + "2026-11-18", yesterday), ElementsAre("relative-day yesterday"));
  EXPECT_THAT(body(dates + "2026-11-17", "It was good to meet you this morning."),
              ElementsAre("relative-day this morning"));
  EXPECT_THAT(body(dates + "2026-11-12", "It was good to meet you last week."), IsEmpty());
  EXPECT_THAT(body(dates + "2026-11-17", "Thank you for meeting me last Monday."),
              ElementsAre("relative-day last Monday"));
  EXPECT_THAT(body("X-Followup-Kind: thank-you", yesterday), IsEmpty());
  EXPECT_THAT(body(dates + "2026-11-17", "I read your study this morning."), IsEmpty());
}

TEST(PastDate, IsNoDayToLookForwardTo) {
  const std::string date = "Date: Wed, 18 Nov 2026 09:00:00 +0000";
  EXPECT_THAT(body(date, "I look forward to the tour on November 16."), ElementsAre("date-past November 16"));
  EXPECT_THAT(body(date, "I look forward to the tour on November 20."), IsEmpty());
  EXPECT_THAT(body(date, "I look forward to the tour on January 16."), IsEmpty());
  EXPECT_THAT(body("X-Followup-Kind: thank-you", "I look forward to the tour on November 16."), IsEmpty());
}

TEST(Company, MustBeTheOneOfTheMail) {
  const std::string company = "X-Followup-Company: Pennington Vale";
  EXPECT_THAT(body(company, "I would love to work for Meridian Foods."), ElementsAre("company Meridian Foods"));
  EXPECT_THAT(body(company, "I would love to work for Pennington."), IsEmpty());
  EXPECT_THAT(body(company, "I would love to join Priya Raman."), IsEmpty());
  EXPECT_THAT(body(company, "I would love to join the Atlas team."), IsEmpty());
  EXPECT_THAT(body(company, "I would love to join Pennington and its arm Meridian Foods."), IsEmpty());
  EXPECT_THAT(body(company, "I can start at Kings Cross in May."), IsEmpty());
  EXPECT_THAT(body(company, "I hope to join the Royal Society of Chemistry as well."), IsEmpty());
  EXPECT_THAT(body("Subject: Thank you", "I would love to work for Meridian Foods."), IsEmpty());
}

TEST(Company, IsKnownFromTheSubjectWhereItIsPlain) {
  const std::string sentence = "I am keen to join Meridian Foods.";
  EXPECT_THAT(body("Subject: Analyst role at Castellan", sentence), ElementsAre("company Meridian Foods"));
  EXPECT_THAT(body("Subject: Analyst role, Castellan Shipping", sentence), ElementsAre("company Meridian Foods"));
  EXPECT_THAT(body("Subject: Great meeting you at Web Summit", sentence), IsEmpty());
  EXPECT_THAT(body("Subject: Analyst role, Milton Keynes", sentence), IsEmpty());
}

TEST(Signature, IsTheSenders) {
  EXPECT_THAT(found("From: Clara Hoffmann <c@example.org>\n\nHi Dana,\n\nThank you.\n\nBest regards,\nNoor Haddad\n"),
              ElementsAre("signature Noor Haddad"));
  EXPECT_THAT(found("From: Clara Hoffmann <c@example.org>\n\nHi Dana,\n\nThank you.\n\nBest regards,\nClara\n"),
              IsEmpty());
}

TEST(Recipients, AreOneForAThankYou) {
  const std::string two = "Dana Whitfield <d@example.com>, Priya Raman <p@example.com>";
  EXPECT_THAT(greeting(two, "Hi Dana,"), ElementsAre("several " + two));
  EXPECT_THAT(greeting("Whitfield, Dana <d@example.com>", "Hi Dana,"), IsEmpty());
  EXPECT_THAT(greeting("Dana Whitfield <d@example.com>\nCc: hr@example.com", "Hi Dana,"), IsEmpty());
  EXPECT_THAT(greeting("Dana Whitfield <d@example.com>\nCc: noor.haddad@example.org", "Hi Dana,"), IsEmpty());
  EXPECT_THAT(found("Hi Dana and Priya,\n\nThank you for the talk about the flood maps.\n\nBest regards,\nNoor\n"),
              ElementsAre("several Dana and Priya"));
}

}  // namespace
}  // namespace followup
