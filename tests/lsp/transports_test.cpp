// The real program over every transport: it serves, it ends as it should, and it leaves nothing behind.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "lsp/memory_session.h"
#include "lsp/ways.h"

namespace followup::lsp {
namespace {

using std::chrono::milliseconds;
using testing::AnyOf;
using testing::Eq;
using testing::HasSubstr;
using testing::Optional;

constexpr int Terminated = 1;  ///< ends without `shutdown`
constexpr int CannotServe = 2;

class EveryWay : public testing::TestWithParam<Way> {};
/// Ways whose server ends with its client.
class OneClient : public testing::TestWithParam<Way> {};

std::string name_of(const testing::TestParamInfo<Way>& one) {
  constexpr const char* Names[] = {"StdioPipe", "StdioSocket", "Socket", "Pipe", "ListenPort", "ListenPath"};
  return Names[static_cast<std::size_t>(one.param)];
}

INSTANTIATE_TEST_SUITE_P(Transports, EveryWay, testing::ValuesIn(AllWays), name_of);
INSTANTIATE_TEST_SUITE_P(Transports, OneClient,
                         testing::Values(Way::StdioPipe, Way::StdioSocket, Way::Socket, Way::Pipe), name_of);

TEST_P(EveryWay, ServesAWholeSession) {
  Connected connected = connect(GetParam());
  EXPECT_EQ(try_session(connected.client), "");
  EXPECT_TRUE(connected.client.stop());
  if (serves_one_client(GetParam())) {
    EXPECT_THAT(connected.server.wait(), Optional(0));
  }
}

TEST_P(OneClient, EndsWithOneAfterExitWithoutShutdown) {
  Connected connected = connect(GetParam());
  connected.client.start();
  connected.client.notify("exit", "null");
  EXPECT_THAT(connected.server.wait(), Optional(Terminated));
}

TEST_P(EveryWay, EndsWhenTheClientsStreamEnds) {
  Connected connected = connect(GetParam());
  connected.client.start();
  connected.client.close_output();
  connected.client.close_input();
  if (serves_one_client(GetParam())) {
    EXPECT_THAT(connected.server.wait(), Optional(Terminated));
  } else {
    EXPECT_THAT(connected.server.wait(milliseconds(100)), Eq(std::nullopt));
  }
}

TEST_P(OneClient, EndsWithItsClientsProcess) {
  ChildProcess process = start_idle_process();
  Connected connected = connect(GetParam(), {"--clientProcessId=" + std::to_string(process.id())});
  EXPECT_EQ(try_session(connected.client), "");
  process.signal(SIGKILL);
  EXPECT_THAT(connected.server.wait(), Optional(Terminated));
}

TEST_P(EveryWay, EndsTheSessionWithTheProcessThatInitializeNamed) {
  ChildProcess process = start_idle_process();
  Connected connected = connect(GetParam());
  ASSERT_TRUE(connected.client.start("{}", std::to_string(process.id())));
  process.signal(SIGKILL);
  EXPECT_TRUE(connected.client.next().is(Json::Type::Null));
  EXPECT_TRUE(connected.client.has_ended());
  if (serves_one_client(GetParam())) {
    EXPECT_THAT(connected.server.wait(), Optional(Terminated));
  }
}

TEST_P(EveryWay, EndsOnASignal) {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    Connected connected = connect(GetParam());
    connected.client.start();
    connected.server.signal(signal);
    EXPECT_THAT(connected.server.wait(), Optional(AnyOf(0, Terminated))) << signal;
  }
}

TEST_P(EveryWay, LivesThroughAPipeSignal) {
  Connected connected = connect(GetParam());
  connected.client.start();
  connected.server.signal(SIGPIPE);
  EXPECT_TRUE(connected.client.stop());
}

TEST(ClientProcess, ThatIsGoneAlreadyEndsTheServer) {
  ChildProcess process = start_idle_process();
  const std::string id = std::to_string(process.id());
  process.signal(SIGKILL);
  process.wait();
  Connected connected = connect(Way::StdioPipe, {"--clientProcessId=" + id});
  EXPECT_THAT(connected.server.wait(), Optional(Terminated));
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string framed_session() {
  std::string bytes;
  for (const std::string& body :
       {request("1", "initialize", R"({"processId":null,"rootUri":null,"capabilities":{}})"),
        notification("initialized", "{}"),
        notification(
            "textDocument/didOpen",
            "{\"textDocument\":{\"uri\":\"file:///mails/a.eml\",\"languageId\":\"mail\",\"version\":1,\"text\":" +
                json_string(PushyDraft) + "}}"),
        request("2", "shutdown", "null"), notification("exit", "null")}) {
    bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  }
  return bytes;
}

TEST(RegularFiles, AreServedAsStandardInputAndOutput) {
  const std::string input = testing::TempDir() + "session.in";
  const std::string output = testing::TempDir() + "session.out";
  std::ofstream(input, std::ios::binary) << framed_session();
  const Descriptor from(::open(input.c_str(), O_RDONLY | O_CLOEXEC));
  const Descriptor to(::open(output.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  ChildProcess server = start_server({"--stdio"}, {from.number(), to.number()});
  EXPECT_THAT(server.wait(), Optional(0));
  EXPECT_THAT(bytes_of(output), HasSubstr(PushyRule));
}

TEST(DevNull, AsStandardInputEndsTheServer) { EXPECT_THAT(start_server({}, {}).wait(), Optional(Terminated)); }

TEST(ClosedStandardInput, IsRefusedInWords) {
  const Channel error = pipe_from_child();
  ChildProcess server({"sh", "-c", std::string(FOLLOWUP_LSP_PROGRAM) + " <&-"}, {-1, -1, error.theirs.number()});
  EXPECT_THAT(server.wait(), Optional(CannotServe));
}

/// Who started us shares the descriptors and wants them back as they were, whatever ended us.
class Flags : public testing::Test {
 protected:
  Flags() : to_(socket_pair()), from_(socket_pair()) {
    server_.emplace(start_server({}, {to_.theirs.number(), from_.theirs.number(), from_.theirs.number()}));
    client_.emplace(from_.ours.duplicate(), to_.ours.duplicate());
    started_ = client_->start();
  }

  void expect_blocking_after(int status) {
    EXPECT_TRUE(started_);
    EXPECT_THAT(server_->wait(), Optional(status));
    EXPECT_FALSE(to_.theirs.is_non_blocking());
    EXPECT_FALSE(from_.theirs.is_non_blocking());
  }

  Channel to_;
  Channel from_;
  std::optional<ChildProcess> server_;
  std::optional<WireClient> client_;
  bool started_ = false;
};

TEST_F(Flags, AreRestoredAfterExit) {
  client_->stop();
  expect_blocking_after(0);
}

TEST_F(Flags, AreRestoredAfterTheEndOfInput) {
  client_.reset();
  to_.ours.close();
  expect_blocking_after(Terminated);
}

TEST_F(Flags, AreRestoredAfterASignal) {
  server_->signal(SIGTERM);
  expect_blocking_after(Terminated);
}

TEST_F(Flags, AreRestoredAfterABrokenPipe) {
  client_->close_input();
  from_.ours.close();
  client_->notify("textDocument/didOpen",
                  R"({"textDocument":{"uri":"file:///a.eml","languageId":"mail","version":1,"text":"x"}})");
  expect_blocking_after(Terminated);
}

TEST(Listening, ServesSeveralClientsThatKnowNothingOfEachOther) {
  for (const bool on_path : {false, true}) {
    ListeningServer server(on_path);
    WireClient first = server.connect();
    WireClient second = server.connect();
    EXPECT_EQ(try_session(first), "");
    EXPECT_EQ(try_session(second), "");
    EXPECT_TRUE(first.stop());
    WireClient third = server.connect();
    EXPECT_EQ(try_session(third), "");
    EXPECT_TRUE(second.stop());
    EXPECT_TRUE(third.stop());
  }
}

TEST(Listening, KeepsServingWhenAClientBreaksOff) {
  ListeningServer server(false);
  WireClient stays = server.connect();
  ASSERT_EQ(try_session(stays), "");
  for (int i = 0; i < 20; ++i) {
    WireClient leaves = server.connect();
    leaves.write("Content-Length: 100\r\n\r\n{\"half");
  }
  EXPECT_TRUE(stays.stop());
}

TEST(Listening, TakesTheSocketOfAServerThatWasKilledAndRemovesItsOwn) {
  ListeningServer killed(true);
  killed.process().signal(SIGKILL);
  killed.process().wait();
  ASSERT_TRUE(std::filesystem::exists(killed.place()));
  const Channel output = pipe_from_child();
  ChildProcess server = start_server({"--listen=" + killed.place()}, {-1, output.theirs.number()});
  char said[12] = {};
  ASSERT_EQ(::read(output.ours.number(), said, 9), 9);
  EXPECT_STREQ(said, "listening");
  server.signal(SIGTERM);
  EXPECT_THAT(server.wait(), Optional(0));
  EXPECT_FALSE(std::filesystem::exists(killed.place()));
}

TEST(Listening, LeavesAFileAloneThatIsNoSocket) {
  const std::string path = testing::TempDir() + "no-socket";
  std::ofstream(path) << "precious";
  EXPECT_THAT(start_server({"--listen=" + path}, {}).wait(), Optional(CannotServe));
  EXPECT_EQ(bytes_of(path), "precious");
}

TEST(Places, ThatCannotBeReachedAreRefused) {
  EXPECT_THAT(start_server({"--pipe=/dev/null/socket"}, {}).wait(), Optional(CannotServe));
  EXPECT_THAT(start_server({"--pipe=/" + std::string(300, 'x')}, {}).wait(), Optional(CannotServe));
  EXPECT_THAT(start_server({"--listen=/" + std::string(300, 'x')}, {}).wait(), Optional(CannotServe));
  EXPECT_THAT(start_server({"--listen=/dev/null/socket"}, {}).wait(), Optional(CannotServe));
  EXPECT_THAT(start_server({"--stdio", "--socket=1"}, {}).wait(), Optional(CannotServe));
}

TEST(LogFile, HoldsNoDraft) {
  const std::string log = testing::TempDir() + "followup-lsp.log";
  std::remove(log.c_str());
  Connected connected = connect(Way::StdioPipe, {"--log-file=" + log, "--log-level=debug"});
  EXPECT_EQ(try_session(connected.client), "");
  connected.client.notify("no/such", "{}");
  connected.client.send("{\"broken");
  EXPECT_TRUE(connected.client.stop());
  connected.server.wait();
  EXPECT_THAT(bytes_of(log), HasSubstr("no/such"));
  EXPECT_THAT(bytes_of(log), testing::Not(HasSubstr("answer by Friday")));
}

/// Emacs kills its server right after `exit`, and some do so after `shutdown`.
TEST(LogFile, IsWholeWhenTheServerIsKilledAfterShutdown) {
  const std::string log = testing::TempDir() + "followup-lsp-killed.log";
  std::remove(log.c_str());
  Connected connected = connect(Way::StdioPipe, {"--log-file=" + log, "--log-level=debug"});
  ASSERT_TRUE(connected.client.start());
  connected.client.notify("no/such", "{}");
  connected.client.ask("shutdown", "null");
  connected.server.signal(SIGKILL);
  connected.server.wait();
  EXPECT_THAT(bytes_of(log), HasSubstr("no/such"));
}

}  // namespace
}  // namespace followup::lsp
