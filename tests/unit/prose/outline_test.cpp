#include "prose/outline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/prose/reading.h"

namespace followup {
namespace {

std::string greeting_of(std::string_view text) { return part(text, prose_of(text).outline.greeting); }
std::string close_of(std::string_view text) { return part(text, prose_of(text).outline.close); }
std::string names_of(std::string_view text) { return part(text, prose_of(text).outline.names); }
std::string body_of(std::string_view text) { return std::string(text_of(text, prose_of(text).outline.body)); }

std::string greeted(std::string_view first_line) {
  return greeting_of(std::string(first_line) + "\n\nThank you for today.");
}

constexpr std::string_view Plain =
    "Hi Dana,\n\nThank you for today. It was good.\n\nBest regards,\nSam Reed\n555 0102\n";

TEST(Outline, DividesAPlainMail) {
  EXPECT_EQ(greeting_of(Plain), "Hi Dana,");
  EXPECT_EQ(body_of(Plain), "Thank you for today. It was good.");
  EXPECT_EQ(close_of(Plain), "Best regards,");
  EXPECT_EQ(names_of(Plain), "Sam Reed\n555 0102");
}

TEST(Greeting, EndsAtItsMark) {
  EXPECT_EQ(greeted("Dear Dr. Smith,"), "Dear Dr. Smith,");
  EXPECT_EQ(greeted("Hello Dana!"), "Hello Dana!");
  EXPECT_EQ(greeted("Hi Dana - thanks for the call"), "Hi Dana");
  EXPECT_EQ(greeted("Hi Dana, thanks for the call."), "Hi Dana,");
  EXPECT_EQ(greeted("Good morning, Dana,"), "Good morning, Dana,");
  EXPECT_EQ(greeted("To whom it may concern:"), "To whom it may concern:");
  EXPECT_EQ(greeted("Dear [Hiring Manager],"), "Dear [Hiring Manager],");
  EXPECT_EQ(greeted("Hi"), "Hi");
  EXPECT_EQ(greeted("Hi Mary-Jane,"), "Hi Mary-Jane,");
}

TEST(Greeting, TakesAllNamesOfItsLine) {
  EXPECT_EQ(greeted("Hi Dana, Sam, and Lee,"), "Hi Dana, Sam, and Lee,");
  EXPECT_EQ(greeted("Hello, Dana. I liked the call."), "Hello, Dana.");
  EXPECT_EQ(greeted("Hi Dana, Thanks!"), "Hi Dana,");
}

TEST(Greeting, TakesItsPicture) { EXPECT_EQ(greeted("Hi Dana! 😊"), "Hi Dana! 😊"); }

TEST(Greeting, WithoutAMarkEndsBehindTheName) {
  EXPECT_EQ(greeted("Hi Dana thank you so much for your time on Tuesday"), "Hi Dana");
}

TEST(Greeting, EndsAtADashBehindTheLastWordOfTheText) { EXPECT_EQ(greeting_of("Hi Dana -"), "Hi Dana"); }

TEST(Greeting, CanBeANameAlone) {
  EXPECT_EQ(greeted("Dana,"), "Dana,");
  EXPECT_EQ(greeted("Dr. Smith and Ms. Lee,"), "Dr. Smith and Ms. Lee,");
  EXPECT_EQ(greeted("[Name],"), "[Name],");
}

TEST(Greeting, IsNotTheFirstSentence) {
  EXPECT_EQ(greeted("Thank you for the call, Dana."), "(none)");
  EXPECT_EQ(greeted("Good things take more time than anybody in our team expected"), "(none)");
  EXPECT_EQ(greeted("Yesterday, you asked me"), "(none)");
}

TEST(Close, IsTheLastSuchLine) {
  EXPECT_EQ(close_of("Hi,\n\nAll good.\n\nThank you,\n\nBest regards,\nSam"), "Best regards,");
  EXPECT_EQ(close_of("Hi,\n\nAll good.\n\nThanks again!\nSam"), "Thanks again!");
  EXPECT_EQ(close_of("Hi,\n\nAll good.\n\nSincerely\n\nSam Reed"), "Sincerely");
}

TEST(Close, IsNotANameThatReadsLikeOne) {
  EXPECT_EQ(close_of("Hi,\n\nAll good.\n\nKind regards,\nSam Reed\nBest Buy"), "Kind regards,");
  EXPECT_EQ(close_of("Hi,\n\nAll good.\n\nBest Regards\nSam Reed"), "Best Regards");
}

TEST(Close, EndsAtTheCommaBeforeANameOnItsLine) {
  constexpr std::string_view Text = "Hi,\n\nAll good.\n\nBest regards, Dana Whitfield";
  EXPECT_EQ(close_of(Text), "Best regards,");
  EXPECT_EQ(names_of(Text), "Dana Whitfield");
}

TEST(Close, IsNoSentenceNorPartOfOne) {
  EXPECT_EQ(close_of("Hi,\n\nI came.\n\nThanks to your team I now know a lot more."), "(none)");
  EXPECT_EQ(close_of("Hi,\n\nI believe that this is the\nbest fit for me."), "(none)");
  EXPECT_EQ(close_of("Hi,\n\nAll good.\n\nThanks, could you tell me?"), "(none)");
}

TEST(Close, StandsNearTheEnd) {
  EXPECT_EQ(close_of("Hi,\n\nThanks!\n\nI have one more thing to say about the call today.\n\nSam"), "(none)");
}

TEST(Close, CanBeTheLastLine) {
  EXPECT_EQ(close_of("Hi,\n\nAll good.\n\nThank you!"), "Thank you!");
  EXPECT_EQ(names_of("Hi,\n\nAll good.\n\nThank you!"), "(none)");
}

TEST(Names, HoldAllLinesUnderTheClose) {
  EXPECT_EQ(names_of("Hi,\n\nAll good.\n\nBest,\n\n[Your name]\nlinkedin.com/in/sam\n\nsent from my phone"),
            "[Your name]\nlinkedin.com/in/sam\n\nsent from my phone");
}

TEST(Names, AreFoundWithoutAClose) {
  EXPECT_EQ(names_of("Hi,\n\nAll good.\n\nSam Reed\nHead of Design\n555 0102"), "Sam Reed\nHead of Design\n555 0102");
  EXPECT_EQ(names_of("Hi,\n\nAll good.\n[Your name]"), "[Your name]");
  EXPECT_EQ(names_of("Hi,\n\nAll good.\n- Sam"), "Sam");
  EXPECT_EQ(names_of("Hi,\n\nAll good.\n\n—Sam"), "Sam");
  EXPECT_EQ(body_of("Hi,\n\nAll good.\n\n—Sam"), "All good.");
}

TEST(Names, AreNoListAndNoSentence) {
  EXPECT_EQ(names_of("Hi,\n\nI know:\n\n- Python\n- Java"), "(none)");
  EXPECT_EQ(names_of("Hi,\n\nAll good.\n\nPlease write soon"), "(none)");
  EXPECT_EQ(names_of("Sam Reed"), "(none)");
}

TEST(Names, AreOneSentenceALine) {
  const Prose prose = prose_of(Plain);
  EXPECT_THAT(sentences_in(prose, Plain), testing::ElementsAre("Hi Dana", "Thank you for today.", "It was good.",
                                                               "Best regards", "Sam Reed", "555 0102"));
  EXPECT_EQ(prose.sentences.back().zone, Zone::Names);
}

TEST(Postscript, IsBodyUnderTheNames) {
  constexpr std::string_view Text = "Hi,\n\nAll good.\n\nBest,\nSam\n\nP.S. I have sent the form to you on Monday.";
  EXPECT_EQ(close_of(Text), "Best,");
  EXPECT_EQ(names_of(Text), "Sam");
  EXPECT_EQ(body_of(Text), "All good.");
  EXPECT_EQ(prose_of(Text).sentences.back().zone, Zone::Body);
}

TEST(Body, BeginsWithItsBulletAndMayBeEmpty) {
  EXPECT_EQ(body_of("Hi,\n\n- one\n- two\n\nBest,\nSam"), "- one\n- two");
  EXPECT_EQ(body_of("Hi Dana,\n\nBest,\nSam"), "");
  EXPECT_EQ(body_of(""), "");
}

}  // namespace
}  // namespace followup
