// Faults of settings files and rule packs as diagnostics in those files, and our own watch of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lsp/memory_session.h"

namespace followup::lsp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::string_view Settings = "file:///mails/.followup-lint.json";
constexpr std::string_view Mail = "file:///mails/a.eml";
constexpr std::string_view Pushy = "Hi Dana,\n\nI need an answer by Friday.\n\nBest regards,\nNoor Haddad\n";
constexpr std::string_view Broken = "{\n  \"strict\": \"😀 perhaps\", \"mode\": \"none\"\n}\n";
constexpr std::string_view Pulls =
    R"({"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}})";
constexpr std::string_view Watches = R"({"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}})";

void settings_changed(MemorySession& session) {
  session.notify("workspace/didChangeWatchedFiles",
                 R"({"changes": [{"uri": "file:///mails/.followup-lint.json", "type": 2}]})");
}

Json faults(const MemorySession& session, std::string_view uri = Settings) {
  return at(session.published(uri), {"diagnostics"});
}

TEST(SettingsDiagnostics, StandInTheFileUntilItIsMended) {
  MemorySession session;
  session.host.files["/mails/.followup-lint.json"] = Broken;
  session.start(Watches);
  session.open(Mail, Pushy);
  ASSERT_THAT(faults(session).items, SizeIs(2));
  const Json fault = faults(session).items.front();
  EXPECT_EQ(at(fault, {"range", "start", "line"}).integer, 1);
  EXPECT_EQ(at(fault, {"severity"}).integer, 1);
  EXPECT_THAT(at(fault, {"message"}).string, HasSubstr("strict"));
  session.host.files["/mails/.followup-lint.json"] = "{}";
  settings_changed(session);
  EXPECT_THAT(faults(session).items, IsEmpty());
}

TEST(SettingsDiagnostics, CountColumnsInTheEncodingOfTheClient) {
  const auto column = [](std::string_view encoding) {
    MemorySession session;
    session.host.files["/mails/.followup-lint.json"] = Broken;
    session.start("{\"general\":{\"positionEncodings\":[" + json_string(encoding) + "]}}");
    session.open(Mail, Pushy);
    return at(faults(session).items.back(), {"range", "start", "character"}).integer;
  };
  EXPECT_EQ(column("utf-8"), column("utf-32") + 3);
  EXPECT_EQ(column("utf-16"), column("utf-32") + 1);
}

TEST(SettingsDiagnostics, AreSentOnceForManyDrafts) {
  MemorySession session;
  session.host.files["/mails/.followup-lint.json"] = Broken;
  session.start(Watches);
  session.open(Mail, Pushy);
  session.open("file:///mails/b.eml", Pushy);
  std::size_t count = 0;
  for (const Json& message : session.sent("textDocument/publishDiagnostics"))
    count += at(message, {"params", "uri"}).string == Settings ? 1 : 0;
  EXPECT_EQ(count, 1U);
}

TEST(SettingsDiagnostics, StandInARulePack) {
  MemorySession session;
  session.host.files["/mails/.followup-lint.json"] = R"({"rulePacks": ["pack.json"]})";
  session.host.files["/mails/pack.json"] = R"({"family": "house", "rules": 5})";
  session.start(Watches);
  session.open(Mail, Pushy);
  EXPECT_THAT(faults(session, "file:///mails/pack.json").items, Not(IsEmpty()));
  EXPECT_THAT(session.rules(Mail), Not(IsEmpty()));  // the shipped rules stay in force
}

TEST(SettingsDiagnostics, OfAnOpenFileArePulledAndNotPushed) {
  MemorySession session;
  session.host.files["/mails/.followup-lint.json"] = Broken;
  session.start(Pulls);
  session.open(Mail, Pushy);
  EXPECT_THAT(faults(session).items, SizeIs(2));
  session.notify("textDocument/didOpen", "{\"textDocument\":{\"uri\":" + json_string(Settings) +
                                             ",\"languageId\":\"json\",\"version\":1,\"text\":" + json_string(Broken) +
                                             "}}");
  EXPECT_THAT(faults(session).items, IsEmpty());
  const Json pulled =
      session.ask("textDocument/diagnostic", "{\"textDocument\":{\"uri\":" + json_string(Settings) + "}}");
  EXPECT_THAT(at(pulled, {"result", "items"}).items, SizeIs(2));
  session.close(Settings);
  EXPECT_THAT(faults(session).items, SizeIs(2));
}

TEST(SettingsDiagnostics, AnOpenSettingsFileIsNoDraft) {
  MemorySession session;
  session.start();
  session.notify("textDocument/didOpen",
                 "{\"textDocument\":{\"uri\":" + json_string(Settings) +
                     ",\"languageId\":\"json\",\"version\":1,\"text\":\"I need an answer by Friday.\"}}");
  EXPECT_THAT(session.rules(Settings), IsEmpty());
}

TEST(SettingsDiagnostics, SavingTheFileReadsItAnew) {
  MemorySession session;
  session.start();
  session.open(Mail, Pushy);
  session.open(Settings, "{}");
  session.host.files["/mails/.followup-lint.json"] = R"({"ignore": ["pushy"]})";
  session.save(Settings);
  EXPECT_THAT(session.rules(Mail), Not(testing::Contains(HasSubstr("pushy"))));
}

TEST(SettingsChange, RefreshesWhatDependsOnSettings) {
  MemorySession session;
  session.start(
      R"({"workspace":{"codeLens":{"refreshSupport":true},"inlayHint":{"refreshSupport":true},"semanticTokens":{"refreshSupport":true}}})");
  session.notify("workspace/didChangeConfiguration", R"({"settings":{"followup":{"strict":true}}})");
  EXPECT_THAT(session.sent("workspace/codeLens/refresh"), IsEmpty());
  session.open(Mail, Pushy);
  session.notify("workspace/didChangeConfiguration", R"({"settings":{"followup":{"strict":false}}})");
  for (const std::string_view method :
       {"workspace/codeLens/refresh", "workspace/inlayHint/refresh", "workspace/semanticTokens/refresh"}) {
    EXPECT_THAT(session.sent(method), SizeIs(1)) << method;
  }
}

TEST(SettingsWatch, SeesAChangedFileWithinTwoSecondsOfAChangedDraft) {
  MemorySession session;
  session.start();
  session.open(Mail, Pushy);
  EXPECT_THAT(session.rules(Mail), testing::Contains(HasSubstr("pushy")));
  session.host.files["/mails/.followup-lint.json"] = R"({"ignore": ["pushy"]})";
  session.replace(Mail, 2, Pushy);
  EXPECT_THAT(session.rules(Mail), testing::Contains(HasSubstr("pushy")));
  session.pass(std::chrono::seconds(2));
  EXPECT_THAT(session.rules(Mail), Not(testing::Contains(HasSubstr("pushy"))));
}

TEST(SettingsWatch, ReadsNothingWhileAKeystrokeWaits) {
  MemorySession session;
  session.host.files["/mails/.followup-lint.json"] = "{}";
  session.start();
  session.open(Mail, Pushy);
  session.replace(Mail, 2, Pushy);
  const std::size_t reads = session.host.reads_of("/mails/.followup-lint.json");
  for (int version = 3; version < 100; ++version) session.replace(Mail, version, Pushy);
  EXPECT_EQ(session.host.reads_of("/mails/.followup-lint.json"), reads);
  session.pass(std::chrono::seconds(2));
  EXPECT_EQ(session.host.reads_of("/mails/.followup-lint.json"), reads + 1);
}

TEST(SettingsWatch, RestsWhenNothingIsChanged) {
  MemorySession session;
  session.start();
  session.open(Mail, Pushy);
  EXPECT_FALSE(session.connection.next_deadline());
}

TEST(SettingsWatch, IsLeftToAClientThatCan) {
  MemorySession session;
  session.start(Watches);
  session.open(Mail, Pushy);
  session.replace(Mail, 2, Pushy);
  EXPECT_FALSE(session.connection.next_deadline());
}

}  // namespace
}  // namespace followup::lsp
