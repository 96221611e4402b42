#include "spell/english.h"

#include <gmock/gmock.h>

#include "spell/language.h"
#include "spell/suggest.h"

namespace followup {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

Spelling american(std::string_view word) { return english_spelling(word, Dialect::American); }

std::string first(std::string_view word) {
  const auto all = english_suggestions(word, Dialect::American);
  return all.empty() ? std::string() : all.front();
}

TEST(EnglishSpelling, KnowsWordsInTheirLetterCase) {
  for (const char* word : {"kiln", "Kiln", "KILN", "London", "LONDON", "iPhone", "don't", "don’t", "well-known",
                           "e-mail", "hello.", "21st", "112th", "2026", "ASTROTURF"})
    EXPECT_EQ(american(word), Spelling::Right) << word;
  for (const char* word : {"london", "Iphone", "recieve", "21th", "quickly's", "kilnn", "-kilnn"})
    EXPECT_EQ(american(word), Spelling::Unknown) << word;
}

TEST(EnglishSpelling, KnowsWhatWorkMailsAreFullOf) {
  for (const char* word :
       {"résumé", "résumés", "résumé’s", "café", "naïve", "onboarding", "backend", "LinkedIn", "Kubernetes", "p.m.",
        "e.g.", "Ph.D.", "U.S.", "Zoë", "Müller", "Nguyễn", "Priyanka", "O'Brien", "takeaways"})
    EXPECT_EQ(american(word), Spelling::Right) << word;
}

TEST(EnglishSpelling, TellsTheTwoSidesOfTheAtlanticApart) {
  EXPECT_EQ(american("colour"), Spelling::OtherDialect);
  EXPECT_EQ(american("color"), Spelling::Right);
  EXPECT_EQ(english_spelling("color", Dialect::British), Spelling::OtherDialect);
  EXPECT_EQ(english_spelling("colour", Dialect::British), Spelling::Right);
  EXPECT_EQ(english_spelling("organize", Dialect::British), Spelling::Right);
  EXPECT_EQ(english_spelling("organise", Dialect::British), Spelling::Right);
  EXPECT_EQ(english_spelling("colour", Dialect::Either), Spelling::Right);
}

TEST(EnglishSpelling, StandsWordsThatNoGraphCouldHold) {
  EXPECT_EQ(american(""), Spelling::Right);
  EXPECT_EQ(american(std::string(200, 'q')), Spelling::Unknown);
  EXPECT_EQ(american("李"), Spelling::Unknown);
  EXPECT_EQ(american("\xFF\xFE"), Spelling::Unknown);
}

TEST(CommonEnglish, KnowsCommonWordsByTheirHash) {
  EXPECT_TRUE(is_common_english(hash_folded("interview"), false, Dialect::American));
  EXPECT_TRUE(is_common_english(hash_folded("monday"), true, Dialect::American));
  EXPECT_FALSE(is_common_english(hash_folded("monday"), false, Dialect::American));
  EXPECT_FALSE(is_common_english(hash_folded("colour"), false, Dialect::American));
  EXPECT_TRUE(is_common_english(hash_folded("color"), false, Dialect::American));
  EXPECT_FALSE(is_common_english(hash_folded("color"), false, Dialect::British));
}

TEST(Suggestions, PutTheLikeliestFirst) {
  EXPECT_EQ(first("recieved"), "received");
  EXPECT_EQ(first("definately"), "definitely");
  EXPECT_EQ(first("suprising"), "surprising");
  EXPECT_EQ(first("visting"), "visiting");
  EXPECT_EQ(first("dont"), "don't");
  EXPECT_EQ(first("theres"), "there's");
  EXPECT_EQ(first("im"), "I'm");
  EXPECT_EQ(first("signedup"), "signed up");
  EXPECT_EQ(first("fisical"), "fiscal");
}

TEST(Suggestions, KeepTheLetterCase) {
  EXPECT_EQ(first("Recieved"), "Received");
  EXPECT_EQ(first("RECIEVED"), "RECEIVED");
}

TEST(Suggestions, AreThreeAtMostAndNeverTheWordItself) {
  EXPECT_THAT(english_suggestions("teh", Dialect::American), SizeIs(testing::Le(MostSuggestions)));
  EXPECT_THAT(english_suggestions("colour", Dialect::American), Not(Contains("colour")));
  EXPECT_THAT(english_suggestions(std::string(99, 'q'), Dialect::American), IsEmpty());
}

TEST(Suggestions, NeverOffend) {
  for (const char* word : {"shitt", "assh0le", "caculater", "fuk", "fagot", "bich", "slutt"}) {
    EXPECT_THAT(english_suggestions(word, Dialect::American),
                Not(Contains(testing::AnyOf("shit", "asshole", "ejaculate", "fuck", "faggot", "bitch", "slut"))))
        << word;
  }
}

TEST(Suggestions, FollowTheDialect) {
  EXPECT_EQ(english_suggestions("colur", Dialect::American).front(), "color");
  EXPECT_EQ(english_suggestions("colur", Dialect::British).front(), "colour");
}

TEST(CloseWord, TellsSlipsFromTerms) {
  for (const char* word : {"recieved", "teh", "foward", "dont", "im", "interveiw"})
    EXPECT_TRUE(has_close_english(word, Dialect::American)) << word;
  for (const char* word : {"zorbulated", "xq", "qux", "quandrification", "grpc"})
    EXPECT_FALSE(has_close_english(word, Dialect::American)) << word;
}

TEST(Language, NamesADialect) {
  EXPECT_EQ(dialect_of("en_US"), Dialect::American);
  EXPECT_EQ(dialect_of("en-GB"), Dialect::British);
  EXPECT_EQ(dialect_of("en_CA"), Dialect::Either);
  EXPECT_TRUE(is_english("en"));
  EXPECT_FALSE(is_english("de_DE"));
}

}  // namespace
}  // namespace followup
