// How the server follows a draft: versions, changes that do not fit, drafts that are no files or too large.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "lsp/memory_session.h"

namespace followup::lsp {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::string_view Uri = "file:///mails/a.eml";
constexpr std::string_view Pushy = "Hi Dana,\n\nI need an answer by Friday.\n\nBest regards,\nNoor Haddad\n";
constexpr std::string_view WithVersions = R"({"textDocument":{"publishDiagnostics":{"versionSupport":true}}})";
constexpr std::string_view Pulls =
    R"({"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}})";

MATCHER(IsPushy, "is a rule against pushing") { return arg.find("ultimatum") != std::string::npos; }

TEST(DraftChanges, PublishAtOnceForTheNewVersion) {
  MemorySession session;
  session.start(WithVersions);
  session.open(Uri, Pushy, 4);
  EXPECT_EQ(at(session.published(Uri), {"version"}).integer, 4);
  EXPECT_THAT(session.rules(Uri), Contains(IsPushy()));
  session.replace(Uri, 5, "Hi Dana,\n");
  EXPECT_EQ(at(session.published(Uri), {"version"}).integer, 5);
  EXPECT_THAT(session.rules(Uri), Not(Contains(IsPushy())));
}

TEST(DraftChanges, NameNoVersionToAClientThatKnowsNone) {
  MemorySession session;
  session.start();
  session.open(Uri, Pushy, 4);
  EXPECT_EQ(session.published(Uri).find("version"), nullptr);
}

TEST(DraftChanges, AreNeverPushedToAClientThatPulls) {
  MemorySession session;
  session.start(Pulls);
  session.open(Uri, Pushy);
  session.replace(Uri, 2, Pushy);
  session.save(Uri);
  session.close(Uri);
  EXPECT_THAT(session.sent("textDocument/publishDiagnostics"), IsEmpty());
}

TEST(DraftChanges, ArePulledWithAResultId) {
  MemorySession session;
  session.start(Pulls);
  session.open(Uri, Pushy);
  EXPECT_THAT(session.pulled_rules(Uri), Contains(IsPushy()));
  const std::string params = "{\"textDocument\":{\"uri\":" + json_string(Uri) + "}";
  const std::string id = at(session.ask("textDocument/diagnostic", params + "}"), {"result", "resultId"}).string;
  const Json again = session.ask("textDocument/diagnostic", params + ",\"previousResultId\":" + json_string(id) + "}");
  EXPECT_EQ(at(again, {"result", "kind"}).string, "unchanged");
  session.replace(Uri, 2, "Hi Dana,\n");
  const Json changed =
      session.ask("textDocument/diagnostic", params + ",\"previousResultId\":" + json_string(id) + "}");
  EXPECT_EQ(at(changed, {"result", "kind"}).string, "full");
}

/// What must hold when a draft is no longer followed: it is empty in the editor, the user can read why, and it stays
/// quiet until it is opened anew.
void expect_dropped(MemorySession& session, std::string_view why) {
  EXPECT_THAT(at(session.published(Uri), {"diagnostics"}).items, IsEmpty());
  const std::vector<Json> said = session.sent("window/logMessage");
  ASSERT_THAT(said, SizeIs(1));
  EXPECT_THAT(at(said.front(), {"params", "message"}).string, HasSubstr(why));
  EXPECT_THAT(session.sent("window/showMessage"), IsEmpty());
  session.outbox.messages.clear();
  session.replace(Uri, 90, Pushy);
  session.save(Uri);
  EXPECT_THAT(session.outbox.messages, IsEmpty());
  session.open(Uri, Pushy, 91);
  EXPECT_THAT(session.rules(Uri), Contains(IsPushy()));
}

TEST(DraftChanges, OutOfRangeDropTheDraftAndSaySo) {
  MemorySession session;
  session.start();
  session.open(Uri, Pushy);
  session.change(Uri, 2,
                 R"([{"range":{"start":{"line":70,"character":0},"end":{"line":70,"character":1}},"text":"x"}])");
  expect_dropped(session, "outside");
}

TEST(DraftChanges, ThatCannotBeReadDropTheDraftAndSaySo) {
  for (const std::string_view broken :
       {"7", "null", "[7]", "[{}]", R"([{"text":7}])", R"([{"range":{},"text":"x"}])",
        R"([{"range":{"start":{"line":-1,"character":0},"end":{"line":0,"character":0}},"text":"x"}])"}) {
    MemorySession session;
    session.start();
    session.open(Uri, Pushy);
    session.change(Uri, 2, broken);
    expect_dropped(session, "could not be read");
  }
}

TEST(DraftChanges, OfAnOlderVersionDropTheDraftAndSaySo) {
  MemorySession session;
  session.start();
  session.open(Uri, Pushy, 5);
  session.replace(Uri, 4, "old");
  expect_dropped(session, "backwards");
}

TEST(DraftChanges, WithoutAVersionAreTaken) {
  MemorySession session;
  session.start(WithVersions);
  session.open(Uri, "Hi Dana,\n", 5);
  session.notify("textDocument/didChange",
                 "{\"textDocument\":{\"uri\":" + json_string(Uri) +
                     ",\"version\":null},\"contentChanges\":[{\"text\":" + json_string(Pushy) + "}]}");
  EXPECT_THAT(session.rules(Uri), Contains(IsPushy()));
}

TEST(DraftChanges, OfADraftThatIsNotOpenAreIgnored) {
  MemorySession session;
  session.start();
  session.replace(Uri, 2, Pushy);
  session.save(Uri);
  session.close(Uri);
  EXPECT_THAT(session.outbox.messages, IsEmpty());
}

TEST(DraftChanges, OfACarriageReturnDraftAreFollowed) {
  MemorySession session;
  session.start();
  session.open(Uri, "Hi Dana,\r\n\r\n😀 Thanks.\r\n\r\nBest regards,\r\nNoor Haddad\r\n");
  session.change(
      Uri, 2,
      R"([{"range":{"start":{"line":2,"character":3},"end":{"line":2,"character":10}},"text":"I need an answer by Friday."}])");
  session.save(Uri);
  const Json published = session.published(Uri);
  const std::vector<Json>& found = at(published, {"diagnostics"}).items;
  const auto pushy = std::find_if(found.begin(), found.end(), [](const Json& one) {
    return at(one, {"code"}).string.find("ultimatum") != std::string::npos;
  });
  ASSERT_NE(pushy, found.end());
  EXPECT_EQ(at(*pushy, {"range", "start", "line"}).integer, 2);
  EXPECT_EQ(at(*pushy, {"range", "start", "character"}).integer, 3);
}

TEST(Untitled, DraftsAreCheckedLikeFiles) {
  MemorySession session;
  session.start();
  session.open("untitled:Untitled-1", Pushy);
  EXPECT_THAT(session.rules("untitled:Untitled-1"), Contains(IsPushy()));
}

TEST(ClosedDraft, HasNoDiagnosticsLeft) {
  MemorySession session;
  session.start();
  session.open(Uri, Pushy);
  session.close(Uri);
  EXPECT_THAT(at(session.published(Uri), {"diagnostics"}).items, IsEmpty());
}

constexpr std::string_view SmallLimit = R"({"maxMessageSize":500})";

std::string too_large() { return std::string(Pushy) + std::string(500, 'x'); }

TEST(TooLargeDraft, IsNotCheckedAndSaysSoOnce) {
  MemorySession session;
  session.start("{}", SmallLimit);
  session.open(Uri, too_large());
  session.change(Uri, 2, R"([{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"x"}])");
  session.save(Uri);
  EXPECT_THAT(session.rules(Uri), IsEmpty());
  ASSERT_THAT(session.sent("window/logMessage"), SizeIs(1));
  EXPECT_EQ(at(session.sent("window/logMessage").front(), {"params", "type"}).integer, 2);
}

TEST(TooLargeDraft, IsCheckedAgainWhenItHasShrunk) {
  MemorySession session;
  session.start("{}", SmallLimit);
  session.open(Uri, Pushy);
  session.replace(Uri, 2, too_large());
  EXPECT_THAT(session.sent("window/logMessage"), SizeIs(1));
  EXPECT_THAT(session.rules(Uri), IsEmpty());
  session.replace(Uri, 3, Pushy);
  EXPECT_THAT(session.rules(Uri), Contains(IsPushy()));
}

}  // namespace
}  // namespace followup::lsp
