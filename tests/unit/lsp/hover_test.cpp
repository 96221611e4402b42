#include <gmock/gmock.h>

#include "sample_mail.h"

namespace followup::lsp {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct Shown {
  std::string kind;
  std::string text;
  Span<Raw> where;
};

Shown hover(LspClient& client, std::size_t offset) {
  const Json answer = client.ask("textDocument/hover", client.at(Path, offset));
  if (!answer.is(Json::Type::Object)) return {};
  return {below(answer, {"contents", "kind"}).string, below(answer, {"contents", "value"}).string,
          client.bytes(Path, below(answer, {"range"}))};
}

class Hover : public testing::TestWithParam<ClientSet> {};
INSTANTIATE_TEST_SUITE_P(Clients, Hover, testing::ValuesIn(Clients));

TEST_P(Hover, ShowsTheRuleOfAFindingBehindAnEmoji) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(crlf_note("Hi Dana,\n\n😀 See ⟦teh⟧ end.\n"));
  const Shown shown = hover(client, mail.range().begin + 1);
  EXPECT_EQ(shown.where, mail.range());
  EXPECT_THAT(shown.text, AllOf(HasSubstr("“teh” is written wrongly"), HasSubstr("Nobody writes it so."),
                                HasSubstr("G09"), HasSubstr("+ The end."), Not(HasSubstr("Options"))));
  const bool has_markdown = GetParam().capabilities != Eglot28 && GetParam().capabilities != CountsPoints;
  EXPECT_EQ(shown.kind, has_markdown ? "markdown" : "plaintext");
  EXPECT_EQ(shown.text.find("**") != std::string::npos, has_markdown);
  EXPECT_EQ(shown.text.find("```") != std::string::npos, has_markdown);
}

TEST_P(Hover, SaysNothingBesideEverything) {
  PackClient client(GetParam().capabilities);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\n😀 See ‸the end.\n"));
  EXPECT_EQ(hover(client, mail.point()).text, "");
}

TEST(Hovers, ShowTheWorstOfSeveralFirst) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nI bear no ⟦grudge storm⟧ here.\n"));
  const Shown shown = hover(client, mail.range().end);
  EXPECT_THAT(shown.text, AllOf(StartsWith("**“grudge storm” must go** `pushy-standin`"),
                                HasSubstr("\n\n---\n\n**“storm” is worn out**")));
  EXPECT_EQ(shown.where, mail.range());
}

TEST(Hovers, KeepSignsOfTheDraftOutOfMarkdown) {
  for (const std::string_view capabilities : {VsCode, Eglot28}) {
    PackClient client(capabilities);
    const MarkedText mail = client.open_marked(note("Hi Dana,\n\nI want to *whirl⟦ ⟧_round* again.\n"));
    EXPECT_THAT(hover(client, mail.range().begin).text,
                HasSubstr(capabilities == VsCode ? "“whirl \\_round”" : "“whirl _round”"));
  }
}

TEST(Hovers, TellWhatASettingDoes) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(without_marks("Subject: Hi\n⟦X-Followup-Kind⟧: note\n\nHi Dana,\n"));
  const Shown shown = hover(client, mail.range().begin + 3);
  EXPECT_EQ(shown.where, mail.range());
  EXPECT_THAT(shown.text, AllOf(HasSubstr("**X-Followup-Kind**"), HasSubstr("`auto`"), HasSubstr("`note`"),
                                HasSubstr("In force: `\"note\"`, from this draft.")));
}

TEST(Hovers, TellTheKindOverSubjectAndGreeting) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(
      without_marks("⟦subject|Subject: Hello⟧\n\n⟦greeting|Hi Dana,⟧\n\nHow glad I am of the *river*. \n"));
  for (const std::string_view name : {"subject", "greeting"}) {
    const Shown shown = hover(client, mail.range(name).begin + 1);
    EXPECT_EQ(shown.where, mail.range(name));
    EXPECT_THAT(shown.text, AllOf(HasSubstr("**note**, inferred from the text, "), HasSubstr(" % sure"),
                                  HasSubstr("A note that only tests write."),
                                  HasSubstr("- gladness: “How glad I am of the \\*river\\*.” (speaks for it)")));
  }
}

TEST(Hovers, TellThatTheKindWasSaid) {
  PackClient client(VsCode);
  const MarkedText mail = client.open_marked(note("⟦Hi Dana,⟧\n\nOne.\n"));
  EXPECT_THAT(hover(client, mail.range().begin).text, StartsWith("**note**, said in its header"));
}

TEST(Hovers, NeedAPosition) {
  PackClient client(VsCode);
  client.open(Path, "Hi");
  EXPECT_THAT(client.error_of("textDocument/hover", R"({"textDocument": {"uri": "file:///mails/a.eml"}})"),
              StartsWith("-32602"));
}

}  // namespace
}  // namespace followup::lsp
