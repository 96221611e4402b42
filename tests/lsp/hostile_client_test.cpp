// The real program against clients that send nonsense, send too much, do not read, or vanish: it lives on for those
// that behave, and its memory stays small.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <random>

#include "lsp/memory_session.h"
#include "lsp/ways.h"

namespace followup::lsp {
namespace {

using std::chrono::milliseconds;
using testing::Each;
using testing::Optional;

constexpr std::int64_t ParseError = -32700;
constexpr std::int64_t InvalidRequest = -32600;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr long MostKib = 2L << 20;  // the sanitizers' own memory is in it
#else
constexpr long MostKib = 200L << 10;
#endif

std::int64_t next_error(WireClient& client) { return at(client.next(), {"error", "code"}).integer; }

class Hostile : public testing::Test {
 protected:
  Connected connected_ = connect(Way::StdioPipe);
  ChildProcess& server_ = connected_.server;
  WireClient& client_ = connected_.client;

  void expect_good_session() {
    EXPECT_EQ(try_session(client_), "");
    EXPECT_TRUE(client_.stop());
    EXPECT_THAT(server_.wait(), Optional(0));
  }
};

TEST_F(Hostile, GarbageIsAnsweredOnceAndForgotten) {
  std::mt19937 random(3);
  std::string garbage;
  for (int i = 0; i < 300000; ++i) garbage.push_back(static_cast<char>('g' + random() % 16));
  client_.write(garbage + "\r\n\r\n");
  EXPECT_EQ(next_error(client_), ParseError);
  expect_good_session();
}

TEST_F(Hostile, BrokenHeadersAndBodiesAreAnsweredOneByOne) {
  for (const std::string_view header : {"Content-Length: x", "Content-Type: text", "no header at all"}) {
    client_.write(std::string(header) + "\r\n\r\n");
    EXPECT_EQ(next_error(client_), ParseError) << header;
    client_.send("[]");
    EXPECT_EQ(next_error(client_), InvalidRequest) << header;
  }
  for (const std::string_view body : {"", "{", "\xff\xfe", "{\"id\":1,\"method\":\"a\",}"}) {
    client_.send(body);
    EXPECT_EQ(next_error(client_), ParseError) << body;
  }
  for (const std::string_view body : {"[]", "7", "{}", "{\"id\":[1],\"method\":\"a\"}"}) {
    client_.send(body);
    EXPECT_EQ(next_error(client_), InvalidRequest) << body;
  }
  expect_good_session();
}

TEST_F(Hostile, DeepJsonIsRefused) {
  for (const std::size_t depth : {std::size_t{200}, std::size_t{1000000}}) {
    client_.send(R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":)" + std::string(depth, '[') +
                 std::string(depth, ']') + "}");
    EXPECT_EQ(next_error(client_), ParseError);
  }
  expect_good_session();
}

TEST_F(Hostile, AHugeLengthDoesNotMakeItWait) {
  for (const std::string_view length : {"9223372036854775807", "18446744073709551615", "99999999999999999999999999"}) {
    client_.write("Content-Length: " + std::string(length) + "\r\n\r\n");
    EXPECT_EQ(next_error(client_), ParseError) << length;
  }
  expect_good_session();
}

TEST_F(Hostile, AMessageAboveTheLimitIsDroppedAsItComes) {
  const std::size_t size = std::size_t{150} << 20U;
  client_.write("Content-Length: " + std::to_string(size) + "\r\n\r\n");
  EXPECT_EQ(next_error(client_), ParseError);
  const std::string block(std::size_t{1} << 20U, 'x');
  for (std::size_t sent = 0; sent < size; sent += block.size()) ASSERT_EQ(client_.write(block), block.size());
  EXPECT_LT(server_.resident_kib(), MostKib);
  expect_good_session();
}

TEST_F(Hostile, ADraftAboveTheLimitCostsOneNotice) {
  ASSERT_TRUE(client_.start());
  constexpr std::string_view Uri = "file:///mails/large.eml";
  client_.open(Uri, std::string(std::size_t{34} << 20U, 'x'));
  EXPECT_TRUE(client_.next_diagnostics(Uri).items.empty());
  EXPECT_EQ(at(client_.next_notification("window/logMessage"), {"type"}).integer, 2);
  client_.open("file:///mails/small.eml", PushyDraft);
  EXPECT_FALSE(client_.next_diagnostics("file:///mails/small.eml").items.empty());
  EXPECT_TRUE(client_.stop());
}

TEST_F(Hostile, AClientThatDoesNotReadGetsEverythingLater) {
  ASSERT_TRUE(client_.start());
  std::string burst;
  std::int64_t id = 1000;
  const std::string body = R"(,"method":"no/such","params":null})";
  std::size_t sent = 0;
  while (true) {
    burst = R"({"jsonrpc":"2.0","id":)" + std::to_string(id) + body;
    burst = "Content-Length: " + std::to_string(burst.size()) + "\r\n\r\n" + burst;
    sent = client_.write(burst, milliseconds(200));
    if (sent < burst.size()) break;
    ++id;
  }
  EXPECT_LT(server_.resident_kib(), MostKib);
  EXPECT_GT(id, 1500);
  for (std::int64_t expected = 1000; expected < id; ++expected)
    ASSERT_EQ(at(client_.response_to(expected), {"id"}).integer, expected);
  client_.write(std::string_view(burst).substr(sent));
  EXPECT_EQ(at(client_.response_to(id), {"id"}).integer, id);
  EXPECT_TRUE(client_.stop());
}

TEST_F(Hostile, AClientKilledInTheMiddleOfAMessageEndsTheServer) {
  ASSERT_TRUE(client_.start());
  client_.write("Content-Length: 1000\r\n\r\n{\"jsonrpc\":");
  client_.close_output();
  EXPECT_THAT(server_.wait(), Optional(1));
}

TEST_F(Hostile, AClientThatVanishesWhileWeWriteEndsTheServer) {
  ASSERT_TRUE(client_.start());
  while (client_.write("Content-Length: 47\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such/one\"}",
                       milliseconds(100)) == 69) {
  }
  client_.close_input();
  EXPECT_THAT(server_.wait(), Optional(1));
}

/// A client that died may leave its end of the pipe open in another process, so that no write ever fails.
TEST(KilledClient, EndsAServerThatIsStuckInAWrite) {
  ChildProcess process = start_idle_process();
  Connected connected = connect(Way::StdioPipe, {"--clientProcessId=" + std::to_string(process.id())});
  ASSERT_TRUE(connected.client.start());
  while (connected.client.write("Content-Length: 47\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such/one\"}",
                                milliseconds(100)) == 69) {
  }
  process.signal(SIGKILL);
  EXPECT_THAT(connected.server.wait(), Optional(1));
}

TEST(ManyDrafts, AreAllCheckedInLittleMemory) {
  Connected connected = connect(Way::StdioPipe);
  ASSERT_TRUE(connected.client.start());
  for (int i = 0; i < 100; ++i) {
    const std::string uri = "file:///mails/" + std::to_string(i) + ".eml";
    connected.client.open(uri, PushyDraft);
    ASSERT_FALSE(connected.client.next_diagnostics(uri).items.empty()) << uri;
  }
  EXPECT_LT(connected.server.resident_kib(), MostKib);
  EXPECT_TRUE(connected.client.stop());
  EXPECT_THAT(connected.server.wait(), Optional(0));
}

}  // namespace
}  // namespace followup::lsp
