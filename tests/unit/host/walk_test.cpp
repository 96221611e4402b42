#include "host/walk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/memory_host.h"

namespace followup {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Paths = std::vector<std::string>;

class WalkTest : public ::testing::Test {
 protected:
  Paths walked(std::string_view folder = "") { return walk(host, folder, options, problems); }
  void add(std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) host.files["/mails/" + std::string(name)] = "";
  }

  MemoryHost host;
  WalkOptions options;
  Problems problems;
};

TEST_F(WalkTest, FindsDraftsByNameInPathOrder) {
  add({"b.eml", "a.mail", "sub/c.followup", "sub-x.mbox", "sub/deep/D.EML", "photo.png", "eml", "x.eml.bak"});
  EXPECT_THAT(walked(), ElementsAre("a.mail", "b.eml", "sub-x.mbox", "sub/c.followup", "sub/deep/D.EML"));
  EXPECT_THAT(problems, IsEmpty());
}

TEST_F(WalkTest, WritesPathsAsTheFolderIsWritten) {
  add({"drafts/a.eml"});
  EXPECT_THAT(walked("drafts"), ElementsAre("drafts/a.eml"));
  EXPECT_THAT(walked("./drafts/"), ElementsAre("./drafts/a.eml"));
  EXPECT_THAT(walked("/mails/drafts"), ElementsAre("/mails/drafts/a.eml"));
  EXPECT_THAT(walked("."), ElementsAre("./drafts/a.eml"));
}

TEST_F(WalkTest, LooksIntoMarkdownAndTextBeforeItTakesThem) {
  host.files["/mails/a.md"] = "---\nsubject: Thanks\n---\nHi Dana,\n";
  host.files["/mails/b.md"] = "# Notes\n";
  host.files["/mails/c.txt"] = "Subject: Thank you\n\nHi Dana,\n";
  host.files["/mails/d.txt"] = "Shopping: milk\n";
  EXPECT_THAT(walked(), ElementsAre("a.md", "c.txt"));
}

TEST_F(WalkTest, HonoursGitignoreAtEveryLevel) {
  host.files["/mails/.gitignore"] = "*.mail\nold/\n/top.eml\n";
  host.files["/mails/sub/.gitignore"] = "!keep.mail\nprivate.eml\n";
  add({"a.eml", "a.mail", "top.eml", "old/x.eml", "sub/top.eml", "sub/keep.mail", "sub/private.eml",
       "other/private.eml", "other/keep.mail", "zub/private.eml", "zub/keep.mail"});
  EXPECT_THAT(walked(), ElementsAre("a.eml", "other/private.eml", "sub/keep.mail", "sub/top.eml", "zub/private.eml"));
}

TEST_F(WalkTest, BringsNothingBackBelowAnIgnoredFolder) {
  host.files["/mails/.gitignore"] = "old/\n!old/keep.eml\n";
  add({"old/keep.eml"});
  EXPECT_THAT(walked(), IsEmpty());
}

TEST_F(WalkTest, HonoursTheRepositorysGitignoreFromTheMiddleOfIt) {
  host.files["/mails/.git/HEAD"] = "";
  host.files["/mails/.gitignore"] = "drafts/secret.eml\n*.mail\n";
  host.files["/.gitignore"] = "*.eml\n";
  add({"drafts/secret.eml", "drafts/a.eml", "drafts/a.mail"});
  EXPECT_THAT(walked("drafts"), ElementsAre("drafts/a.eml"));
}

TEST_F(WalkTest, PassesOverGitItself) {
  add({".git/a.eml", "a.eml", ".hidden/b.eml"});
  EXPECT_THAT(walked(), ElementsAre(".hidden/b.eml", "a.eml"));
}

TEST_F(WalkTest, FollowsNoLinkToAFolder) {
  add({"real/a.eml", "link/a.eml", "b.eml"});
  host.links = {"/mails/link", "/mails/b.eml"};
  EXPECT_THAT(walked(), ElementsAre("b.eml", "real/a.eml"));
}

TEST_F(WalkTest, TakesWhatIncludeNamesInsteadOfTheUsual) {
  options.include = {"*.letter", "sub/*.txt"};
  add({"a.eml", "a.letter", "sub/b.txt", "c.txt"});
  EXPECT_THAT(walked(), ElementsAre("a.letter", "sub/b.txt"));
}

TEST_F(WalkTest, PassesOverWhatExcludeNames) {
  options.exclude = {"archive/", "*.mbox", "sub/x/**"};
  add({"a.eml", "b.mbox", "archive/c.eml", "deep/archive/d.eml", "sub/x/e.eml", "sub/f.eml"});
  EXPECT_THAT(walked(), ElementsAre("a.eml", "sub/f.eml"));
}

TEST_F(WalkTest, ReadsGlobsFromTheFolderThatSaidThem) {
  options.exclude = {"drafts/old"};
  options.globs_from = "/mails";
  add({"drafts/old/a.eml", "drafts/b.eml"});
  EXPECT_THAT(walked("drafts"), ElementsAre("drafts/b.eml"));
}

TEST_F(WalkTest, ReportsAnUnreadableFolderAndGoesOn) {
  add({"a/x.eml", "b/y.eml", "c/z.eml"});
  host.unreadable = {"/mails/b"};
  EXPECT_THAT(walked(), ElementsAre("a/x.eml", "c/z.eml"));
  ASSERT_THAT(problems, SizeIs(1));
  EXPECT_EQ(problems[0].path, "b");
  EXPECT_EQ(problems[0].message, "cannot be read: Permission denied");
}

TEST_F(WalkTest, ReportsAFolderThatIsNotThere) {
  EXPECT_THAT(walked("nowhere"), IsEmpty());
  ASSERT_THAT(problems, SizeIs(1));
  EXPECT_EQ(problems[0].path, "nowhere");
}

TEST_F(WalkTest, StaysWholeWhateverCallFails) {
  host.files["/mails/.gitignore"] = "*.mail\n";
  host.files["/mails/a.txt"] = "Subject: x\n\n";
  add({"a.mail", "b.eml", "sub/c.eml"});
  walked();
  const std::size_t calls = host.fallible_calls();
  ASSERT_GE(calls, 4U);
  for (std::size_t call = 1; call <= calls; ++call) {
    problems.clear();
    host.fail_on_call(call);
    walked();
    EXPECT_THAT(problems, SizeIs(1)) << "when call " << call << " fails";
  }
}

TEST_F(WalkTest, StopsWhenTheUserAsksTo) {
  add({"a.eml"});
  host.stop_wanted = true;
  EXPECT_THAT(walked(), IsEmpty());
}

TEST(BeginsLikeADraft, SeesFrontMatterAndHeaderBlocks) {
  EXPECT_TRUE(begins_like_a_draft("---\ntitle: x\n---\n"));
  EXPECT_TRUE(begins_like_a_draft("---  \r\ntitle: x"));
  EXPECT_TRUE(begins_like_a_draft("\xEF\xBB\xBFSubject: Hello"));
  EXPECT_TRUE(begins_like_a_draft("to: dana@example.com\r\n"));
  EXPECT_TRUE(begins_like_a_draft("X-Followup-Kind: thank-you\n"));
}

TEST(BeginsLikeADraft, TakesNoProseForAHeader) {
  EXPECT_FALSE(begins_like_a_draft(""));
  EXPECT_FALSE(begins_like_a_draft("---"));
  EXPECT_FALSE(begins_like_a_draft("----\ntext"));
  EXPECT_FALSE(begins_like_a_draft("Note: buy milk\n"));
  EXPECT_FALSE(begins_like_a_draft("\nSubject: Hello\n"));
  EXPECT_FALSE(begins_like_a_draft("Hi Dana,\nSubject: Hello\n"));
  EXPECT_FALSE(begins_like_a_draft("X-: nothing\n"));
  EXPECT_FALSE(begins_like_a_draft("Subject\n: x"));
}

}  // namespace
}  // namespace followup
