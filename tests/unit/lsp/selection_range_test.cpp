#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/lsp/structure_drafts.h"

namespace followup::lsp {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

/// What is selected step by step from an offset on.
std::vector<std::string> selections(LspClient& client, std::size_t offset) {
  const Position at = client.position(Mail, offset);
  const std::string params = R"({"textDocument": {"uri": "file:///mails/a.eml"}, "positions": [{"line": )" +
                             std::to_string(at.line) + ", \"character\": " + std::to_string(at.column) + "}]}";
  const Json answer = client.ask("textDocument/selectionRange", params);
  std::vector<std::string> words;
  for (const Json* one = &answer.items.front(); one != nullptr; one = one->find("parent")) {
    words.push_back(words_in(client, below(*one, {"range"})));
  }
  return words;
}

TEST(SelectionRange, GrowsFromTheWordToTheDocument) {
  for (const std::string_view capabilities : AllEncodings) {
    for (const std::string& text : {std::string(WholeDraft), with_crlf(WholeDraft)}) {
      LspClient client(capabilities);
      client.open(Mail, text);
      EXPECT_THAT(selections(client, place_of(text, "meeting") + 2),
                  ElementsAre("meeting", StartsWith("😀 Thank you for meeting with me."),
                              testing::EndsWith("about the roadmap."), StartsWith("Hi Dana"), text));
    }
  }
}

TEST(SelectionRange, GrowsFromTheValueToTheHeaderBlock) {
  LspClient client;
  client.open(Mail, WholeDraft);
  EXPECT_THAT(
      selections(client, place_of(WholeDraft, "Thank you, Dana")),
      ElementsAre("Thank", "😀 Thank you, Dana", "Subject: 😀 Thank you, Dana", testing::EndsWith("+0100"), WholeDraft));
}

TEST(SelectionRange, NestsEverywhereInTheText) {
  LspClient client;
  client.open(Mail, WholeDraft);
  for (std::size_t offset = 0; offset <= WholeDraft.size(); ++offset) {
    const std::vector<std::string> steps = selections(client, offset);
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
      EXPECT_LT(steps[i].size(), steps[i + 1].size()) << offset;
      EXPECT_NE(steps[i + 1].find(steps[i]), std::string::npos) << offset;
    }
    EXPECT_EQ(steps.back(), WholeDraft);
  }
}

TEST(SelectionRange, RefusesWrongPositions) {
  LspClient client;
  client.open(Mail, WholeDraft);
  EXPECT_THAT(client.error_of("textDocument/selectionRange", about()), StartsWith("-32602"));
}

}  // namespace
}  // namespace followup::lsp
