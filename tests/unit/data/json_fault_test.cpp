#include "data/json_fault.h"

#include <gtest/gtest.h>

#include "data/json.h"

namespace followup {
namespace {

/// `line:column message` of a text that must be wrong.
std::string fault(std::string_view text, JsonOptions options = {}) {
  const Result<Json> result = parse_json(text, "test.json", options);
  const Problem* problem = std::get_if<Problem>(&result);
  if (problem == nullptr) return "no fault";
  EXPECT_EQ(problem->path, "test.json");
  return std::to_string(problem->line) + ":" + std::to_string(problem->column) + " " + problem->message;
}

TEST(JsonFault, NamesWhatIsMissingAtTheEnd) {
  EXPECT_EQ(fault(""), "1:1 expected a value, found the end of the text");
  EXPECT_EQ(fault(" \n "), "2:2 expected a value, found the end of the text");
  EXPECT_EQ(fault("{"), "1:2 expected a name in double quotes or `}`, found the end of the text");
  EXPECT_EQ(fault("["), "1:2 expected a value or `]`, found the end of the text");
  EXPECT_EQ(fault("[1"), "1:3 expected `,` or `]`, found the end of the text");
  EXPECT_EQ(fault("[1,"), "1:4 expected a value, found the end of the text");
  EXPECT_EQ(fault("{\"a\""), "1:5 expected `:` after the name, found the end of the text");
  EXPECT_EQ(fault("{\"a\":"), "1:6 expected a value, found the end of the text");
  EXPECT_EQ(fault("{\"a\": 1"), "1:8 expected `,` or `}`, found the end of the text");
  EXPECT_EQ(fault("{\"a\": 1,"), "1:9 expected a name in double quotes, found the end of the text");
}

TEST(JsonFault, NamesWhatStandsInTheWay) {
  EXPECT_EQ(fault("{a: 1}"), "1:2 expected a name in double quotes or `}`, found `a`");
  EXPECT_EQ(fault("{\"a\" 1}"), "1:6 expected `:` after the name, found `1`");
  EXPECT_EQ(fault("{\"a\": }"), "1:7 expected a value, found `}`");
  EXPECT_EQ(fault("{\n\"a\": 1\n\"b\": 2}"), "3:1 expected `,` or `}`, found a string");
  EXPECT_EQ(fault("[1 2]"), "1:4 expected `,` or `]`, found `2`");
  EXPECT_EQ(fault("[1}"), "1:3 expected `,` or `]`, found `}`");
  EXPECT_EQ(fault("[1, é]"), "1:5 expected a value, found `é`");
  EXPECT_EQ(fault("[,1]"), "1:2 expected a value or `]`, found `,`");
  EXPECT_EQ(fault("{} {}"), "1:4 expected the end of the text, found `{`");
  EXPECT_EQ(fault("1 x"), "1:3 expected the end of the text, found `x`");
}

TEST(JsonFault, NamesAWordThatIsNoValue) {
  EXPECT_EQ(fault("[True]"), "1:2 expected a value or `]`, found `True`");
  EXPECT_EQ(fault("tru"), "1:1 expected a value, found `tru`");
  EXPECT_EQ(fault("nulll"), "1:5 expected the end of the text, found `l`");
  EXPECT_EQ(fault("NaN"), "1:1 expected a value, found `NaN`");
  EXPECT_EQ(fault("['a']"), "1:2 expected a value (strings stand in double quotes), found `'`");
}

TEST(JsonFault, PointsAtACommaTooMany) {
  EXPECT_EQ(fault("[1,\n]"), "1:3 a comma after the last item, expected none");
  EXPECT_EQ(fault("{\"a\": 1, }"), "1:8 a comma after the last member, expected none");
}

TEST(JsonFault, PointsIntoStrings) {
  EXPECT_EQ(fault("[\"abc"), "1:2 the string is not closed, expected a `\"` before the end of the line");
  EXPECT_EQ(fault("[\"a\nb\"]"), "1:2 the string is not closed, expected a `\"` before the end of the line");
  EXPECT_EQ(fault("[\"a\tb\"]"), "1:4 a tab inside a string, expected it as an escape");
  EXPECT_EQ(fault("[\"a\x01\"]"), "1:4 the control character U+0001 inside a string, expected it as an escape");
  EXPECT_EQ(
      fault("[\"é\\d\"]"),
      "1:4 a backslash cannot stand before `d`, expected one of \" \\ / b f n r t u (write \\\\ for a backslash)");
  EXPECT_EQ(fault("{\"\\u12G4\": 1}"), "1:3 expected four hexadecimal digits after `\\u`");
  EXPECT_EQ(fault("[\"\\u12"), "1:3 expected four hexadecimal digits after `\\u`");
  EXPECT_EQ(fault("[\"\\ud83d\"]"), "1:3 this `\\u` escape is half of a surrogate pair, expected both halves");
  EXPECT_EQ(fault("[\"\\ude00\"]"), "1:3 this `\\u` escape is half of a surrogate pair, expected both halves");
  EXPECT_EQ(fault("[\"ok\\\""), "1:2 the string is not closed, expected a `\"` before the end of the line");
}

TEST(JsonFault, TellsNumbersThatAreTooLargeFromThoseThatAreNone) {
  EXPECT_EQ(fault("1e999"), "1:1 the number `1e999` is too large");
  EXPECT_EQ(fault("[-1e999]"), "1:2 the number `-1e999` is too large");
  EXPECT_EQ(fault("{\"a\": 1.}"), "1:7 `1.` is no number, expected digits such as 12, -3 or 0.5");
  EXPECT_EQ(fault("-"), "1:1 `-` is no number, expected digits such as 12, -3 or 0.5");
  EXPECT_EQ(fault("[1e]"), "1:2 `1e` is no number, expected digits such as 12, -3 or 0.5");
}

TEST(JsonFault, RefusesACommentWhereNoneIsAllowed) {
  EXPECT_EQ(fault("{ // why\n}"), "1:3 a comment, expected none: comments are not allowed here");
  EXPECT_EQ(fault("[1, /* x */ 2]"), "1:5 a comment, expected none: comments are not allowed here");
}

TEST(JsonFault, RefusesACommentThatIsNotClosed) {
  EXPECT_EQ(fault("[1 /* x", {.comments = true}), "1:4 the comment is not closed, expected `*/`");
  EXPECT_EQ(fault("[1] / x", {.comments = true}), "1:5 expected the end of the text, found `/`");
  EXPECT_EQ(fault("/*/ 1", {.comments = true}), "1:1 the comment is not closed, expected `*/`");
}

TEST(JsonFault, RefusesDeepNestingBeforeTheStackIsInDanger) {
  EXPECT_EQ(fault(std::string(100000, '[')), "1:65 nested deeper than 64 levels, expected fewer");
  EXPECT_EQ(fault("[[{\"a\":[1]}]]", {.max_depth = 3}), "1:8 nested deeper than 3 levels, expected fewer");
}

TEST(JsonFault, RefusesBytesThatAreNotUtf8) {
  EXPECT_EQ(fault("[\"é\", \"\xE9\"]"), "1:8 a byte that is not UTF-8, expected UTF-8 text");
  EXPECT_EQ(fault("1 // \xFF", {.comments = true}), "1:6 a byte that is not UTF-8, expected UTF-8 text");
}

TEST(JsonFault, RefusesANulByteWhereverItStands) {
  EXPECT_EQ(fault(std::string_view("[1]\0", 4)),
            "1:4 expected the end of the text, found the control character U+0000");
  EXPECT_EQ(fault(std::string_view("[1]\0]", 5)),
            "1:4 expected the end of the text, found the control character U+0000");
  EXPECT_EQ(fault(std::string_view("[\0 1]", 5)), "1:2 expected a value or `]`, found the control character U+0000");
  EXPECT_EQ(fault(std::string_view("1 // \0 x\n 2", 11), {.comments = true}),
            "2:2 expected the end of the text, found `2`");
}

TEST(JsonFault, ShowsTheLineOfTheFault) {
  const Result<Json> result = parse_json("\xEF\xBB\xBF{\r\n  \"a\": x\r\n}", "test.json");
  ASSERT_TRUE(std::holds_alternative<Problem>(result));
  EXPECT_EQ(std::get<Problem>(result).source_line, "  \"a\": x");
  EXPECT_EQ(std::get<Problem>(result).column, 8U);
}

TEST(JsonFault, IsFoundInEveryCutOffOfARightText) {
  const std::string_view text = "{\"a\": [1, -2.5e3, true, null], \"b\\n\": {\"c\": \"\\u00e9 d\"} /* x */ }";
  for (std::size_t length = 0; length < text.size(); ++length) {
    const std::string message = fault(text.substr(0, length), {.comments = true});
    EXPECT_NE(message, "no fault") << length;
    EXPECT_NE(message.find("expected"), std::string::npos) << message;
  }
}

TEST(JsonFault, StaysInsideTheTextWhicheverByteIsChanged) {
  const std::string_view text = "{\"a\": [1, -2.5e3, true], // x\n \"b\": {\"c\": \"\\u00e9\\ud83d\\ude00\"} }";
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string changed(text);
      changed[offset] = static_cast<char>(byte);
      const Result<Json> result = parse_json(changed, "test.json", {.comments = true});
      const Problem* problem = std::get_if<Problem>(&result);
      if (problem == nullptr) continue;
      ASSERT_GE(problem->line, 1U);
      ASSERT_LE(problem->line, 3U);
      ASSERT_LE(problem->column, text.size() + 1);
      ASSERT_FALSE(problem->message.empty());
    }
  }
}

}  // namespace
}  // namespace followup
