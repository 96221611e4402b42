#include <gmock/gmock.h>

#include "lsp/names.h"
#include "sample_mail.h"

namespace followup::lsp {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

std::string call(std::string_view command, std::string_view argument) {
  return R"({"command": ")" + std::string(command) + R"(", "arguments": [)" + std::string(argument) + "]}";
}

std::string about_draft(std::string_view member, std::string_view value) {
  return R"({"uri": "file:///mails/a.eml", ")" + std::string(member) + R"(": ")" + std::string(value) + "\"}";
}

std::string run(LspClient& client, std::string_view command, std::string_view argument) {
  return json_text(client.ask("workspace/executeCommand", call(command, argument)));
}

/// The text after the edit that the server asked the client to apply.
std::string edited(LspClient& client) {
  const std::vector<Json> asked = client.sent("workspace/applyEdit");
  if (asked.size() == 1) return client.applied(Path, below(asked.front(), {"edit"}));
  ADD_FAILURE() << asked.size() << " edits";
  return {};
}

constexpr std::string_view Settings = "/mails/.followup-lint.json";
constexpr std::string_view Body = "Hi Dana,\n\n😀 See ⟦teh⟧ end.\n\nBest,\nNoor\n";

class Command : public testing::TestWithParam<ClientSet> {};
INSTANTIATE_TEST_SUITE_P(Clients, Command, testing::ValuesIn(Clients));

TEST_P(Command, IgnoresARuleHere) {
  PackClient client(GetParam().capabilities);
  client.open_marked(crlf_note(Body));
  EXPECT_EQ(run(client, "followup.ignoreHere", about_draft("rule", "spelling-standin")), "null");
  EXPECT_THAT(edited(client), HasSubstr("note\r\nX-Followup-Ignore: spelling-standin\r\n\r\n"));
}

TEST_P(Command, SetsTheKind) {
  PackClient client(GetParam().capabilities);
  client.open_marked(note(Body));
  run(client, "followup.setKind", about_draft("kind", "auto"));
  EXPECT_THAT(edited(client), HasSubstr("X-Followup-Kind: auto\n"));
}

TEST_P(Command, InsertsAPart) {
  PackClient client(GetParam().capabilities);
  client.open_marked(note("Hi Dana,\n\n😀 How glad I am.\n"));
  run(client, "followup.insertPart", about_draft("part", "wish"));
  EXPECT_THAT(edited(client), HasSubstr("How glad I am.\n\nMay the river "));
}

std::string with_part(std::string_view body, std::string_view part) {
  PackClient client(Neovim07);
  client.open_marked(note(body));
  run(client, "followup.insertPart", about_draft("part", part));
  const std::string text = edited(client);
  return text.substr(text.find("\n\n") + 2);
}

TEST(InsertedParts, StandWhereTheyBelong) {
  EXPECT_EQ(with_part("How glad I am of it.\n", "greeting"), "Hi Dana,\n\nHow glad I am of it.\n");
  EXPECT_EQ(with_part("Hi Dana,\n\nHow glad I am of it.\n\nNoor Haddad\n", "close"),
            "Hi Dana,\n\nHow glad I am of it.\n\nBest regards,\nNoor Haddad\n");
  EXPECT_EQ(with_part("Hi Dana,\n\nHow glad I am of it.\n", "close"),
            "Hi Dana,\n\nHow glad I am of it.\n\nBest regards,\n[your name]\n");
  EXPECT_EQ(with_part("Hi Dana,\n\nOne more thing to say.\n\nHow glad I am of it.\n\nBest,\nNoor\n", "wish"),
            "Hi Dana,\n\nOne more thing to say.\n\nHow glad I am of it.\n\nMay the river [verb] in [topic].\nMay it "
            "rest.\n\nBest,\nNoor\n");
  EXPECT_EQ(with_part("Hi Dana,\n\nOne more thing to say.\n\nBest,\nNoor\n", "wish"),
            "Hi Dana,\n\nMay the river [verb] in [topic].\nMay it rest.\n\nOne more thing to say.\n\nBest,\nNoor\n");
}

TEST_P(Command, TurnsARuleOffInTheProject) {
  PackClient client(GetParam().capabilities);
  client.host.files[std::string(Settings)] = "{}";
  client.open_marked(note(Body));
  EXPECT_EQ(client.published(Path), std::vector<std::string>{"spelling-standin"});
  EXPECT_EQ(run(client, "followup.ignoreInProject", about_draft("rule", "spelling-standin")), "null");
  EXPECT_THAT(client.host.files.at(std::string(Settings)), HasSubstr(R"("rules": {"spelling-standin": "off"})"));
  EXPECT_THAT(client.published(Path), IsEmpty());
}

TEST(Commands, MakeASettingsFileInTheWorkspaceFolder) {
  PackClient client(VsCode);
  client.open("/mails/2026/b.eml", "Hi Dana,\n");
  run(client, "followup.ignoreInProject", R"({"uri": "file:///mails/2026/b.eml", "rule": "spelling-standin"})");
  EXPECT_EQ(client.host.files.at(std::string(Settings)),
            "{\n  \"rules\": {\n    \"spelling-standin\": \"off\"\n  }\n}\n");
}

TEST(Commands, SayWhyASettingsFileIsLeftAlone) {
  PackClient client(VsCode);
  client.host.files[std::string(Settings)] = "{ broken";
  client.open("/mails/b.eml", "Hi Dana,\n");
  const std::string ignore =
      call("followup.ignoreInProject", R"({"uri": "file:///mails/b.eml", "rule": "spelling-standin"})");
  EXPECT_THAT(client.error_of("workspace/executeCommand", ignore), HasSubstr(Settings));
  EXPECT_EQ(client.host.files.at(std::string(Settings)), "{ broken");
}

constexpr std::string_view UserSettings = "/home/noor/.config/followup/config.json";

std::string word_in(std::string_view scope, std::string_view word = "teh", std::string_view path = Path) {
  return R"({"uri": "file://)" + std::string(path) + R"(", "word": ")" + std::string(word) + R"(", "scope": ")" +
         std::string(scope) + "\"}";
}

std::string refused(LspClient& client, std::string_view argument) {
  return client.error_of("workspace/executeCommand", call("followup.addWord", argument));
}

TEST_P(Command, AddsAWordToTheDraft) {
  PackClient client(GetParam().capabilities);
  client.open_marked(crlf_note(Body));
  EXPECT_EQ(run(client, "followup.addWord", word_in("draft", "Zoë")), "null");
  const std::string text = edited(client);
  EXPECT_THAT(text, HasSubstr("note\r\nX-Followup-Words: Zoë\r\n\r\n"));
  EXPECT_THAT(client.published(Path), ElementsAre("spelling-standin"));
}

TEST(Commands, AddAWordToTheLineThatIsThere) {
  PackClient client(VsCode);
  client.open(Path,
              "Subject: Hello\nX-Followup-Words: Okta,\n  Jira\nX-Followup-Kind: note\n\nHi Dana,\n\nSee teh end.\n");
  run(client, "followup.addWord", word_in("draft"));
  const std::string text = edited(client);
  EXPECT_THAT(text, HasSubstr("X-Followup-Words: Okta,\n  Jira, teh\nX-Followup-Kind"));
  client.change(Path, text);
  EXPECT_THAT(client.published(Path), Not(Contains("spelling-standin")));
  EXPECT_EQ(run(client, "followup.addWord", word_in("draft", "TEH")), "null");
  EXPECT_EQ(client.sent("workspace/applyEdit").size(), 1U) << "the word is there already";
}

TEST(Commands, AddNoWordToADraftWithoutAHeader) {
  PackClient client(VsCode);
  client.open(Path, "Hi Dana,\n\nSee teh end.\n");
  EXPECT_THAT(refused(client, word_in("draft")), StartsWith("-32803: the draft has no header lines"));
  EXPECT_THAT(client.sent("workspace/applyEdit"), IsEmpty());
}

TEST_P(Command, AddsAWordToTheProject) {
  PackClient client(GetParam().capabilities);
  client.host.files[std::string(Settings)] =
      "{\n  // tools\n  \"words\": [\"Jira\"], // more\n  \"kind\": \"note\"\n}\n";
  client.open_marked(note(Body));
  client.open("/mails/sub/b.eml", "Hi Dana,\n\nSee Teh end.\n");
  EXPECT_EQ(run(client, "followup.addWord", word_in("project")), "null");
  EXPECT_EQ(client.host.files.at(std::string(Settings)),
            "{\n  // tools\n  \"words\": [\"Jira\", \"teh\"], // more\n  \"kind\": \"note\"\n}\n");
  EXPECT_THAT(client.published(Path), IsEmpty());
  EXPECT_THAT(client.published("/mails/sub/b.eml"), Not(Contains("spelling-standin")));
  EXPECT_EQ(run(client, "followup.addWord", word_in("project")), "null") << "it is there already";
}

TEST(Commands, AddAWordToANewFileOfTheWorkspaceFolder) {
  PackClient client(VsCode);
  client.open("/mails/2026/b.eml", "Hi Dana,\n\nSee teh end.\n");
  EXPECT_EQ(run(client, "followup.addWord", word_in("project", "teh", "/mails/2026/b.eml")), "null");
  EXPECT_EQ(client.host.files.at(std::string(Settings)), "{\n  \"words\": [\n    \"teh\"\n  ]\n}\n");
  EXPECT_THAT(client.published("/mails/2026/b.eml"), Not(Contains("spelling-standin")));
}

TEST(Commands, MakeFoldersForTheSettingsOfTheUserAlone) {
  PackClient client(VsCode);
  client.host.variables["HOME"] = "/home/noor";
  client.open("/elsewhere/b.eml", "Hi Dana,\n\nSee teh end.\n");
  run(client, "followup.ignoreInProject", R"({"uri": "file:///elsewhere/b.eml", "rule": "spelling-standin"})");
  run(client, "followup.addWord", word_in("project", "teh", "/elsewhere/b.eml"));
  EXPECT_THAT(client.host.folders, IsEmpty());
  run(client, "followup.addWord", word_in("user"));
  EXPECT_THAT(client.host.folders, ElementsAre("/home/noor/.config/followup"));
}

TEST(Commands, AddNoWordWhereThereIsNoProject) {
  PackClient client(VsCode);
  client.open("/elsewhere/b.eml", "Hi Dana,\n");
  EXPECT_THAT(refused(client, word_in("project", "teh", "/elsewhere/b.eml")),
              StartsWith("-32803: the draft belongs to"));
  EXPECT_FALSE(client.host.files.contains("/elsewhere/.followup-lint.json"));
}

TEST_P(Command, AddsAWordForTheUser) {
  PackClient client(GetParam().capabilities);
  client.host.variables["HOME"] = "/home/noor";
  client.open_marked(note(Body));
  client.open("/elsewhere/b.eml", "Hi Dana,\n\nSee Teh end.\n");
  EXPECT_EQ(run(client, "followup.addWord", word_in("user")), "null");
  EXPECT_EQ(client.host.files.at(std::string(UserSettings)), "{\n  \"words\": [\n    \"teh\"\n  ]\n}\n");
  EXPECT_THAT(client.published(Path), IsEmpty());
  EXPECT_THAT(client.published("/elsewhere/b.eml"), Not(Contains("spelling-standin")));
  run(client, "followup.addWord", R"({"word": "Zoë", "scope": "user"})");
  EXPECT_EQ(client.host.files.at(std::string(UserSettings)), "{\n  \"words\": [\n    \"teh\",\n    \"Zoë\"\n  ]\n}\n");
}

TEST(Commands, AddAWordWhereTheUserKeepsSettings) {
  PackClient client(VsCode);
  client.host.variables = {{"HOME", "/home/noor"}, {"XDG_CONFIG_HOME", "/cfg"}};
  client.open_marked(note(Body));
  run(client, "followup.addWord", word_in("user"));
  EXPECT_TRUE(client.host.files.contains("/cfg/followup/config.json"));
}

TEST(Commands, SayWhyAWordWasNotAdded) {
  PackClient client(VsCode);
  client.host.files[std::string(Settings)] = "{\n  \"words\": [\"Jira\"\n}\n";
  client.open_marked(note(Body));
  EXPECT_THAT(refused(client, word_in("user")), HasSubstr("neither XDG_CONFIG_HOME nor HOME"));
  client.host.variables["HOME"] = "/home/noor";
  EXPECT_THAT(refused(client, word_in("project")), StartsWith("-32803: /mails/.followup-lint.json:3: "));
  EXPECT_EQ(client.host.files.at(std::string(Settings)), "{\n  \"words\": [\"Jira\"\n}\n");
  client.host.files[std::string(UserSettings)] = "{\"words\": \"Jira\"}";
  EXPECT_THAT(refused(client, word_in("user")), HasSubstr("config.json:1: expected “words” to be a list"));
  client.host.unreadable.insert(std::string(UserSettings));
  EXPECT_THAT(refused(client, word_in("user")), HasSubstr("config.json: cannot be read: Permission denied"));
  client.host.untrusted.insert(std::string(UserSettings));
  EXPECT_THAT(refused(client, word_in("user")), HasSubstr("belongs to another user"));
  EXPECT_EQ(client.host.files.at(std::string(UserSettings)), "{\"words\": \"Jira\"}");
}

TEST(Commands, LeaveTheSettingsAsTheyWereWhenTheDiskIsFull) {
  PackClient client(VsCode);
  client.host.files[std::string(Settings)] = "{}";
  client.open_marked(note(Body));
  client.host.fail_on_call(2);
  EXPECT_THAT(refused(client, word_in("project")), HasSubstr("cannot be written: No space left on device"));
  EXPECT_EQ(client.host.files.at(std::string(Settings)), "{}");
  EXPECT_THAT(client.published(Path), ElementsAre("spelling-standin"));
  EXPECT_EQ(run(client, "followup.addWord", word_in("project")), "null");
}

TEST(Commands, AddNoWordThatIsNone) {
  PackClient client(VsCode);
  client.open_marked(note(Body));
  for (const std::string_view word : {"", " teh", "a, b", "x\\nBcc: eve@example.org", "x\\u0000"}) {
    EXPECT_THAT(refused(client, word_in("draft", word)), StartsWith("-32602")) << word;
  }
  EXPECT_THAT(refused(client, word_in("draft", std::string(61, 'x'))), StartsWith("-32602"));
  EXPECT_THAT(refused(client, word_in("planet")), StartsWith("-32602: expected a scope"));
  EXPECT_THAT(refused(client, word_in("draft", "teh", "/mails/none.eml")), StartsWith("-32602"));
  EXPECT_THAT(refused(client, word_in("project", "teh", "/mails/none.eml")), StartsWith("-32602"));
  const std::string key =
      R"({"uri": "file:///mails/a.eml", "version": 1, "deed": "addWord", "name": "x\nBcc: e@x.org"})";
  EXPECT_THAT(client.error_of("workspace/executeCommand", call("followup.applyAction", key)), StartsWith("-32803"));
}

TEST(Commands, AskClientsThatPullToPullAgain) {
  PackClient client(R"({"workspace": {"diagnostics": {"refreshSupport": true}}, "textDocument": {"diagnostic": {}}})");
  client.open_marked(note(Body));
  run(client, "followup.addWord", word_in("project"));
  EXPECT_EQ(client.sent("workspace/diagnostic/refresh").size(), 1U);
  EXPECT_THAT(
      below(client.ask("textDocument/diagnostic", R"({"textDocument": {"uri": "file:///mails/a.eml"}})"), {"items"})
          .items,
      IsEmpty());
}

TEST(Commands, ExplainARule) {
  PackClient client(VsCode);
  client.open_marked(note(Body));
  EXPECT_THAT(run(client, "followup.explain", R"({"rule": "spelling-standin"})"), HasSubstr("# spelling-standin"));
  EXPECT_THAT(client.sent("window/showMessage"), IsEmpty());
  run(client, "followup.explain", R"({"rule": "spelling-standin", "show": true})");
  ASSERT_EQ(client.sent("window/showMessage").size(), 1U);
  EXPECT_THAT(below(client.sent("window/showMessage").front(), {"message"}).string, HasSubstr("Nobody writes it so."));
}

TEST(Commands, ShowWhatIsHeldBack) {
  PackClient client(VsCode);
  client.open(Path, "");
  client.change(Path, note("Hi Dana,\n\nHow glad I am of teh river.\n").text);
  EXPECT_THAT(client.published(Path), ElementsAre("spelling-standin"));
  run(client, "followup.checkAll", "{}");
  EXPECT_THAT(client.published(Path), Contains("missing-standin"));
}

TEST(Commands, ApplyNothingForAnOlderVersion) {
  PackClient client(VsCode);
  client.open_marked(note(Body));
  client.change(Path, "Subject: Hello\n\nSee teh end.\n");
  const std::string old = R"({"uri": "file:///mails/a.eml", "version": 1, "deed": "fixAll"})";
  EXPECT_THAT(client.error_of("workspace/executeCommand", call("followup.applyAction", old)), StartsWith("-32801"));
  EXPECT_THAT(client.sent("workspace/applyEdit"), IsEmpty());
}

TEST(Commands, WriteNoNameIntoAHeaderThatNobodyKnows) {
  PackClient client(VsCode);
  client.open_marked(note(Body));
  const std::string bad = call("followup.ignoreHere", about_draft("rule", "x\\nBcc: eve@example.org"));
  EXPECT_THAT(client.error_of("workspace/executeCommand", bad), StartsWith("-32803"));
  const std::string kind = call("followup.setKind", about_draft("kind", "x\\nBcc: eve@example.org"));
  EXPECT_THAT(client.error_of("workspace/executeCommand", kind), StartsWith("-32803"));
}

TEST(Commands, NeedAClientThatAppliesEdits) {
  PackClient client(Bare);
  client.open_marked(note(Body));
  EXPECT_THAT(client.error_of("workspace/executeCommand", call("followup.setKind", about_draft("kind", "auto"))),
              StartsWith("-32803"));
}

TEST(Commands, RefuseWhatTheyDoNotKnow) {
  PackClient client(VsCode);
  client.open_marked(note(Body));
  const auto error = [&](std::string_view params) { return client.error_of("workspace/executeCommand", params); };
  EXPECT_THAT(error(R"({"command": "other.command"})"), StartsWith("-32602"));
  EXPECT_THAT(error("{}"), StartsWith("-32602"));
  EXPECT_THAT(error(call("followup.explain", R"({"rule": "no-rule"})")), StartsWith("-32602"));
  EXPECT_THAT(error(call("followup.setKind", "{}")), StartsWith("-32602"));
  EXPECT_THAT(error(call("followup.setKind", R"({"uri": "file:///mails/a.eml"})")), StartsWith("-32602"));
  EXPECT_THAT(error(call("followup.applyAction", "{}")), StartsWith("-32602"));
  EXPECT_THAT(error(call("followup.ignoreInProject", R"({"uri": "file:///mails/a.eml", "rule": "no-rule"})")),
              StartsWith("-32602"));
}

TEST(Commands, AreAllServed) {
  PackClient client(VsCode);
  client.open_marked(note(Body));
  for (const std::string_view command : command::All) {
    EXPECT_THAT(client.error_of("workspace/executeCommand", call(command, "{}")), Not(HasSubstr("no command")))
        << command;
  }
}

}  // namespace
}  // namespace followup::lsp
