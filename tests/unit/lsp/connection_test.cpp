// The lifecycle of a connection: what is answered when, and with which error.
#include "lsp/connection.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lsp/memory_session.h"

namespace followup::lsp {
namespace {

using testing::Gt;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::string_view Params = R"({"processId":4711,"rootUri":null,"capabilities":{}})";
constexpr std::string_view Uri = "file:///mails/a.eml";
constexpr int NotInitialized = -32002;
constexpr int InvalidRequest = -32600;
constexpr int MethodNotFound = -32601;
constexpr int InvalidParams = -32602;
constexpr int RequestCancelled = -32800;

TEST(Connection, RefusesRequestsBeforeInitialize) {
  MemorySession session;
  EXPECT_EQ(session.refusal("textDocument/hover", "{}"), NotInitialized);
  EXPECT_EQ(session.refusal("shutdown", "null"), NotInitialized);
  EXPECT_EQ(session.refusal("no/such", "null"), NotInitialized);
  EXPECT_EQ(session.refusal("initialize", Params), 0);
}

TEST(Connection, IgnoresNotificationsBeforeInitialize) {
  MemorySession session;
  session.open(Uri, "I need an answer by Friday.");
  session.notify("$/setTrace", R"({"value":"verbose"})");
  session.notify("initialized", "{}");
  EXPECT_THAT(session.outbox.messages, IsEmpty());
}

TEST(Connection, RefusesASecondInitialize) {
  MemorySession session;
  session.start();
  EXPECT_EQ(session.refusal("initialize", Params), InvalidRequest);
  EXPECT_EQ(session.refusal("shutdown", "null"), 0);
}

TEST(Connection, RefusesInitializeWithoutParametersAndCanStillBeInitialized) {
  MemorySession session;
  EXPECT_EQ(session.refusal("initialize", "null"), InvalidParams);
  EXPECT_EQ(session.refusal("initialize", "[]"), InvalidParams);
  EXPECT_EQ(session.refusal("initialize", Params), 0);
}

TEST(Connection, RefusesEveryRequestAfterShutdown) {
  MemorySession session;
  session.start();
  EXPECT_EQ(session.refusal("shutdown", "null"), 0);
  EXPECT_EQ(session.refusal("textDocument/diagnostic", "{}"), InvalidRequest);
  EXPECT_EQ(session.refusal("shutdown", "null"), InvalidRequest);
  EXPECT_EQ(session.refusal("initialize", Params), InvalidRequest);
}

TEST(Connection, PublishesNothingAfterShutdown) {
  MemorySession session;
  session.start();
  session.ask("shutdown", "null");
  session.outbox.messages.clear();
  session.open(Uri, "I need an answer by Friday.");
  session.pass(std::chrono::seconds(10));
  EXPECT_THAT(session.outbox.messages, IsEmpty());
}

TEST(Connection, RefusesAnUnknownMethod) {
  MemorySession session;
  session.start();
  EXPECT_EQ(session.refusal("followup/none", "{}"), MethodNotFound);
  EXPECT_EQ(session.refusal("$/none", "{}"), MethodNotFound);
  EXPECT_EQ(session.refusal("textDocument/signatureHelp", "{}"), MethodNotFound);
}

TEST(Connection, RefusesParametersOfTheWrongShape) {
  MemorySession session;
  session.start(R"({"textDocument":{"diagnostic":{}}})");
  for (const std::string_view wrong :
       {"null", "[]", "7", "\"x\"", "{}", R"({"textDocument":7})", R"({"textDocument":{"uri":7}})"}) {
    EXPECT_EQ(session.refusal("textDocument/diagnostic", wrong), InvalidParams) << wrong;
  }
}

TEST(Connection, IgnoresUnknownNotificationsInSilence) {
  MemorySession session;
  session.start();
  session.notify("$/nothing", "{}");
  session.notify("no/such", "{}");
  EXPECT_THAT(session.outbox.messages, IsEmpty());
}

TEST(Connection, EndsWithZeroAfterShutdownAndExit) {
  MemorySession session;
  session.start();
  session.ask("shutdown", "null");
  EXPECT_FALSE(session.connection.is_finished());
  session.notify("exit", "null");
  EXPECT_TRUE(session.connection.is_finished());
  EXPECT_EQ(session.connection.exit_status(), 0);
}

TEST(Connection, EndsWithOneWhenExitComesWithoutShutdown) {
  for (const bool is_started : {false, true}) {
    MemorySession session;
    if (is_started) session.start();
    session.notify("exit", "null");
    EXPECT_TRUE(session.connection.is_finished());
    EXPECT_EQ(session.connection.exit_status(), 1);
  }
}

TEST(Connection, NamesTheClientsProcess) {
  MemorySession session;
  session.ask("initialize", Params);
  EXPECT_EQ(session.connection.client_process(), 4711);
}

TEST(Connection, IgnoresAResponseThatNobodyWaitsFor) {
  MemorySession session;
  session.start();
  session.receive(response("99", "{}"));
  session.receive(error_response("\"x\"", {}));
  EXPECT_THAT(session.outbox.messages, IsEmpty());
}

TEST(Connection, AnswersBrokenJsonAndBrokenFramingWithAnErrorWithoutId) {
  MemorySession session;
  session.start();
  session.receive("{\"id\":1,");
  session.connection.receive_fault("a message has no Content-Length", session.now);
  ASSERT_THAT(session.outbox.messages, SizeIs(2));
  for (const std::string& text : session.outbox.messages) {
    const Json answer = json_of(text);
    EXPECT_TRUE(at(answer, {"id"}).is(Json::Type::Null));
    EXPECT_EQ(at(answer, {"error", "code"}).integer, -32700);
  }
}

TEST(Connection, TracesNamesAndIdsButNoDraft) {
  MemorySession session;
  session.start();
  session.notify("$/setTrace", R"({"value":"verbose"})");
  session.open(Uri, "Dear Secretname,");
  const std::vector<Json> traced = session.sent("$/logTrace");
  ASSERT_THAT(traced, SizeIs(Gt(0U)));
  for (const Json& one : traced) EXPECT_THAT(at(one, {"params", "message"}).string, Not(HasSubstr("Secretname")));
  session.notify("$/setTrace", R"({"value":"off"})");
  session.outbox.messages.clear();
  session.close(Uri);
  EXPECT_THAT(session.sent("$/logTrace"), IsEmpty());
}

TEST(Connection, LogsNoDraft) {
  MemorySession session;
  session.start();
  session.open(Uri, "Dear Secretname,");
  session.receive(R"({"id":1,"method":"textDocument/didOpen","params":{"textDocument":{"text":"Secretname")");
  session.change(
      Uri, 2, R"([{"range":{"start":{"line":77,"character":0},"end":{"line":77,"character":0}},"text":"Secretname"}])");
  EXPECT_THAT(session.log.text, Not(HasSubstr("Secretname")));
}

/// A request that is held open until something changes, as workspace/diagnostic is.
MemorySession& hold(MemorySession& session, const std::string& id) {
  session.connection.state().held_workspace_diagnostics.emplace().id = id;
  return session;
}

std::int64_t code_of(const std::string& message) { return at(json_of(message), {"error", "code"}).integer; }

TEST(Connection, CancelsARequestThatIsHeldOpen) {
  for (const std::string id : {"12", "\"a\""}) {
    MemorySession session;
    session.start();
    hold(session, id).notify("$/cancelRequest", "{\"id\":" + id + "}");
    ASSERT_THAT(session.outbox.messages, SizeIs(1));
    EXPECT_EQ(code_of(session.outbox.messages.front()), RequestCancelled);
    session.notify("$/cancelRequest", "{\"id\":" + id + "}");
    EXPECT_THAT(session.outbox.messages, SizeIs(1));
  }
}

TEST(Connection, LeavesAHeldRequestAloneWhenAnotherIsCancelled) {
  MemorySession session;
  session.start();
  hold(session, "12").notify("$/cancelRequest", R"({"id":13})");
  session.notify("$/cancelRequest", R"({"id":"12"})");
  session.notify("$/cancelRequest", "null");
  EXPECT_THAT(session.outbox.messages, IsEmpty());
}

TEST(Connection, AnswersAHeldRequestBeforeItShutsDown) {
  MemorySession session;
  session.start();
  hold(session, "12").ask("shutdown", "null");
  ASSERT_THAT(session.outbox.messages, SizeIs(2));
  EXPECT_EQ(at(json_of(session.outbox.messages.front()), {"id"}).integer, 12);
}

}  // namespace
}  // namespace followup::lsp
