// Diagnostics of all drafts of a workspace: what is answered, in parts or whole, and what is held open until when.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lsp/memory_session.h"

namespace followup::lsp {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

constexpr std::string_view Pushy = "Hi Dana,\n\nI need an answer by Friday.\n\nBest regards,\nNoor Haddad\n";
constexpr std::string_view Calm =
    "Hi Dana,\n\nThank you for the tour of the office on Friday.\n\nBest regards,\nNoor Haddad\n";
constexpr std::string_view A = "file:///mails/a.eml";
constexpr std::string_view B = "file:///mails/b.eml";

/// A client of a workspace that pulls. Requests are answered when the server likes, so answers are looked up later.
class Workspace : public testing::Test {
 protected:
  void start(bool watches = false) {
    session.host.files["/mails/a.eml"] = Pushy;
    session.host.files["/mails/b.eml"] = Calm;
    session.host.files["/mails/notes.txt"] = "No draft.\n";
    session.ask(
        "initialize",
        std::string(
            R"({"processId": null, "workspaceFolders": [{"uri": "file:///mails", "name": "mails"}], "capabilities":
      {"textDocument": {"diagnostic": {}}, "window": {"workDoneProgress": true}, "workspace": {"diagnostics": {"refreshSupport": true},
       "didChangeWatchedFiles": {"dynamicRegistration": )") +
            (watches ? "true" : "false") + "}}}}");
    session.notify("initialized", "{}");
  }

  /// `rest`: further members of the parameters.
  void pull(std::string_view id, std::string_view previous = "[]", std::string_view rest = {}) {
    session.receive(request(std::string(id), "workspace/diagnostic",
                            "{\"previousResultIds\":" + std::string(previous) + std::string(rest) + "}"));
  }

  /// The whole answer to the request; null while there is none.
  Json answer(std::string_view id) {
    for (const std::string& text : session.outbox.messages) {
      Json message = json_of(text);
      const Json* said = message.find("id");
      if (message.find("method") == nullptr && said != nullptr && std::to_string(said->integer) == id) return message;
    }
    return {};
  }
  bool is_answered(std::string_view id) { return !answer(id).is(Json::Type::Null); }

  /// "uri kind" of the reports of an answer.
  static std::vector<std::string> reports(const Json& items) {
    std::vector<std::string> made;
    for (const Json& item : items.items) made.push_back(at(item, {"uri"}).string + " " + at(item, {"kind"}).string);
    return made;
  }
  std::vector<std::string> reports_of(std::string_view id) { return reports(at(answer(id), {"result", "items"})); }

  Json item_of(std::string_view id, std::string_view uri) {
    const Json said = answer(id);
    for (const Json& item : at(said, {"result", "items"}).items) {
      if (at(item, {"uri"}).string == uri) return item;
    }
    return {};
  }

  void add_files(int count) {
    for (int i = 0; i < count; ++i) session.host.files["/mails/more/" + std::to_string(i) + ".eml"] = Pushy;
  }

  /// The result ids of an answer as the next request sends them.
  std::string ids_of(std::string_view id) {
    const Json said = answer(id);
    JsonWriter out;
    out.begin_array();
    for (const Json& item : at(said, {"result", "items"}).items) {
      out.begin_object()
          .member("uri", std::string_view(at(item, {"uri"}).string))
          .member("value", std::string_view(at(item, {"resultId"}).string))
          .end_object();
    }
    out.end_array();
    return out.take();
  }

  /// Lets the server finish what it does in slices.
  void finish() {
    for (int i = 0;
         i < 1000 && session.connection.next_deadline() && *session.connection.next_deadline() <= session.now; ++i) {
      session.connection.time_passed(session.now);
    }
  }

  MemorySession session;
};

TEST_F(Workspace, ReportsEveryDraftOfTheFolders) {
  start();
  pull("100");
  finish();
  EXPECT_THAT(reports_of("100"), ElementsAre("file:///mails/a.eml full", "file:///mails/b.eml full"));
  const Json said = answer("100");
  const Json& items = at(said, {"result", "items"});
  EXPECT_TRUE(at(items.items.front(), {"version"}).is(Json::Type::Null));
  EXPECT_THAT(at(items.items.front(), {"items"}).items, testing::Not(IsEmpty()));
}

TEST_F(Workspace, TakesTheTextOfOpenDraftsFromTheEditor) {
  start();
  session.open(A, Calm, 7);
  pull("100");
  finish();
  const Json said = answer("100");
  const Json& first = at(said, {"result", "items"}).items.front();
  EXPECT_EQ(at(first, {"version"}).integer, 7);
  EXPECT_EQ(json_of(session.outbox.messages.back()).find("method"), nullptr);
  for (const Json& one : at(first, {"items"}).items)
    EXPECT_EQ(at(one, {"code"}).string.find("pushy"), std::string::npos);
}

TEST_F(Workspace, HoldsARepeatedRequestOpenUntilADraftChanges) {
  start();
  session.open(A, Pushy);
  pull("100");
  finish();
  pull("101", ids_of("100"));
  finish();
  EXPECT_FALSE(is_answered("101"));
  session.replace(A, 2, Calm);
  EXPECT_THAT(reports_of("101"), ElementsAre("file:///mails/a.eml full"));
}

TEST_F(Workspace, IsNotAnsweredByDocumentsThatAreNoDraftsOfIt) {
  start();
  pull("100");
  finish();
  pull("101", ids_of("100"));
  finish();
  session.open("file:///elsewhere/c.eml", Pushy);
  session.open("file:///mails/.followup-lint.json", "{}");
  session.open("untitled:1", Pushy);
  finish();
  EXPECT_FALSE(is_answered("101"));
}

TEST_F(Workspace, IsNotAnsweredByAChangeThatChangesNothing) {
  start();
  session.open(A, Calm);
  pull("100");
  finish();
  pull("101", ids_of("100"));
  finish();
  session.save(A);
  EXPECT_FALSE(is_answered("101"));
}

TEST_F(Workspace, AnswersTheHeldRequestWhenSettingsChange) {
  start(true);
  pull("100");
  finish();
  pull("101", ids_of("100"));
  finish();
  EXPECT_FALSE(is_answered("101"));
  session.host.files["/mails/.followup-lint.json"] = R"({"ignore": ["pushy"]})";
  session.notify("workspace/didChangeWatchedFiles",
                 R"({"changes": [{"uri": "file:///mails/.followup-lint.json", "type": 1}]})");
  finish();
  EXPECT_THAT(reports_of("101"), ElementsAre("file:///mails/a.eml full", "file:///mails/b.eml unchanged"));
}

TEST_F(Workspace, AnswersTheHeldRequestWhenAFileChangesOnDiskAndReadsNoOther) {
  start(true);
  pull("100");
  finish();
  pull("101", ids_of("100"));
  finish();
  const std::size_t reads = session.host.reads_of("/mails/a.eml");
  session.host.files["/mails/b.eml"] = Pushy;
  session.notify("workspace/didChangeWatchedFiles", R"({"changes": [{"uri": "file:///mails/b.eml", "type": 2}]})");
  finish();
  EXPECT_THAT(reports_of("101"), ElementsAre("file:///mails/a.eml unchanged", "file:///mails/b.eml full"));
  EXPECT_EQ(session.host.reads_of("/mails/a.eml"), reads);
}

TEST_F(Workspace, WithdrawsWhatIsGone) {
  start(true);
  pull("100");
  finish();
  pull("101", ids_of("100"));
  finish();
  session.host.files.erase("/mails/a.eml");
  session.notify("workspace/didChangeWatchedFiles", R"({"changes": [{"uri": "file:///mails/a.eml", "type": 3}]})");
  finish();
  EXPECT_THAT(reports_of("101"), UnorderedElementsAre("file:///mails/a.eml full", "file:///mails/b.eml unchanged"));
  const Json gone = item_of("101", A);
  EXPECT_THAT(at(gone, {"items"}).items, IsEmpty());
}

TEST_F(Workspace, IsCancelledWhileHeldAndWhileInWork) {
  start();
  pull("100");
  finish();
  pull("101", ids_of("100"));
  finish();
  session.notify("$/cancelRequest", R"({"id": 101})");
  EXPECT_EQ(at(answer("101"), {"error", "code"}).integer, -32800);
  add_files(200);
  session.now += std::chrono::seconds(60);
  pull("102", "[]", R"(,"workDoneToken":"w")");
  EXPECT_FALSE(is_answered("102"));
  session.notify("$/cancelRequest", R"({"id": 102})");
  EXPECT_EQ(at(answer("102"), {"error", "code"}).integer, -32800);
  EXPECT_THAT(session.outbox.messages[session.outbox.messages.size() - 2], HasSubstr("\"end\""));
  EXPECT_FALSE(session.connection.next_deadline());
}

TEST_F(Workspace, WorksInSlicesSoThatOtherMessagesCanComeBetween) {
  add_files(200);
  start();
  pull("100", "[]", R"(,"workDoneToken":1,"partialResultToken":"p")");
  EXPECT_FALSE(is_answered("100"));
  session.open(B, Calm);
  EXPECT_FALSE(is_answered("100"));
  finish();
  EXPECT_THAT(reports_of("100"), IsEmpty());
  std::vector<std::string> all;
  std::size_t parts = 0;
  std::vector<std::string> progress;
  for (const Json& message : session.sent("$/progress")) {
    if (at(message, {"params", "token"}).string == "p") {
      ++parts;
      for (std::string& one : reports(at(message, {"params", "value", "items"}))) all.push_back(std::move(one));
    } else {
      EXPECT_EQ(at(message, {"params", "token"}).integer, 1);
      progress.push_back(at(message, {"params", "value", "kind"}).string);
    }
  }
  EXPECT_THAT(all, SizeIs(202));
  EXPECT_GT(parts, 3U);
  EXPECT_EQ(progress.front(), "begin");
  EXPECT_EQ(progress.back(), "end");
  EXPECT_THAT(progress, Contains("report"));
}

TEST_F(Workspace, LetsAnOldRequestGoWhenANewOneComes) {
  start();
  pull("100");
  finish();
  const std::string ids = ids_of("100");
  pull("101", ids);
  finish();
  pull("102", ids);
  finish();
  EXPECT_TRUE(is_answered("101"));
  EXPECT_FALSE(is_answered("102"));
}

TEST_F(Workspace, HonoursTheGlobsOfTheSettings) {
  start();
  session.host.files["/mails/.followup-lint.json"] = R"({"exclude": ["b.eml"]})";
  session.notify("workspace/didChangeConfiguration", R"({"settings": {"followup": {"strict": false}}})");
  session.notify("workspace/didChangeWatchedFiles",
                 R"({"changes": [{"uri": "file:///mails/.followup-lint.json", "type": 1}]})");
  pull("100");
  finish();
  EXPECT_THAT(reports_of("100"), ElementsAre("file:///mails/a.eml full"));
}

TEST_F(Workspace, RefusesAnAnswerWithoutPreviousIds) {
  start();
  EXPECT_EQ(session.refusal("workspace/diagnostic", "{}"), -32602);
}

TEST_F(Workspace, SymbolsAreOpenAndKnownDraftsByKindAndSubject) {
  start();
  session.host.files["/mails/c.eml"] =
      "Subject: The tour\n\nHi Dana,\n\nThank you for our conversation and your time.\n";
  session.open("untitled:new", "Subject: A tour for all\n\nHi Dana,\n");
  pull("100");
  finish();
  const auto names = [&](std::string_view query) {
    std::vector<std::string> made;
    const Json said = session.ask("workspace/symbol", "{\"query\":" + json_string(query) + "}");
    for (const Json& one : at(said, {"result"}).items) made.push_back(at(one, {"name"}).string);
    return made;
  };
  EXPECT_THAT(names("tour"), UnorderedElementsAre("The tour", "A tour for all"));
  EXPECT_THAT(names("thank-you"), Contains("The tour"));
  EXPECT_THAT(names(""), SizeIs(4));
  EXPECT_THAT(names("zzz"), IsEmpty());
  EXPECT_EQ(session.refusal("workspace/symbol", "{}"), -32602);
}

}  // namespace
}  // namespace followup::lsp
