#include "host/paths.h"

#include <gtest/gtest.h>

namespace followup {
namespace {

TEST(Paths, AreJoinedWithOneSlash) {
  EXPECT_EQ(join_path("a", "b"), "a/b");
  EXPECT_EQ(join_path("a/", "b"), "a/b");
  EXPECT_EQ(join_path("/", "b"), "/b");
  EXPECT_EQ(join_path("", "b"), "b");
  EXPECT_EQ(join_path("a", "/b"), "/b");
}

TEST(Paths, BecomeAbsoluteWithoutDots) {
  EXPECT_EQ(absolute_path("a/./b//c/..", "/mails"), "/mails/a/b");
  EXPECT_EQ(absolute_path("../x", "/mails/deep"), "/mails/x");
  EXPECT_EQ(absolute_path("/a/../../b", "/mails"), "/b");
  EXPECT_EQ(absolute_path(".", "/"), "/");
  EXPECT_EQ(absolute_path("", "/mails"), "/mails");
}

TEST(Paths, HaveAParentUpToTheRoot) {
  EXPECT_EQ(parent_path("/a/b"), "/a");
  EXPECT_EQ(parent_path("/a"), "/");
  EXPECT_EQ(parent_path("/"), "/");
}

TEST(Paths, AreSeenFromAFolder) {
  EXPECT_EQ(relative_path("/a/b/c", "/a"), "b/c");
  EXPECT_EQ(relative_path("/a/b/c", "/"), "a/b/c");
  EXPECT_EQ(relative_path("/ab/c", "/a"), "../ab/c");
  EXPECT_EQ(relative_path("/a/b", "/a/x/y"), "../../b");
  EXPECT_EQ(relative_path("/a", "/a"), "");
}

}  // namespace
}  // namespace followup
