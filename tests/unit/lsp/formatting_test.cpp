#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "lsp/rewrap.h"
#include "support/lint_text.h"
#include "text/utf8.h"
#include "unit/lsp/structure_drafts.h"

namespace followup::lsp {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

std::string wrapped(const std::string& text, std::size_t width = DefaultWrapWidth) {
  const LintedText linted(text);
  return apply_edits(text, rewrap(text, *linted.result().draft, {0, text.size()}, width));
}

const std::string Long =
    "Thank you for your time on Friday and for the frank words about the team, its plans and the move 😀 to the new "
    "office.";

TEST(Rewrap, FillsLinesToTheWidth) {
  EXPECT_EQ(wrapped("Hi Dana,\n\n" + Long + "\n"),
            "Hi Dana,\n\nThank you for your time on Friday and for the frank words about the\nteam, its plans and the "
            "move 😀 to the new office.\n");
}

TEST(Rewrap, JoinsLinesThatAreTooShort) {
  EXPECT_EQ(wrapped("Hi Dana,\n\nThank you for your time on Friday and for the\nfrank words about\nthe team.\n"),
            "Hi Dana,\n\nThank you for your time on Friday and for the frank words about the\nteam.\n");
}

TEST(Rewrap, KeepsLineEndsOfTheFile) {
  EXPECT_EQ(wrapped(with_crlf("Hi Dana,\n\n" + Long + "\n")), with_crlf(wrapped("Hi Dana,\n\n" + Long + "\n")));
}

TEST(Rewrap, KeepsWhatIsNotRunningText) {
  for (const std::string& text : std::vector<std::string>{
           "> " + Long + "\n",
           "Hi Dana,\n\n-- \n" + Long + "\n",
           "```\n" + Long + "\n```\n",
           "Hi Dana,\n\n- " + Long + "\n" + Long + "\n",
           "Hi Dana,\n\n1. " + Long + "\n",
           "Hi Dana,\n\n    " + Long + "\n",
           "Hi Dana,\n\n| " + Long + "\n",
           "Subject: " + Long + "\n\nHi Dana,\n",
           "Hi Dana,\n\nNorthwind\n5 High Street\nSpringfield\n\nThank you.\n",
           "Hi Dana,\n\nA line\\\nand one more\\\nbroken on purpose, with enough words to be filled anew if it were "
           "not so\n",
       }) {
    EXPECT_EQ(wrapped(text), text);
  }
}

TEST(Rewrap, NeverBeginsALineWithASignOfAnotherMeaning) {
  const std::string text =
      "Hi Dana,\n\nThis is a sentence with some words that run up to the very end of it - and on\n";
  const std::string made = wrapped(text, 75);
  EXPECT_EQ(made.find("\n- "), std::string::npos);
  EXPECT_NE(made, text);
}

TEST(Rewrap, LeavesALongAddressWhole) {
  const std::string address = "https://example.com/" + std::string(90, 'a');
  EXPECT_EQ(wrapped("Hi Dana,\n\nPlease look at " + address + " today, before we talk.\n"),
            "Hi Dana,\n\nPlease look at\n" + address + "\ntoday, before we talk.\n");
}

/// Words, signs and line breaks that mails are made of, and that a careless filler breaks.
std::string random_draft(std::mt19937& random) {
  static const std::vector<std::string> Pieces = {"word",
                                                  "a",
                                                  "😀",
                                                  "-",
                                                  "1.",
                                                  ">",
                                                  "From",
                                                  "résumé",
                                                  "[blank]",
                                                  "\n",
                                                  "\n",
                                                  "\n\n",
                                                  "  ",
                                                  "* x",
                                                  "#",
                                                  "--",
                                                  "-- ",
                                                  "```",
                                                  "|",
                                                  "On Monday, Dana wrote:",
                                                  "X-Followup-Kind: other",
                                                  "https://example.com/a/b/c/d/e/f",
                                                  "\t",
                                                  "Best regards,",
                                                  "end.",
                                                  "\n\nHi Dana,\n\n",
                                                  "e\xCC\x81"};
  std::string text = "Hi Dana,\n\n";
  for (int i = 0; i < 60; ++i) text += Pieces[random() % Pieces.size()] + (random() % 3 == 0 ? "" : " ");
  return random() % 2 == 0 ? text : with_crlf(text);
}

std::string without_space(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (std::string_view(" \t\r\n").find(c) == std::string_view::npos) kept.push_back(c);
  }
  return kept;
}

TEST(Rewrap, IsDoneAfterOnePassAndTouchesNoWord) {
  std::mt19937 random(11);
  int changed = 0;
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_draft(random);
    const std::size_t width = 20 + random() % 60;
    const std::string once = wrapped(text, width);
    changed += once != text ? 1 : 0;
    ASSERT_EQ(wrapped(once, width), once) << text;
    ASSERT_EQ(without_space(once), without_space(text)) << text;
  }
  EXPECT_GT(changed, 300);
}

TEST(Formatting, AnswersSmallEditsInEveryEncoding) {
  const std::string text = with_crlf("Hi Dana,\n\n😀 " + Long + "\n\n" + Long + "\n");
  for (const std::string_view capabilities : AllEncodings) {
    LspClient client(capabilities);
    client.open(Mail, text);
    const Json edits = client.ask(
        "textDocument/formatting",
        R"({"textDocument": {"uri": "file:///mails/a.eml"}, "options": {"tabSize": 2, "insertSpaces": true}})");
    ASSERT_THAT(edits.items, SizeIs(2));
    for (const Json& edit : edits.items) {
      EXPECT_EQ(words_in(client, below(edit, {"range"})), " ");
      EXPECT_EQ(below(edit, {"newText"}).string, "\r\n");
    }
  }
}

TEST(Formatting, TakesAWidthFromTheOptions) {
  LspClient client;
  client.open(Mail, "Hi Dana,\n\n" + Long + "\n");
  const Json edits = client.ask(
      "textDocument/formatting",
      R"({"textDocument": {"uri": "file:///mails/a.eml"}, "options": {"tabSize": 2, "insertSpaces": true, "wrapWidth": 200}})");
  EXPECT_THAT(edits.items, IsEmpty());
}

TEST(RangeFormatting, KeepsToTheParagraphsOfTheRange) {
  const std::string text = "Hi Dana,\n\n" + Long + "\n\nAnd " + Long + "\n";
  LspClient client;
  client.open(Mail, text);
  const std::size_t second = text.find("And ");
  const Json edits =
      client.ask("textDocument/rangeFormatting",
                 client.in(Mail, {second, second + 3}, R"("options": {"tabSize": 2, "insertSpaces": true})"));
  ASSERT_THAT(edits.items, SizeIs(1));
  EXPECT_GT(client.bytes(Mail, below(edits.items.front(), {"range"})).begin, second);
  EXPECT_THAT(client.error_of("textDocument/rangeFormatting", about()), StartsWith("-32602"));
}

}  // namespace
}  // namespace followup::lsp
