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
