#include "draft/name_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "draft/greeted_names.h"
#include "unit/draft/small_draft.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "role part word" of each word.
std::vector<std::string> words(std::string_view text, const std::string& settings = "{}") {
  static constexpr std::string_view Roles[] = {"from", "to", "cc", "met", "company"};
  static constexpr std::string_view Parts[] = {"first", "middle", "last", "mailbox"};
  const SmallDraft small(text, settings);
  const NameWords names(small.draft());
  std::vector<std::string> made;
  for (const NameWord& word : names.all()) {
    made.push_back(std::string(Roles[static_cast<std::size_t>(word.role)]) + " " +
                   std::string(Parts[static_cast<std::size_t>(word.part)]) + " " + std::string(word.text));
    if (word.in != nullptr) {
      EXPECT_EQ(word.in->text(word.where), word.text);
    }
  }
  return made;
}

std::vector<std::string> readers(const std::string& to) { return words("To: " + to + "\n\nHi\n"); }

/// The names of a greeting and how many people they are.
std::string greeted(const std::string& greeting) {
  const std::string text = greeting + "\n\nThank you for the tour.\n";
  const SmallDraft small(text);
  const Greeted found = greeted_names(small.draft().body);
  std::string made =
      std::to_string(found.people) + (found.has_title ? " titled" : "") + (found.is_crowd ? " crowd" : "");
  for (const SaidName& name : found.all()) made.append(" ").append(name.text);
  return made;
}

TEST(NameWords, AreThoseOfTheAddressFields) {
  EXPECT_THAT(words("From: Noor Haddad <n@example.org>\nTo: Dana Whitfield <d@example.org>\n"
                    "Cc: Eve <e@example.org>\n\nHi\n"),
              ElementsAre("to first Dana", "to last Whitfield", "from first Noor", "from last Haddad", "cc first Eve"));
}

TEST(NameWords, AreThoseOfTheSettings) {
  EXPECT_THAT(words("Hi\n", R"({"name": "Noor Haddad", "interviewers": ["Priya Raman"], "company": "Elmcourt"})"),
              ElementsAre("from first Noor", "from last Haddad", "met first Priya", "met last Raman",
                          "company first Elmcourt"));
}

TEST(NameWords, KnowFirstAndLastNamesInEveryOrder) {
  EXPECT_THAT(readers("\"Whitfield, Dana\" <d@example.org>"), ElementsAre("to first Dana", "to last Whitfield"));
  EXPECT_THAT(readers("Whitfield, Dana <d@example.org>"), ElementsAre("to first Dana", "to last Whitfield"));
  EXPECT_THAT(readers("\"Dr. Whitfield\" <d@example.org>"), ElementsAre("to last Whitfield"));
  EXPECT_THAT(readers("Dr. Dana M. Whitfield PhD <d@example.org>"),
              ElementsAre("to first Dana", "to middle M.", "to last Whitfield"));
  EXPECT_THAT(readers("dana.whitfield@example.org"), ElementsAre("to mailbox dana", "to mailbox whitfield"));
}

TEST(NameWords, AreNoneForBlanksAndEmptyFields) {
  EXPECT_THAT(readers("[Name] <d@example.org>"), IsEmpty());
  EXPECT_THAT(readers(""), IsEmpty());
  EXPECT_THAT(words("Hi\n"), IsEmpty());
}

TEST(NameWords, HaveRoomForSomePeopleOnly) {
  std::string many = "A B <a@example.org>";
  for (int i = 0; i < 40; ++i) many += ", Anna Berg <a@example.org>";
  EXPECT_EQ(readers(many).size(), 24U);
}

TEST(NameLook, LetsThroughWhatMayBeMisspelt) {
  const SmallDraft small("To: Dana Whitfield <d@example.org>\n\nHi\n");
  const NameLook look(small.draft());
  EXPECT_FALSE(look.is_empty());
  EXPECT_TRUE(look.may_be_misspelt("Whitfeild"));
  EXPECT_FALSE(look.may_be_misspelt("Whitfield"));
  EXPECT_FALSE(look.may_be_misspelt("Thursday"));
  EXPECT_FALSE(look.may_be_misspelt("We"));
}

TEST(HoldsWord, FindsWholeWordsOnly) {
  EXPECT_TRUE(holds_word("Dana Whitfield", "Dana"));
  EXPECT_TRUE(holds_word("Danas Dana", "Dana"));
  EXPECT_FALSE(holds_word("Danas", "Dana"));
  EXPECT_FALSE(holds_word("Bogdana", "dana"));
}

TEST(GreetedNames, AreTheCapitalisedWordsBehindTheGreeting) {
  EXPECT_EQ(greeted("Hi Dana,"), "1 Dana");
  EXPECT_EQ(greeted("Dear Dr. Whitfield,"), "1 titled Whitfield");
  EXPECT_EQ(greeted("Dear Dana Whitfield,"), "1 Dana Whitfield");
  EXPECT_EQ(greeted("Hello Mary-Jane O'Brien,"), "1 Mary-Jane O'Brien");
}

TEST(GreetedNames, CountPeople) {
  EXPECT_EQ(greeted("Hi Dana and Priya,"), "2 Dana Priya");
  EXPECT_EQ(greeted("Hi Dana, Priya & Tom,"), "3 Dana Priya Tom");
  EXPECT_EQ(greeted("Dear Ms. Cole and Mr. Vega,"), "2 titled Cole Vega");
}

TEST(GreetedNames, TellACrowdFromPeople) {
  EXPECT_EQ(greeted("Dear Hiring Team,").substr(2, 5), "crowd");
  EXPECT_EQ(greeted("Hi all,"), "0 crowd");
}

}  // namespace
}  // namespace followup
