#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lsp/names.h"
#include "unit/lsp/structure_drafts.h"

namespace followup::lsp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;

std::vector<std::string> titles(const Json& lenses) {
  std::vector<std::string> made;
  for (const Json& lens : lenses.items) made.push_back(below(lens, {"command", "title"}).string);
  return made;
}

TEST(CodeLens, StandsAboveTheBody) {
  LspClient client;
  client.open(Mail, WholeDraft);
  const Json lenses = client.ask("textDocument/codeLens", about());
  EXPECT_THAT(titles(lenses),
              ElementsAre(MatchesRegex("thank-you \\([0-9]+ %\\)"), HasSubstr(" words"), MatchesRegex("score [0-9]+")));
  for (const Json& lens : lenses.items) {
    EXPECT_EQ(below(lens, {"range", "start", "line"}).integer, 5);
    EXPECT_EQ(below(lens, {"command", "command"}).string, command::ShowReport);
    EXPECT_EQ(below(below(lens, {"command", "arguments"}).items.front(), {"uri"}).string, LspClient::uri(Mail));
  }
}

TEST(CodeLens, SaysThatTheKindWasSaid) {
  LspClient client;
  client.open(Mail, "X-Followup-Kind: other\n\nHi Dana,\n\nHello.\n");
  EXPECT_THAT(titles(client.ask("textDocument/codeLens", about())), testing::Contains("other message (said)"));
}

TEST(CodeLens, SaysWhenToSend) {
  LspClient client;
  client.open(Mail,
              "X-Followup-Kind: check-in\nX-Followup-Interview-Date: 2026-11-16\n"
              "Date: Wed, 18 Nov 2026 09:00:00 +0000\n\nHi Dana,\n\nHello.\n");
  EXPECT_THAT(titles(client.ask("textDocument/codeLens", about())), testing::Contains("send from Mon 23 Nov"));
}

TEST(CodeLens, SaysByWhenToSend) {
  LspClient client;
  client.open(Mail,
              "X-Followup-Kind: thank-you\nX-Followup-Interview-Date: 2026-11-16\n"
              "Date: Mon, 16 Nov 2026 20:00:00 +0000\n\nHi Dana,\n\nHello.\n");
  EXPECT_THAT(titles(client.ask("textDocument/codeLens", about())), testing::Contains("send by Tue 17 Nov"));
}

TEST(CodeLens, IsAbsentWithoutWords) {
  LspClient client;
  client.open(Mail, "Subject: Hello\n\n");
  EXPECT_THAT(client.ask("textDocument/codeLens", about()).items, IsEmpty());
}

}  // namespace
}  // namespace followup::lsp
