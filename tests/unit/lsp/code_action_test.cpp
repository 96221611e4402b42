#include <gmock/gmock.h>

#include "sample_mail.h"

namespace followup::lsp {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr std::string_view Asked = R"("context": {"diagnostics": [], "triggerKind": 1})";
constexpr std::string_view Automatic = R"("context": {"diagnostics": [], "triggerKind": 2})";

std::string only(std::string_view kind, int trigger = 1) {
  return R"("context": {"diagnostics": [], "only": [")" + std::string(kind) + R"("], "triggerKind": )" +
         std::to_string(trigger) + "}";
}

Json menu(LspClient& client, Span<Raw> where, std::string_view context = Asked) {
  return client.ask("textDocument/codeAction", client.in(Path, where, context));
}

/// The action with its edit, resolved where it came without.
Json whole(LspClient& client, const Json& action) {
  if (action.find("edit") != nullptr) return action;
  return client.ask("codeAction/resolve", json_text(action));
}

std::string after(LspClient& client, const Json& actions, std::string_view title) {
  return client.applied(Path, below(whole(client, item_with(actions, "title", title)), {"edit"}));
}

std::string replaced(const MarkedText& mail, std::string_view text) {
  std::string out = mail.text;
  return out.replace(mail.range().begin, mail.range().size(), text);
}

class CodeAction : public testing::TestWithParam<ClientSet> {};
INSTANTIATE_TEST_SUITE_P(Clients, CodeAction, testing::ValuesIn(Clients));

TEST_P(CodeAction, MendsBehindAnEmoji) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\n😀 See ⟦teh⟧ end.\n\nBest,\nNoor\n"));
  EXPECT_EQ(after(client, menu(client, mail.range()), "Write “the”"), replaced(mail, "the"));
}

TEST_P(CodeAction, MendsInLinesThatEndWithCrlf) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(crlf_note("Hi Dana,\n\nOne.\n😀 See ⟦teh⟧ end.\n\nBest,\nNoor\n"));
  EXPECT_EQ(after(client, menu(client, mail.range()), "Write “the”"), replaced(mail, "the"));
}

TEST_P(CodeAction, InsertsAPartWithTabStopsOrBlanks) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nMay the river rise‸.\n\nBest,\nNoor\n"));
  const std::string text = after(client, menu(client, {mail.point(), mail.point()}), "Insert gladness");
  const bool has_snippets = GetParam().capabilities == VsCode;
  const std::string section =
      has_snippets ? "How glad I am about ${1:[topic]}, and \\$5 more." : "How glad I am about [topic], and $5 more.";
  EXPECT_THAT(text, HasSubstr("Hi Dana,\n\n" + section + "\n\nMay the river rise."));
}

TEST_P(CodeAction, WritesTheLineEndsOfTheFileIntoNewLines) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(crlf_note("Hi Dana,\n\n😀 Do it ⟦grudge storm⟧ now.\n\nBest,\nNoor\n"));
  EXPECT_THAT(after(client, menu(client, mail.range()), "Ignore pushy-standin in this draft"),
              HasSubstr("X-Followup-Kind: note\r\nX-Followup-Ignore: pushy-standin\r\n\r\nHi Dana,"));
}

TEST(CodeActions, HaveAStableOrder) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nSee ⟦teh whirl round⟧ here.\n\nBest,\nNoor\n"));
  std::vector<std::string> titles = strings_of(menu(client, mail.range()), "title");
  for (std::string& title : titles) {
    if (title.starts_with("Set the kind to ")) title = "Set the kind";
  }
  titles.erase(std::unique(titles.begin(), titles.end()), titles.end());
  EXPECT_THAT(titles, ElementsAre("Write “the”", "Say it plainly", "Add “teh” to this draft's words",
                                  "Add “teh” to the project's words", "Insert gladness", "Insert a wish",
                                  "Ignore spelling-standin in this draft", "Ignore casual-standin in this draft",
                                  "Turn spelling-standin off in this project",
                                  "Turn casual-standin off in this project", "Explain spelling-standin",
                                  "Explain casual-standin", "Set the kind", "Apply all safe fixes"));
}

TEST(CodeActions, ComeForWhatTheRangeTouchesAlone) {
  PackClient client(VsCode);
  const MarkedText mail =
      client.open_marked(note("Hi Dana,\n\nSee teh end and ⟦whirl round⟧ grudge storm.\n\nBest,\nNoor\n"));
  const std::vector<std::string> titles =
      strings_of(menu(client, {mail.range().end, mail.range().end}, Automatic), "title");
  EXPECT_THAT(titles, Contains("Say it plainly"));
  EXPECT_THAT(titles, Not(Contains("Write “the”")));
  EXPECT_THAT(titles, Not(Contains("Explain pushy-standin")));
}

TEST(CodeActions, FallBackToTheLineWhereNothingIsTouched) {
  PackClient client(Neovim07);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\n😀😀 See teh end.⟦ ⟧\n\nBest,\nNoor\n"));
  EXPECT_THAT(strings_of(menu(client, mail.range()), "title"), Contains("Write “the”"));
  const std::size_t other_line = mail.text.find("Best");
  EXPECT_THAT(strings_of(menu(client, {other_line, other_line}), "title"), Not(Contains("Write “the”")));
}

TEST(CodeActions, TrustNoRangeOfTheContext) {
  PackClient client(Neovim07);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\n😀 See ⟦teh⟧ end and whirl round.\n\nBest,\nNoor\n"));
  // Columns in bytes, and every diagnostic of the line, as Neovim 0.7 sends them.
  const std::string context = R"("context": {"diagnostics": [
    {"code": "spelling-standin", "message": "", "range": {"start": {"line": 6, "character": 9}, "end": {"line": 6, "character": 12}}},
    {"code": "casual-standin", "message": "", "range": {"start": {"line": 6, "character": 21}, "end": {"line": 6, "character": 32}}}]})";
  const Json actions = menu(client, mail.range(), context);
  EXPECT_THAT(strings_of(actions, "title"), Not(Contains("Say it plainly")));
  EXPECT_EQ(after(client, actions, "Write “the”"), replaced(mail, "the"));
  const Json& attached = below(item_with(actions, "title", "Write “the”"), {"diagnostics"});
  ASSERT_EQ(attached.items.size(), 1U);
  EXPECT_EQ(client.bytes(Path, below(attached.items.front(), {"range"})), mail.range());
}

TEST(CodeActions, AttachTheDiagnosticThatDataNames) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\n⟦Teh⟧ one and teh other.\n\nBest,\nNoor\n"));
  const std::string context = R"("context": {"diagnostics": [{"code": "spelling-standin", "message": "",
    "range": {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 1}},
    "data": {"rule": "spelling-standin", "version": 1, "index": )";
  const auto attached = [&](std::string_view index) {
    const Json actions = menu(client, mail.range(), context + std::string(index) + "}}]}");
    return below(item_with(actions, "title", "Write “the”"), {"diagnostics"}).items.size();
  };
  EXPECT_EQ(attached("0"), 1U);
  EXPECT_EQ(attached("1"), 0U);
}

TEST(CodeActions, ArePreferredWhenSafeAndSingle) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nSee ⟦teh whirl round⟧.\n\nBest,\nNoor\n"));
  for (const Json& action : menu(client, mail.range()).items) {
    EXPECT_EQ(below(action, {"isPreferred"}).boolean, below(action, {"title"}).string == "Write “the”");
  }
}

TEST(CodeActions, HonourTheKindsAskedFor) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nSee ⟦teh zigzag away⟧.\n\nBest,\nNoor\n"));
  const auto kinds = [&](std::string_view wanted) {
    std::vector<std::string> found = strings_of(menu(client, mail.range(), only(wanted)), "kind");
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  };
  EXPECT_THAT(kinds("quickfix"), ElementsAre("quickfix"));
  EXPECT_THAT(kinds("refactor"), ElementsAre("refactor.insert", "refactor.rewrite"));
  EXPECT_THAT(kinds("source.fixAll"), ElementsAre("source.fixAll.followup"));
  EXPECT_THAT(kinds("source.organizeImports"), IsEmpty());
  EXPECT_THAT(kinds("refactor.rew"), IsEmpty());
}

TEST(CodeActions, AreNoneOfOursWithoutLookingAtTheRange) {
  PackClient client(VsCode);
  client.open(Path, "Hi");
  const std::string params =
      R"({"textDocument": {"uri": "file:///mails/a.eml"}, )" + only("source.organizeImports") + "}";
  EXPECT_THAT(client.ask("textDocument/codeAction", params).items, IsEmpty());
}

TEST(CodeActions, LeaveHeavyOnesOutWhenTheCursorMoves) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nSee ⟦teh⟧ end.\n\nBest,\nNoor\n"));
  const std::vector<std::string> kinds = strings_of(menu(client, mail.range(), Automatic), "kind");
  EXPECT_THAT(kinds, Contains("quickfix"));
  EXPECT_THAT(kinds, Not(Contains(StartsWith("source"))));
  // VS Code asks for fixes on save in the same way, but names them.
  EXPECT_THAT(strings_of(menu(client, mail.range(), only("source.fixAll", 2)), "kind"),
              ElementsAre("source.fixAll.followup"));
}

TEST(CodeActions, FixAllThatIsSafeAtOnce) {
  PackClient client(Neovim12);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nTeh one, 😀 teh two, whirl round.\n\nBest,\nNoor\n"));
  const std::string text = after(client, menu(client, {0, 0}, only("source.fixAll.followup")), "Apply all safe fixes");
  EXPECT_THAT(text, HasSubstr("The one, 😀 the two, whirl round."));
}

TEST(CodeActions, GiveNoEditForAnOlderVersion) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nSee ⟦teh⟧ end.\n\nBest,\nNoor\n"));
  const Json actions = menu(client, mail.range());
  const std::string action = json_text(item_with(actions, "title", "Write “the”"));
  client.change(Path, {0, 0}, "X-Mailer: none\n");
  EXPECT_THAT(client.error_of("codeAction/resolve", action), StartsWith("-32801"));
}

TEST(CodeActions, GiveNoEditWhenSettingsChangedWhatTheNumbersMean) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nDo it grudge storm see ⟦teh⟧ end.\n\nBest,\nNoor\n"));
  const std::string action = json_text(item_with(menu(client, mail.range()), "title", "Write “the”"));
  client.host.files["/mails/.followup-lint.json"] = R"({"rules": {"pushy-standin": "off"}})";
  client.notify("workspace/didChangeWatchedFiles",
                R"({"changes": [{"uri": "file:///mails/.followup-lint.json", "type": 2}]})");
  EXPECT_THAT(client.error_of("codeAction/resolve", action), StartsWith("-32801"));
}

TEST(CodeActions, AreResolvedWithEverythingThatTheyHad) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nSee ⟦teh⟧ end.\n\nBest,\nNoor\n"));
  const Json action = item_with(menu(client, mail.range()), "title", "Write “the”");
  EXPECT_EQ(action.find("edit"), nullptr);
  const Json resolved = whole(client, action);
  for (const Json::Member& member : action.members)
    EXPECT_EQ(json_text(member.value), json_text(below(resolved, {member.key})));
}

TEST(CodeActions, RefuseDataThatIsNotOurs) {
  PackClient client(VsCode);
  client.open(Path, "Hi");
  EXPECT_THAT(client.error_of("codeAction/resolve", R"({"title": "x", "data": {"other": 1}})"), StartsWith("-32602"));
  EXPECT_THAT(client.error_of("codeAction/resolve", R"({})"), StartsWith("-32602"));
  EXPECT_EQ(below(client.ask("codeAction/resolve", R"({"title": "x"})"), {"title"}).string, "x");
}

TEST(CodeActions, AreBareCommandsForClientsWithoutLiterals) {
  PackClient client(R"({"workspace": {"applyEdit": true}})");
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\n😀 See ⟦teh⟧ end.\n\nBest,\nNoor\n"));
  const Json actions = menu(client, mail.range());
  const Json& action = item_with(actions, "title", "Write “the”");
  EXPECT_EQ(below(action, {"command"}).string, "followup.applyAction");
  client.ask("workspace/executeCommand", json_text(action));
  ASSERT_EQ(client.sent("workspace/applyEdit").size(), 1U);
  EXPECT_EQ(client.applied(Path, below(client.sent("workspace/applyEdit").front(), {"edit"})), replaced(mail, "the"));
}

TEST(CodeActions, EditNothingWhereTheClientCannot) {
  PackClient client(Bare);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nSee ⟦teh⟧ end.\n\nBest,\nNoor\n"));
  EXPECT_THAT(strings_of(menu(client, mail.range()), "title"),
              ElementsAre("Add “teh” to the project's words", "Turn spelling-standin off in this project",
                          "Explain spelling-standin"));
}

TEST(CodeActions, OfferStyleAsRewriteWhereRewritesAreAskedFor) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nI ⟦zigzag away⟧ now.\n\nBest,\nNoor\n"));
  EXPECT_EQ(after(client, menu(client, mail.range(), only("refactor.rewrite")), "Shorten the phrase"),
            replaced(mail, "leave"));
  const std::vector<std::string> all = strings_of(menu(client, mail.range()), "title");
  EXPECT_EQ(std::count(all.begin(), all.end(), "Shorten the phrase"), 1);
}

TEST(CodeActions, SplitALongSentenceAtAClause) {
  constexpr std::string_view Long =
      "Hi Dana,\n\nThe team showed me the maps, the lab, and the old boat with great patience in the long afternoon of "
      "last week, "
      "and ‸I came home with many more thoughts about the river than I had when the day began.\n\nBest,\nNoor\n";
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note(Long));
  const std::string text = after(client, menu(client, {mail.point(), mail.point()}), "Split this sentence in two");
  EXPECT_THAT(
      text, HasSubstr("the lab, and the old boat with great patience in the long afternoon of last week. I came home"));
}

TEST(CodeActions, LeaveAShortSentenceWhole) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nIt rained, and ‸I came home.\n\nBest,\nNoor\n"));
  EXPECT_THAT(strings_of(menu(client, {mail.point(), mail.point()}), "title"),
              Not(Contains("Split this sentence in two")));
}

TEST(CodeActions, AddToAnIgnoreLineThatIsThere) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(without_marks(
      "Subject: Hi\nX-Followup-Ignore: length\nX-Followup-Kind: note\n\nI went to see ⟦teh⟧ end of it.\n"));
  EXPECT_THAT(after(client, menu(client, mail.range()), "Ignore spelling-standin in this draft"),
              HasSubstr("X-Followup-Ignore: length, spelling-standin\n"));
}

TEST(CodeActions, WriteNoHeaderIntoADraftWithoutOne) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(without_marks("Hi Dana,\n\nI went to see ⟦teh⟧ end of it.\n"));
  const std::vector<std::string> titles = strings_of(menu(client, mail.range()), "title");
  EXPECT_THAT(titles, Contains("Write “the”"));
  EXPECT_THAT(titles, Not(Contains(HasSubstr("in this draft"))));
  EXPECT_THAT(titles, Not(Contains(StartsWith("Set the kind"))));
}

TEST(CodeActions, SetTheKind) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nSee ⟦teh⟧ end.\n\nBest,\nNoor\n"));
  const Json actions = menu(client, mail.range(), only("source"));
  EXPECT_THAT(strings_of(actions, "title"), Not(Contains("Set the kind to note")));
  EXPECT_THAT(after(client, actions, "Set the kind to thank-you"), HasSubstr("X-Followup-Kind: thank-you\n"));
}

TEST(CodeActions, OfferAMissingPartOnceWhereARuleAsksForIt) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nHow glad I am. May the river rise⟦.⟧\n"));
  const Json actions = menu(client, mail.range());
  const std::vector<std::string> titles = strings_of(actions, "title");
  EXPECT_THAT(titles, Contains("Add a close"));
  EXPECT_THAT(titles, Not(Contains("Insert close")));
  EXPECT_THAT(after(client, actions, "Add a close"), HasSubstr("rise.\n\nBest regards,\n${1:[your name]}"));
}

constexpr std::string_view PanelMail =
    "To: Dana Cole <dana@example.org>, Sam Ito <sam@example.org>\nX-Followup-Interviewers: Dana Cole, Sam Ito, Élise "
    "Roy\n\n"
    "Hi Dana and Sam,\n\nIt was good to meet you all three.\n";

TEST(CodeActions, MakeOneDraftForEachInterviewer) {
  PackClient client(VsCode);
  client.open(Path, PanelMail);
  const Json actions = menu(client, {0, 0}, only("refactor.extract"));
  const Json edit = below(whole(client, item_with(actions, "title", "Make one draft for each interviewer")), {"edit"});
  const std::vector<Json>& changes = below(edit, {"documentChanges"}).items;
  ASSERT_EQ(changes.size(), 6U);
  EXPECT_EQ(below(changes[0], {"kind"}).string, "create");
  EXPECT_EQ(below(changes[2], {"uri"}).string, "file:///mails/a-sam-ito.eml");
  EXPECT_EQ(below(changes[4], {"uri"}).string, "file:///mails/a-%C3%89lise-roy.eml");
  EXPECT_EQ(below(below(changes[3], {"edits"}).items.front(), {"newText"}).string,
            "To: Sam Ito <sam@example.org>\nX-Followup-Interviewers: Sam Ito\n\nHi Sam,\n\nIt was good to meet you all "
            "three.\n");
  EXPECT_EQ(below(changes[0], {"annotationId"}).string, "followup-drafts");
  EXPECT_TRUE(below(edit, {"changeAnnotations", "followup-drafts", "needsConfirmation"}).boolean);
}

TEST(CodeActions, MakeNoFilesWhereTheClientCannot) {
  PackClient client(Neovim12);
  client.open(Path, PanelMail);
  EXPECT_THAT(strings_of(menu(client, {0, 0}), "title"), Not(Contains("Make one draft for each interviewer")));
}

TEST(CodeActions, AreNoneForADraftAboveTheLimit) {
  PackClient client(VsCode);
  client.host.files["/mails/.followup-lint.json"] = R"({"maxMessageSize": 10})";
  client.open(Path, "Hi Dana,\n\nSee teh end.\n");
  EXPECT_THAT(menu(client, {0, 5}).items, IsEmpty());
}

TEST(CodeActions, NeedARange) {
  PackClient client(VsCode);
  client.open(Path, "Hi");
  EXPECT_THAT(client.error_of("textDocument/codeAction", R"({"textDocument": {"uri": "file:///mails/a.eml"}})"),
              StartsWith("-32602"));
  EXPECT_THAT(client.error_of("textDocument/codeAction", R"({"textDocument": {"uri": "file:///mails/b.eml"}})"),
              StartsWith("-32803"));
}

}  // namespace
}  // namespace followup::lsp
