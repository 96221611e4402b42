#include "text/glob.h"

#include <gtest/gtest.h>

#include <string>

namespace followup {
namespace {

TEST(Glob, MatchesTheLastNameAloneWithoutASlash) {
  EXPECT_TRUE(glob_matches("*.eml", "a.eml"));
  EXPECT_TRUE(glob_matches("*.eml", "drafts/new/a.eml"));
  EXPECT_TRUE(glob_matches("notes", "drafts/notes"));
  EXPECT_FALSE(glob_matches("drafts", "drafts/notes"));
  EXPECT_FALSE(glob_matches("*.eml", "a.eml.txt"));
}

TEST(Glob, MatchesTheWholePathWithASlash) {
  EXPECT_TRUE(glob_matches("drafts/*.eml", "drafts/a.eml"));
  EXPECT_FALSE(glob_matches("drafts/*.eml", "old/drafts/a.eml"));
  EXPECT_FALSE(glob_matches("drafts/*.eml", "drafts/new/a.eml"));
}

TEST(Glob, IsAnchoredByALeadingSlash) {
  EXPECT_TRUE(glob_matches("/a.eml", "a.eml"));
  EXPECT_FALSE(glob_matches("/a.eml", "drafts/a.eml"));
}

TEST(Glob, StandsForTheContentsOfAFolderWithAFinalSlash) {
  EXPECT_TRUE(glob_matches("old/", "old/a.eml"));
  EXPECT_TRUE(glob_matches("old/", "drafts/old/2023/a.eml"));
  EXPECT_FALSE(glob_matches("old/", "old"));
  EXPECT_FALSE(glob_matches("old/", "very-old/a.eml"));
  EXPECT_TRUE(glob_matches("drafts/old/", "drafts/old/a.eml"));
  EXPECT_FALSE(glob_matches("drafts/old/", "x/drafts/old/a.eml"));
  EXPECT_FALSE(glob_matches("/old/", "drafts/old/a.eml"));
}

TEST(Glob, StarStaysWithinAName) {
  EXPECT_TRUE(glob_matches("a*b*c", "abc"));
  EXPECT_TRUE(glob_matches("a*b*c", "axxbyyc"));
  EXPECT_TRUE(glob_matches("*", ""));
  EXPECT_FALSE(glob_matches("a/*c", "a/b/c"));
}

TEST(Glob, DoubleStarCrossesFolders) {
  EXPECT_TRUE(glob_matches("**/a.eml", "a.eml"));
  EXPECT_TRUE(glob_matches("**/a.eml", "x/y/a.eml"));
  EXPECT_FALSE(glob_matches("**/a.eml", "x/ba.eml"));
  EXPECT_TRUE(glob_matches("x/**/a.eml", "x/a.eml"));
  EXPECT_TRUE(glob_matches("x/**/a.eml", "x/y/z/a.eml"));
  EXPECT_FALSE(glob_matches("x/**/a.eml", "xa.eml"));
  EXPECT_TRUE(glob_matches("x/**", "x/y/z"));
  EXPECT_FALSE(glob_matches("x/**", "x"));
  EXPECT_TRUE(glob_matches("**", "x/y"));
  EXPECT_TRUE(glob_matches("x/**y", "x/a/by"));
}

TEST(Glob, QuestionMarkTakesOneCharacter) {
  EXPECT_TRUE(glob_matches("a?c", "abc"));
  EXPECT_TRUE(glob_matches("a?c", "aéc"));
  EXPECT_FALSE(glob_matches("a?c", "ac"));
  EXPECT_FALSE(glob_matches("x/a?c", "x/a/c"));
}

TEST(Glob, ClassTakesOneOfItsMembers) {
  EXPECT_TRUE(glob_matches("[abc]", "b"));
  EXPECT_TRUE(glob_matches("[a-cx]", "x"));
  EXPECT_FALSE(glob_matches("[a-c]", "d"));
  EXPECT_TRUE(glob_matches("[!a-c]", "d"));
  EXPECT_FALSE(glob_matches("[^a-c]", "b"));
  EXPECT_TRUE(glob_matches("[]x]", "]"));
  EXPECT_TRUE(glob_matches("[a-]", "-"));
  EXPECT_TRUE(glob_matches("[à-ü]", "é"));
  EXPECT_FALSE(glob_matches("x[!a]y/z", "x/y/z"));
}

TEST(Glob, BracesTakeOneOfTheirAlternatives) {
  EXPECT_TRUE(glob_matches("*.{eml,md}", "a.eml"));
  EXPECT_TRUE(glob_matches("*.{eml,md}", "a.md"));
  EXPECT_FALSE(glob_matches("*.{eml,md}", "a.txt"));
  EXPECT_TRUE(glob_matches("a{,b}c", "ac"));
  EXPECT_TRUE(glob_matches("a{,b}c", "abc"));
  EXPECT_TRUE(glob_matches("{a,b{c,d}}e", "bde"));
  EXPECT_FALSE(glob_matches("{a,b{c,d}}e", "be"));
  EXPECT_TRUE(glob_matches("{x/*,y}/z", "x/q/z"));
}

TEST(Glob, TakesUnpairedMarksAsTheyStand) {
  EXPECT_TRUE(glob_matches("a{b", "a{b"));
  EXPECT_TRUE(glob_matches("a}b,c", "a}b,c"));
  EXPECT_TRUE(glob_matches("a[b", "a[b"));
  EXPECT_TRUE(glob_matches("[!]", "[!]"));
  EXPECT_TRUE(glob_matches("{a,b", "{a,b"));
}

TEST(Glob, BackslashTakesTheMarkAway) {
  EXPECT_TRUE(glob_matches("a\\*", "a*"));
  EXPECT_FALSE(glob_matches("a\\*", "ab"));
  EXPECT_TRUE(glob_matches("\\[x\\]", "[x]"));
  EXPECT_TRUE(glob_matches("a\\", "a\\"));
}

TEST(Glob, EmptyGlobMatchesOnlyAnEmptyName) {
  EXPECT_TRUE(glob_matches("", ""));
  EXPECT_FALSE(glob_matches("", "a"));
}

TEST(Glob, IsNotSlowedDownByManyStars) {
  std::string stars;
  for (int count = 0; count < 200; ++count) stars += "*a";
  EXPECT_FALSE(glob_matches(stars + "*b", std::string(2000, 'a')));
  EXPECT_TRUE(glob_matches(stars + "*b", std::string(2000, 'a') + "b"));
}

TEST(Glob, IsNotSlowedDownByManyBraces) {
  std::string braces;
  for (int count = 0; count < 200; ++count) braces += "{a,a*,**}";
  EXPECT_FALSE(glob_matches(braces + "b", std::string(1000, 'a')));
  EXPECT_FALSE(glob_matches(std::string(5000, '{'), "a"));
}

}  // namespace
}  // namespace followup
