#include "data/json_writer.h"

#include <gtest/gtest.h>

#include <limits>

#include "data/json.h"

namespace followup {
namespace {

TEST(JsonWriter, PutsCommasAndColonsWhereTheyBelong) {
  JsonWriter writer;
  writer.begin_object().member("a", 1).member("b", "two").key("c").begin_array();
  writer.value(true).null().value(std::size_t{7}).begin_object().end_object().end_array();
  writer.member("d", false).end_object();
  EXPECT_EQ(writer.text(), R"({"a":1,"b":"two","c":[true,null,7,{}],"d":false})");
}

TEST(JsonWriter, IndentsWhereAsked) {
  JsonWriter writer(2);
  writer.begin_object().member("a", 1).key("b").begin_array().value(1).value(2).end_array();
  writer.key("c").begin_array().end_array().key("d").begin_object().end_object().end_object();
  EXPECT_EQ(writer.take(), "{\n  \"a\": 1,\n  \"b\": [\n    1,\n    2\n  ],\n  \"c\": [],\n  \"d\": {}\n}");
}

TEST(JsonWriter, WritesASingleValueAtTheTop) {
  EXPECT_EQ(JsonWriter().value("x").text(), "\"x\"");
  EXPECT_EQ(JsonWriter(2).begin_array().end_array().text(), "[]");
}

TEST(JsonWriter, TakesRawJsonAsAValue) {
  JsonWriter writer;
  writer.begin_array().raw("{\"id\":1}").raw("null").end_array();
  EXPECT_EQ(writer.text(), R"([{"id":1},null])");
}

TEST(JsonWriter, WritesTheLargestIntegers) {
  JsonWriter writer;
  writer.begin_array();
  writer.value(std::numeric_limits<std::int64_t>::min()).value(std::numeric_limits<std::int64_t>::max()).end_array();
  EXPECT_EQ(writer.text(), "[-9223372036854775808,9223372036854775807]");
}

std::string written(double number, int decimals) { return JsonWriter().value(number, decimals).take(); }

TEST(JsonWriter, DropsTrailingZerosOfReals) {
  EXPECT_EQ(written(0.5, 2), "0.5");
  EXPECT_EQ(written(0.946, 2), "0.95");
  EXPECT_EQ(written(3.0, 2), "3");
  EXPECT_EQ(written(100.0, 0), "100");
  EXPECT_EQ(written(1200.10, 3), "1200.1");
}

TEST(JsonWriter, WritesNoMinusBeforeZero) {
  EXPECT_EQ(written(-0.001, 2), "0");
  EXPECT_EQ(written(-0.4, 0), "0");
}

TEST(JsonWriter, WritesNullForWhatJsonHasNoNumberFor) {
  EXPECT_EQ(written(std::numeric_limits<double>::infinity(), 2), "null");
  EXPECT_EQ(written(std::numeric_limits<double>::quiet_NaN(), 2), "null");
  EXPECT_EQ(written(std::numeric_limits<double>::max(), 0).size(), 309U);
}

std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(JsonString, EscapesWhatMustBeEscapedAndNothingElse) {
  EXPECT_EQ(json_string(""), "\"\"");
  EXPECT_EQ(json_string("a\"b\\c/d"), R"("a\"b\\c/d")");
  EXPECT_EQ(json_string("\b\f\n\r\t"), R"("\b\f\n\r\t")");
  EXPECT_EQ(json_string(std::string_view("\0\x1F\x7F", 3)), "\"\\u0000\\u001f\x7F\"");
  EXPECT_EQ(json_string("é 😀"), "\"é 😀\"");
}

TEST(JsonString, IsReadBackByTheParser) {
  std::string text;
  for (char c = 0; c < 0x7F; ++c) text += c;
  text += "é😀\u2028";
  const Result<Json> result = parse_json(json_string(text), "test.json");
  ASSERT_TRUE(std::holds_alternative<Json>(result));
  EXPECT_EQ(std::get<Json>(result).string, text);
}

}  // namespace
}  // namespace followup
