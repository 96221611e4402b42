#include "setup/settings_edit.h"

#include <gtest/gtest.h>

namespace followup {
namespace {

std::string added(std::string_view text, const SettingAddition& addition) {
  const Result<std::string> made = with_addition(text, "a.json", addition);
  if (const Problem* problem = std::get_if<Problem>(&made))
    return std::to_string(problem->line) + ": " + problem->message;
  return std::get<std::string>(made);
}

std::string off(std::string_view text) { return added(text, {Field::Rules, "new-rule", "off"}); }

std::string with_word(std::string_view text, std::string_view word = "Okta") {
  return added(text, {Field::Words, word});
}

TEST(SettingsEdit, FillsAnEmptyObject) { EXPECT_EQ(off("{}"), R"({"rules": {"new-rule": "off"}})"); }

TEST(SettingsEdit, AddsAMemberOnItsLine) {
  EXPECT_EQ(off(R"({"kind": "auto"})"), R"({"kind": "auto", "rules": {"new-rule": "off"}})");
  EXPECT_EQ(off(R"({"rules": {"a": "off"}, "kind": "auto"})"),
            R"({"rules": {"a": "off", "new-rule": "off"}, "kind": "auto"})");
}

TEST(SettingsEdit, KeepsCommentsOrderAndIndentation) {
  EXPECT_EQ(off("{\n  // ours\n  \"rules\": {\n    \"a\": \"off\" // because, {\n    /* last */\n  },\n  \"kind\": "
                "\"auto\"\n}\n"),
            "{\n  // ours\n  \"rules\": {\n    \"a\": \"off\", // because, {\n    \"new-rule\": \"off\"\n    /* last "
            "*/\n  },\n  \"kind\": \"auto\"\n}\n");
  EXPECT_EQ(off("{\n\t\"ignore\": [\"a\", /* ] */ \"b\"]\n}\n"),
            "{\n\t\"ignore\": [\"a\", /* ] */ \"b\"],\n\t\"rules\": {\"new-rule\": \"off\"}\n}\n");
}

TEST(SettingsEdit, ReplacesWhatTheFileSaysOfTheRule) {
  EXPECT_EQ(off(R"({"rules": {"new-rule": "hint", "a": "off"}})"), R"({"rules": {"new-rule": "off", "a": "off"}})");
}

TEST(SettingsEdit, CountsCharactersAndLineEndsAsTheParserDoes) {
  EXPECT_EQ(off("\xEF\xBB\xBF{\r\n  \"name\": \"Jö 😀\", \"rules\": {\"a\\\"}\": \"off\"}\r\n}"),
            "\xEF\xBB\xBF{\r\n  \"name\": \"Jö 😀\", \"rules\": {\"a\\\"}\": \"off\", \"new-rule\": \"off\"}\r\n}");
  EXPECT_EQ(off("{\r\n  \"preview\": true\r\n}\r\n"),
            "{\r\n  \"preview\": true,\r\n  \"rules\": {\"new-rule\": \"off\"}\r\n}\r\n");
}

TEST(SettingsEdit, LeavesAloneWhatItCannotRead) {
  EXPECT_EQ(off("[]"), "1: expected an object");
  EXPECT_EQ(off("{\n\"rules\": []}"), "2: expected “rules” to be an object");
  EXPECT_EQ(off("{\n\n").substr(0, 2), "3:");
}

TEST(SettingsEdit, WritesANewFile) {
  EXPECT_EQ(new_file_with({Field::Rules, "new-rule", "off"}), "{\n  \"rules\": {\n    \"new-rule\": \"off\"\n  }\n}\n");
  EXPECT_EQ(new_file_with({Field::Words, "Okta"}), "{\n  \"words\": [\n    \"Okta\"\n  ]\n}\n");
}

TEST(SettingsEdit, AddsAnItemToAList) {
  EXPECT_EQ(with_word("{}"), R"({"words": ["Okta"]})");
  EXPECT_EQ(with_word(R"({"words": []})"), R"({"words": ["Okta"]})");
  EXPECT_EQ(with_word(R"({"words": ["Jira"], "kind": "auto"})"), R"({"words": ["Jira", "Okta"], "kind": "auto"})");
  EXPECT_EQ(with_word(R"({"kind": "auto"})"), R"({"kind": "auto", "words": ["Okta"]})");
}

TEST(SettingsEdit, KeepsTheLayoutOfAListAndItsComments) {
  EXPECT_EQ(with_word("{\n  // people\n  \"words\": [\n    \"Priyanka\", // HR, [\n    \"Jira\" // tool\n    /* more "
                      "to come */\n  ],\n  \"kind\": \"auto\"\n}\n"),
            "{\n  // people\n  \"words\": [\n    \"Priyanka\", // HR, [\n    \"Jira\", // tool\n    \"Okta\"\n    /* "
            "more to come */\n  ],\n  \"kind\": \"auto\"\n}\n");
  EXPECT_EQ(with_word("{\r\n\t\"words\": [\r\n\t\t\"Jira\"\r\n\t]\r\n}"),
            "{\r\n\t\"words\": [\r\n\t\t\"Jira\",\r\n\t\t\"Okta\"\r\n\t]\r\n}");
  EXPECT_EQ(with_word("{\"words\": [ // none yet\n]}"), "{\"words\": [\"Okta\" // none yet\n]}");
}

TEST(SettingsEdit, AddsNoItemThatIsThere) {
  constexpr std::string_view Text = "{\"words\": [\"Jira\", \"Okta\"]} // ours\n";
  EXPECT_EQ(with_word(Text), Text);
}

TEST(SettingsEdit, WritesAnyWordAsJson) {
  EXPECT_EQ(with_word("{}", "a\"b\\"), R"({"words": ["a\"b\\"]})");
  EXPECT_EQ(with_word("{\"words\": [\"Jö 😀\"]}", "Zoë’s"), "{\"words\": [\"Jö 😀\", \"Zoë’s\"]}");
}

TEST(SettingsEdit, AddsToTheListThatCountsWhereThereAreTwo) {
  EXPECT_EQ(with_word(R"({"words": ["a"], "words": ["b"]})"), R"({"words": ["a"], "words": ["b", "Okta"]})");
}

TEST(SettingsEdit, LeavesAloneAListThatIsNone) {
  EXPECT_EQ(with_word("{\n\"words\": \"Jira\"}"), "2: expected “words” to be a list");
  EXPECT_EQ(with_word("{\n\"words\": {}}"), "2: expected “words” to be a list");
}

}  // namespace
}  // namespace followup
