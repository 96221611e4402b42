#include "lsp/json_rpc.h"

#include <gtest/gtest.h>

namespace followup::lsp {
namespace {

Incoming message_of(std::string_view body) {
  std::variant<Incoming, IncomingFault> read = read_message(body);
  if (const IncomingFault* fault = std::get_if<IncomingFault>(&read)) {
    ADD_FAILURE() << fault->error.message;
    return {};
  }
  return std::get<Incoming>(std::move(read));
}

IncomingFault fault_of(std::string_view body) {
  std::variant<Incoming, IncomingFault> read = read_message(body);
  const IncomingFault* fault = std::get_if<IncomingFault>(&read);
  if (fault == nullptr) ADD_FAILURE() << "no fault in " << body;
  return fault == nullptr ? IncomingFault{} : *fault;
}

TEST(JsonRpc, TellsRequestsNotificationsAndResponsesApart) {
  EXPECT_EQ(message_of(R"({"jsonrpc":"2.0","id":1,"method":"a"})").type, Incoming::Type::Request);
  EXPECT_EQ(message_of(R"({"jsonrpc":"2.0","method":"a"})").type, Incoming::Type::Notification);
  EXPECT_EQ(message_of(R"({"jsonrpc":"2.0","id":1,"result":null})").type, Incoming::Type::Response);
}

TEST(JsonRpc, KeepsTheIdAsItWasWritten) {
  EXPECT_EQ(message_of(R"({"id":-7,"method":"a"})").id, "-7");
  EXPECT_EQ(message_of(R"({"id":"x\"é","method":"a"})").id, "\"x\\\"é\"");
  EXPECT_EQ(message_of(R"({"id":9007199254740993,"method":"a"})").id, "9007199254740993");
}

TEST(JsonRpc, MarksAFailedResponse) {
  EXPECT_TRUE(message_of(R"({"id":1,"error":{"code":-1,"message":"no"}})").failed);
  EXPECT_FALSE(message_of(R"({"id":1,"result":[1]})").failed);
  EXPECT_EQ(message_of(R"({"id":1,"result":[1]})").result.items.size(), 1U);
}

TEST(JsonRpc, HandsParametersOver) {
  EXPECT_EQ(message_of(R"({"method":"a","params":{"b":3}})").params.find("b")->integer, 3);
  EXPECT_TRUE(message_of(R"({"method":"a"})").params.is(Json::Type::Null));
}

TEST(JsonRpc, AnswersBrokenJsonWithAParseError) {
  for (const std::string_view broken : {"", "{", "{\"id\":1,}", "nul", "{\"a\":\"\xff\"}", "{\"a\":1e999}"}) {
    const IncomingFault fault = fault_of(broken);
    EXPECT_EQ(fault.error.code, ErrorCode::ParseError) << broken;
    EXPECT_EQ(fault.id, "null");
  }
}

TEST(JsonRpc, RefusesNestingThatCouldExhaustTheStack) {
  const std::string deep =
      R"({"id":1,"method":"a","params":)" + std::string(300000, '[') + std::string(300000, ']') + "}";
  EXPECT_EQ(fault_of(deep).error.code, ErrorCode::ParseError);
}

TEST(JsonRpc, RefusesWhatIsNoMessage) {
  for (const std::string_view none : {"[]", "1", "\"a\"", "null", "{}", R"({"id":5})", R"({"id":1.5,"method":"a"})",
                                      R"({"id":{},"method":"a"})", R"({"method":7})", R"([{"id":1,"method":"a"}])"}) {
    EXPECT_EQ(fault_of(none).error.code, ErrorCode::InvalidRequest) << none;
  }
}

TEST(JsonRpc, NamesTheRequestThatIsNoMessage) {
  EXPECT_EQ(fault_of(R"({"id":5})").id, "5");
  EXPECT_EQ(fault_of(R"({"id":"x","method":7})").id, "\"x\"");
}

TEST(JsonRpc, WritesMessages) {
  EXPECT_EQ(response("3", "[]"), R"({"jsonrpc":"2.0","id":3,"result":[]})");
  EXPECT_EQ(error_response("\"a\"", {ErrorCode::MethodNotFound, "no “x”\n"}),
            R"({"jsonrpc":"2.0","id":"a","error":{"code":-32601,"message":"no “x”\n"}})");
  EXPECT_EQ(notification("a/b", "{}"), R"({"jsonrpc":"2.0","method":"a/b","params":{}})");
  EXPECT_EQ(request("1", "a/b", "null"), R"({"jsonrpc":"2.0","id":1,"method":"a/b","params":null})");
}

}  // namespace
}  // namespace followup::lsp
