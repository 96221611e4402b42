#include "architecture/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace followup::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(PlacesOfWord, FindsWholeWordsOnly) {
  EXPECT_THAT(places_of_word("cat cats scat cat_ cat", "cat"), ElementsAre(0u, 19u));
}

TEST(PlacesOfWord, FindsAPathWhereItBegins) {
  EXPECT_THAT(places_of_word("in /opt/x and (/opt/) not usr/opt/, a.b/opt/", "/opt/"), ElementsAre(3u, 15u));
}

TEST(ForbiddenWordsIn, LooksPastCaseAndNamesTheLine) {
  const SourceFile file{"docs/a.md", "first\nThe OWL sings, the owls do not\n"};
  EXPECT_THAT(forbidden_words_in(file, {"owl"}), ElementsAre(Violation{file.path, 2, "`owl` may not stand here"}));
}

TEST(ForbiddenWordsIn, FindsEachWordOfTheProjectsList) {
  for (const std::string& word : forbidden_words()) {
    EXPECT_THAT(forbidden_words_in({"a.md", "see " + word + " here"}, forbidden_words()), SizeIs(1)) << word;
  }
}

TEST(UnfinishedWork, IsFoundInCommentsOfCodeButNotInItsStrings) {
  using namespace std::string_literals;
  const std::string mark = "TO"s + "DO";
  EXPECT_THAT(unfinished_work({"a.cpp", "int a;  // " + mark + ": later\n"}), SizeIs(1));
  EXPECT_THAT(unfinished_work({"a.cpp", "auto s = \"" + mark + "\";\n"}), IsEmpty());
  EXPECT_THAT(unfinished_work({"a.cmake", "# " + mark + "\n"}), SizeIs(1));
}

}  // namespace
}  // namespace followup::architecture
