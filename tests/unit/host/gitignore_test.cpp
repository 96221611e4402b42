#include "host/gitignore.h"

#include <gtest/gtest.h>

namespace followup {
namespace {

bool ignores_file(std::string_view text, std::string_view path) {
  return Gitignore(text).ignores(path, false).value_or(false);
}
bool ignores_folder(std::string_view text, std::string_view path) {
  return Gitignore(text).ignores(path, true).value_or(false);
}

TEST(Gitignore, MatchesANameAtEveryDepth) {
  EXPECT_TRUE(ignores_file("*.bak", "a.bak"));
  EXPECT_TRUE(ignores_file("*.bak", "deep/down/a.bak"));
  EXPECT_FALSE(ignores_file("*.bak", "a.bak.eml"));
  EXPECT_TRUE(ignores_folder("old", "x/old"));
}

TEST(Gitignore, AnchorsAPatternWithASlash) {
  EXPECT_TRUE(ignores_file("/a.eml", "a.eml"));
  EXPECT_FALSE(ignores_file("/a.eml", "x/a.eml"));
  EXPECT_TRUE(ignores_file("x/*.eml", "x/a.eml"));
  EXPECT_FALSE(ignores_file("x/*.eml", "y/x/a.eml"));
  EXPECT_FALSE(ignores_file("x/*.eml", "x/y/a.eml"));
}

TEST(Gitignore, CrossesFoldersWithTwoStars) {
  EXPECT_TRUE(ignores_file("**/tmp", "tmp"));
  EXPECT_TRUE(ignores_file("**/tmp", "a/b/tmp"));
  EXPECT_TRUE(ignores_file("a/**/z.eml", "a/z.eml"));
  EXPECT_TRUE(ignores_file("a/**/z.eml", "a/b/c/z.eml"));
  EXPECT_TRUE(ignores_file("a/**", "a/b/c"));
  EXPECT_FALSE(ignores_folder("a/**", "a"));
}

TEST(Gitignore, KeepsAFolderPatternForFolders) {
  EXPECT_TRUE(ignores_folder("old/", "old"));
  EXPECT_TRUE(ignores_folder("old/", "x/old"));
  EXPECT_FALSE(ignores_file("old/", "old"));
  EXPECT_FALSE(ignores_folder("/old/", "x/old"));
}

TEST(Gitignore, LetsTheLastFittingPatternDecide) {
  EXPECT_FALSE(ignores_file("*.eml\n!keep.eml\n", "keep.eml"));
  EXPECT_TRUE(ignores_file("!keep.eml\n*.eml\n", "keep.eml"));
  EXPECT_EQ(Gitignore("*.eml\n!keep.eml").ignores("keep.eml", false), false);
  EXPECT_EQ(Gitignore("*.eml").ignores("a.txt", false), std::nullopt);
}

TEST(Gitignore, SkipsCommentsAndBlanks) {
  EXPECT_TRUE(Gitignore("# *.eml\n\n   \n\r\n/\n!\n").empty());
  EXPECT_TRUE(ignores_file("a.eml   \r\n", "a.eml"));
  EXPECT_TRUE(ignores_file("\xEF\xBB\xBF*.eml", "a.eml"));
}

TEST(Gitignore, TakesEscapedCharactersAsThemselves) {
  EXPECT_TRUE(ignores_file("\\#a", "#a"));
  EXPECT_TRUE(ignores_file("\\!a", "!a"));
  EXPECT_TRUE(ignores_file("a\\ ", "a "));
  EXPECT_TRUE(ignores_file("a\\*", "a*"));
  EXPECT_FALSE(ignores_file("a\\*", "ab"));
}

TEST(Gitignore, KnowsClassesButNoAlternatives) {
  EXPECT_TRUE(ignores_file("v[0-9].eml", "v7.eml"));
  EXPECT_FALSE(ignores_file("v[!0-9].eml", "v7.eml"));
  EXPECT_TRUE(ignores_file("{a,b}.eml", "{a,b}.eml"));
  EXPECT_FALSE(ignores_file("{a,b}.eml", "a.eml"));
  EXPECT_TRUE(ignores_file("[{].eml", "{.eml"));
}

}  // namespace
}  // namespace followup
