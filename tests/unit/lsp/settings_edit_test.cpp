#include "lsp/settings_edit.h"

#include <gtest/gtest.h>

namespace followup::lsp {
namespace {

std::string off(std::string_view text) {
  const Result<std::string> made = with_rule_off(text, "a.json", "new-rule");
  if (const Problem* problem = std::get_if<Problem>(&made))
    return std::to_string(problem->line) + ": " + problem->message;
  return std::get<std::string>(made);
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
  EXPECT_EQ(new_file_with_rule_off("new-rule"), "{\n  \"rules\": {\n    \"new-rule\": \"off\"\n  }\n}\n");
}

}  // namespace
}  // namespace followup::lsp
