#include <gmock/gmock.h>

#include "sample_mail.h"

namespace followup::lsp {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

Json items(LspClient& client, std::size_t offset) {
  return below(client.ask("textDocument/completion", client.at(Path, offset)), {"items"});
}

std::vector<std::string> labels(LspClient& client, std::size_t offset) {
  return strings_of(items(client, offset), "label");
}

std::string chosen(LspClient& client, std::size_t offset, std::string_view label) {
  return client.with_text_edit(Path, below(item_with(items(client, offset), "label", label), {"textEdit"}));
}

class Completion : public testing::TestWithParam<ClientSet> {
 protected:
  bool has_snippets() const { return GetParam().capabilities == VsCode || GetParam().capabilities == Neovim12; }
};
INSTANTIATE_TEST_SUITE_P(Clients, Completion, testing::ValuesIn(Clients));

TEST_P(Completion, OffersSectionsThatAreMissing) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\n😀 May the river rise.\n\n‸\n"));
  EXPECT_THAT(labels(client, mail.point()),
              AllOf(Contains("How glad I am about [topic], and $5 more."), Contains("Best regards,"),
                    Not(Contains(StartsWith("May the river"))), Not(Contains(StartsWith("Hi Dana")))));
  const std::string text = chosen(client, mail.point(), "How glad I am about [topic], and $5 more.");
  EXPECT_THAT(text, HasSubstr(has_snippets() ? "How glad I am about ${1:[topic]}, and \\$5 more.\n"
                                             : "How glad I am about [topic], and $5 more.\n"));
}

TEST_P(Completion, ReplacesWhatWasTypedBehindAnEmojiAndCrlf) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(crlf_note("Hi Dana,\n\n😀 I write to d‸ now.\n"));
  const std::string text = chosen(client, mail.point(), "Dana");
  EXPECT_THAT(text, HasSubstr("😀 I write to Dana now.\r\n"));
}

TEST_P(Completion, BeginsItsLabelAsItsText) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\n‸\n"));
  const Json all = items(client, mail.point());
  ASSERT_FALSE(all.items.empty());
  for (const Json& item : all.items) {
    const std::string& text = below(item, {"textEdit", "newText"}).string;
    EXPECT_EQ(below(item, {"label"}).string.substr(0, 8), text.substr(0, 8));
    EXPECT_EQ(below(item, {"filterText"}).string.substr(0, 8), text.substr(0, 8));
    EXPECT_EQ(below(item, {"insertTextFormat"}).integer, text.find("${1") == std::string::npos ? 1 : 2);
  }
}

TEST_P(Completion, WritesTheLineEndsOfTheFileWhereTheTextIsPlain) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(crlf_note("Hi Dana,\n\nOne.\n\n‸"));
  const std::string text = chosen(client, mail.point(), "Best regards,");
  EXPECT_THAT(text, HasSubstr(has_snippets() ? "Best regards,\n${1:[your name]}" : "Best regards,\r\n[your name]"));
}

TEST_P(Completion, DocumentsItemsNowOrWhenAsked) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nOne.\n\n‸"));
  const Json item = item_with(items(client, mail.point()), "label", "Best regards,");
  const bool is_later = GetParam().capabilities == VsCode || GetParam().capabilities == Neovim12;
  EXPECT_EQ(item.find("documentation") == nullptr, is_later);
  const Json resolved = client.ask("completionItem/resolve", json_text(item));
  EXPECT_THAT(json_text(below(resolved, {"documentation"})), HasSubstr("Best regards,\\n[your name]"));
  EXPECT_EQ(json_text(below(resolved, {"textEdit"})), json_text(below(item, {"textEdit"})));
}

TEST(Completions, GreetTheReaderOnTheFirstLine) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("h‸\n"));
  EXPECT_THAT(chosen(client, mail.point(), "Hi Dana,"), HasSubstr("\n\nHi Dana,\n"));
  const MarkedText later = note("Hi Dana,\n\nh‸\n");
  client.change(Path, later.text);
  EXPECT_THAT(labels(client, later.point()), Not(Contains("Hi Dana,")));
}

TEST(Completions, TakeUpALineThatBeginsAsASectionDoes) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nhow glad i‸\n"));
  EXPECT_THAT(labels(client, mail.point()), ElementsAre(StartsWith("How glad I am about")));
  const MarkedText other = note("Hi Dana,\n\nhow sad i‸\n");
  client.change(Path, other.text);
  EXPECT_THAT(labels(client, other.point()), IsEmpty());
}

TEST(Completions, KeepOutOfQuotedTextAndSignatures) {
  PackClient client(VsCode);
  for (const std::string_view body : {"Hi Dana,\n\n> d‸ said\n", "Hi Dana,\n\nOne.\n\n-- \nd‸\n"}) {
    const MarkedText mail = note(body);
    client.open(Path, mail.text);
    EXPECT_THAT(labels(client, mail.point()), IsEmpty()) << body;
  }
}

TEST(Completions, FillBlanks) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nWe spoke of [to‸] there.\n"));
  EXPECT_THAT(chosen(client, mail.point(), "[topic]"), HasSubstr("We spoke of [topic] there."));
  const MarkedText braces = note("Hi Dana,\n\nWe spoke of {{‸ there.\n");
  client.change(Path, braces.text);
  EXPECT_THAT(chosen(client, braces.point(), "{{topic}}"), HasSubstr("We spoke of {{topic}} there."));
}

TEST(Completions, NameWhatSettingsKnow) {
  PackClient client(VsCode);
  const MarkedText mail =
      client.open_marked(without_marks("Subject: Hi\nX-Followup-Company: Élan Works\n\nHi Dana,\n\n😀 At É‸\n"));
  EXPECT_THAT(chosen(client, mail.point(), "Élan Works"), HasSubstr("😀 At Élan Works\n"));
}

TEST(Completions, OfferHeaderNamesThatAreNotThereYet) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(without_marks("Subject: Hi\nX-Fol‸\n\nHi Dana,\n"));
  const std::vector<std::string> names = labels(client, mail.point());
  EXPECT_THAT(names, AllOf(Contains("X-Followup-Kind"), Contains("X-Followup-Ignore"), Not(Contains("From"))));
  EXPECT_THAT(chosen(client, mail.point(), "X-Followup-Kind"), HasSubstr("Subject: Hi\nX-Followup-Kind: \n\nHi"));
  const MarkedText start = without_marks("‸");
  client.change(Path, start.text);
  EXPECT_THAT(labels(client, 0), AllOf(Contains("Subject"), Contains("To")));
}

TEST(Completions, ReplaceTheNameOfAFieldAlone) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(without_marks("Subject: Hi\nX-Followup-‸Kid: note\n\nHi Dana,\n"));
  EXPECT_THAT(chosen(client, mail.point(), "X-Followup-Kind"), HasSubstr("\nX-Followup-Kind: note\n"));
}

TEST(Completions, KeepTheEmptyLineThatEndsTheHeader) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(without_marks("Subject: Hi\n‸\nHi Dana,\n"));
  EXPECT_THAT(labels(client, mail.point()), Not(Contains("X-Followup-Kind")));
}

TEST(Completions, OfferTheValuesOfASetting) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(without_marks("Subject: Hi\nX-Followup-Kind: n‸ew\n\nHi Dana,\n"));
  EXPECT_THAT(labels(client, mail.point()), ElementsAre("note"));
  EXPECT_THAT(chosen(client, mail.point(), "note"), HasSubstr("X-Followup-Kind: note\n"));
  const MarkedText colon = without_marks("Subject: Hi\nX-Followup-Mode:‸\n\nHi Dana,\n");
  client.change(Path, colon.text);
  EXPECT_THAT(chosen(client, colon.point(), "template"), HasSubstr("X-Followup-Mode: template\n"));
  const MarkedText list = without_marks("Subject: Hi\nX-Followup-Ignore: pushy-standin, casual-s‸\n\nHi Dana,\n");
  client.change(Path, list.text);
  EXPECT_THAT(labels(client, list.point()), Contains("casual-standin"));
  EXPECT_THAT(chosen(client, list.point(), "casual-standin"), HasSubstr("pushy-standin, casual-standin\n"));
  const MarkedText date = without_marks("Subject: Hi\nX-Followup-Interview-Date: ‸\n\nHi Dana,\n");
  client.change(Path, date.text);
  EXPECT_THAT(labels(client, date.point()), ElementsAre("2026-03-10"));
}

TEST(Completions, TellWhatASettingDoesWhenAsked) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(without_marks("Subject: Hi\nX-Followup-K‸\n\nHi Dana,\n"));
  const Json item = item_with(items(client, mail.point()), "label", "X-Followup-Kind");
  const Json resolved = client.ask("completionItem/resolve", json_text(item));
  EXPECT_THAT(below(resolved, {"documentation", "value"}).string, StartsWith("What kind of message it is"));
  EXPECT_THAT(client.error_of("completionItem/resolve", "{}"), StartsWith("-32602"));
}

Json ghost(LspClient& client, std::size_t offset) {
  return below(client.ask("textDocument/inlineCompletion", client.at(Path, offset, R"("context": {"triggerKind": 2})")),
               {"items"});
}

TEST_P(Completion, ShowsTheNextMissingPartOnAnEmptyLine) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\n😀 How glad I am.\n\n‸\n"));
  const Json found = ghost(client, mail.point());
  ASSERT_EQ(found.items.size(), 1U);
  const Json& text = below(found.items.front(), {"insertText"});
  EXPECT_EQ(has_snippets() ? below(text, {"value"}).string : text.string,
            has_snippets() ? "May the river ${1:[verb]} in ${2:[topic]}.\nMay it rest."
                           : "May the river [verb] in [topic].\nMay it rest.");
  EXPECT_EQ(client.bytes(Path, below(found.items.front(), {"range"})), (Span<Raw>{mail.point(), mail.point()}));
}

TEST(InlineCompletions, LeaveALineFreeAboveThem) {
  PackClient client(Neovim07);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n‸\n"));
  EXPECT_THAT(below(ghost(client, mail.point()).items.front(), {"insertText"}).string, StartsWith("\nHow glad"));
}

TEST(InlineCompletions, AreNoneWhereWordsStand) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nHow gl‸\n"));
  EXPECT_THAT(ghost(client, mail.point()).items, IsEmpty());
  EXPECT_THAT(ghost(client, 3).items, IsEmpty());
}

}  // namespace
}  // namespace followup::lsp
