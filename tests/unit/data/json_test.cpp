#include "data/json.h"

#include <gtest/gtest.h>

#include <limits>

namespace followup {
namespace {

using Type = Json::Type;

/// The value of a text that must be right.
Json parsed(std::string_view text, JsonOptions options = {}) {
  Result<Json> result = parse_json(text, "test.json", options);
  if (const Problem* problem = std::get_if<Problem>(&result)) {
    ADD_FAILURE() << text << ": " << problem->message;
    return {};
  }
  return std::get<Json>(std::move(result));
}

testing::AssertionResult stands_at(const Json::Place& place, std::size_t line, std::size_t column) {
  if (place.line == line && place.column == column) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "it stands at " << place.line << ":" << place.column;
}

TEST(Json, ReadsEveryType) {
  EXPECT_TRUE(parsed("null").is(Type::Null));
  EXPECT_TRUE(parsed("true").boolean);
  EXPECT_TRUE(parsed("false").is(Type::Boolean));
  EXPECT_FALSE(parsed("false").boolean);
  EXPECT_EQ(parsed("-12").integer, -12);
  EXPECT_EQ(parsed("0.5").real, 0.5);
  EXPECT_EQ(parsed("\"a\\n\\u00e9\\ud83d\\ude00\"").string, "a\né😀");
  EXPECT_EQ(parsed("[1, 2]").items.size(), 2U);
  EXPECT_EQ(parsed("{\"a\": 1}").members.size(), 1U);
  EXPECT_TRUE(parsed("[]").items.empty());
  EXPECT_TRUE(parsed("{}").is(Type::Object));
}

TEST(Json, TurnsWholeNumbersThatDoNotFitIntoReals) {
  EXPECT_TRUE(parsed("9223372036854775807").is(Type::Integer));
  EXPECT_EQ(parsed("9223372036854775807").integer, std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(parsed("-9223372036854775808").integer, std::numeric_limits<std::int64_t>::min());
  for (const std::string_view text : {"9223372036854775808", "18446744073709551616", "-9223372036854775809"}) {
    EXPECT_TRUE(parsed(text).is(Type::Real)) << text;
  }
  EXPECT_EQ(parsed("9223372036854775808").real, 9223372036854775808.0);
  EXPECT_EQ(parsed("3").real, 3.0);
}

TEST(Json, FindsMembersByName) {
  const Json json = parsed("{\"a\": 1, \"b\": {\"c\": \"deep\"}}");
  ASSERT_NE(json.find("b"), nullptr);
  EXPECT_EQ(json.find("b")->find("c")->string, "deep");
  EXPECT_EQ(json.find("x"), nullptr);
  EXPECT_EQ(parsed("[1]").find("a"), nullptr);
}

TEST(Json, KeepsTheOrderOfMembers) {
  const Json json = parsed("{\"z\": 1, \"a\": 2, \"m\": 3}");
  EXPECT_EQ(json.members[0].key, "z");
  EXPECT_EQ(json.members[1].key, "a");
  EXPECT_EQ(json.members[2].key, "m");
}

TEST(Json, KeepsTheLastValueOfARepeatedKey) {
  const Json json = parsed("{\"a\": 1, \"b\": 2,\n\"a\": 3}");
  ASSERT_EQ(json.members.size(), 2U);
  EXPECT_EQ(json.find("a")->integer, 3);
  EXPECT_TRUE(stands_at(json.find("a")->place, 2, 6));
}

TEST(Json, KeepsTheLastValueOfARepeatedKeyAmongMany) {
  std::string text = "{";
  for (int round = 0; round < 2; ++round) {
    for (int index = 0; index < 50; ++index) {
      text += "\"k" + std::to_string(index) + "\": " + std::to_string(round) + ",";
    }
  }
  text.back() = '}';
  const Json json = parsed(text);
  ASSERT_EQ(json.members.size(), 50U);
  for (const Json::Member& member : json.members) EXPECT_EQ(member.value.integer, 1);
}

TEST(Json, KnowsThePlaceOfEveryValueAndKey) {
  const Json json = parsed("{\n  \"a\": [1, true,\n    \"x\"],\n  \"b\" :\n{\"c\":-2.5e3}\n}");
  EXPECT_TRUE(stands_at(json.place, 1, 1));
  EXPECT_TRUE(stands_at(json.members[0].key_place, 2, 3));
  const Json& array = json.members[0].value;
  EXPECT_TRUE(stands_at(array.place, 2, 8));
  EXPECT_TRUE(stands_at(array.items[0].place, 2, 9));
  EXPECT_TRUE(stands_at(array.items[1].place, 2, 12));
  EXPECT_TRUE(stands_at(array.items[2].place, 3, 5));
  EXPECT_TRUE(stands_at(json.members[1].key_place, 4, 3));
  EXPECT_TRUE(stands_at(json.members[1].value.place, 5, 1));
  EXPECT_TRUE(stands_at(json.members[1].value.members[0].key_place, 5, 2));
  EXPECT_TRUE(stands_at(json.members[1].value.members[0].value.place, 5, 6));
}

TEST(Json, CountsColumnsInCodePoints) {
  const Json json = parsed("[\"é😀\", \"e\u0301\", 7]");
  EXPECT_TRUE(stands_at(json.items[1].place, 1, 8));
  EXPECT_TRUE(stands_at(json.items[2].place, 1, 14));
}

TEST(Json, CountsLinesAtEveryKindOfLineEnd) {
  const Json json = parsed("[1,\r\n2,\r3,\n4]");
  EXPECT_TRUE(stands_at(json.items[1].place, 2, 1));
  EXPECT_TRUE(stands_at(json.items[2].place, 3, 1));
  EXPECT_TRUE(stands_at(json.items[3].place, 4, 1));
}

TEST(Json, IsNotMisledByBracketsAndCommentsInStrings) {
  const Json json = parsed("[\"/* ] , : // \\\" \", 7]", {.comments = true});
  EXPECT_EQ(json.items[0].string, "/* ] , : // \" ");
  EXPECT_TRUE(stands_at(json.items[1].place, 1, 21));
}

TEST(Json, SkipsCommentsWhereTheyAreAllowed) {
  const Json json =
      parsed("// first\n{ /* { */ \"a\" /* : */ : // x\n /**/ 1, \"b\": [ // [\n ] } // end", {.comments = true});
  EXPECT_TRUE(stands_at(json.place, 2, 1));
  EXPECT_TRUE(stands_at(json.members[0].key_place, 2, 11));
  EXPECT_TRUE(stands_at(json.find("a")->place, 3, 7));
  EXPECT_TRUE(stands_at(json.find("b")->place, 3, 15));
}

TEST(Json, IgnoresAByteOrderMark) {
  const Json json = parsed("\xEF\xBB\xBF[1]");
  EXPECT_TRUE(stands_at(json.items[0].place, 1, 2));
}

TEST(Json, NestsAsDeepAsAllowed) {
  const std::string text = std::string(64, '[') + std::string(64, ']');
  EXPECT_TRUE(parsed(text).is(Type::Array));
}

TEST(JsonTypeName, ReadsWellInASentence) {
  EXPECT_EQ(type_name(Type::Object), "an object");
  EXPECT_EQ(type_name(Type::Boolean), "true or false");
  EXPECT_EQ(type_name(Type::Integer), "a whole number");
}

TEST(JsonProblem, CarriesTheLineOfTheText) {
  const Problem problem = problem_at({2, 3}, "words", "a.json", "{\n  \"a\": 1\r\n}");
  EXPECT_EQ(problem, (Problem{"a.json", "words", 2, 3, "  \"a\": 1"}));
  EXPECT_EQ(problem_at({9, 1}, "words", "a.json", "{}").source_line, "");
  EXPECT_EQ(problem_at({0, 0}, "words", "a.json", "{}").source_line, "");
}

}  // namespace
}  // namespace followup
