#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/lsp/structure_drafts.h"

namespace followup::lsp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view ShowsTrees =
    R"({"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}})";

Json symbols(LspClient& client) { return client.ask("textDocument/documentSymbol", about()); }

TEST(DocumentSymbol, ShowsADraftAsATree) {
  LspClient client(ShowsTrees);
  client.open(Mail, WholeDraft);
  const Json tree = symbols(client);
  EXPECT_THAT(strings_of(tree, "name"), ElementsAre("Headers", "Hi Dana,", HasSubstr("thanks"), HasSubstr("interest"),
                                                    "Best regards,", "Noor Haddad", "Quoted text", "Signature"));
  EXPECT_THAT(strings_of(below(tree.items.front(), {"children"}), "name"),
              ElementsAre("From", "To", "Subject", "Date"));
}

TEST(DocumentSymbol, IsAListForAClientWithoutTrees) {
  LspClient client(Neovim07);
  client.open(Mail, WholeDraft);
  const Json list = symbols(client);
  EXPECT_THAT(strings_of(list, "containerName"), testing::Contains("Headers").Times(4));
  EXPECT_EQ(below(item_with(list, "name", "Subject"), {"location", "uri"}).string, LspClient::uri(Mail));
}

TEST(DocumentSymbol, CoversTheWordsInEveryEncodingAndLineEnd) {
  for (const std::string_view capabilities : AllEncodings) {
    for (const std::string& text : {std::string(WholeDraft), with_crlf(WholeDraft)}) {
      LspClient client(capabilities);
      client.open(Mail, text);
      const Json list = symbols(client);
      EXPECT_EQ(words_in(client, below(item_with(list, "name", "Subject"), {"location", "range"})),
                "Subject: 😀 Thank you, Dana");
      EXPECT_THAT(words_in(client, below(item_with(list, "name", "Signature"), {"location", "range"})),
                  testing::EndsWith("Analyst"));
    }
  }
}

TEST(DocumentSymbol, SelectsTheFirstLineInsideTheWholeRange) {
  LspClient client(ShowsTrees);
  client.open(Mail, with_crlf(WholeDraft));
  for (const Json& symbol : symbols(client).items) {
    const Span<Raw> all = client.bytes(Mail, below(symbol, {"range"}));
    EXPECT_TRUE(all.contains(client.bytes(Mail, below(symbol, {"selectionRange"})))) << json_text(symbol);
  }
}

TEST(DocumentSymbol, IsEmptyForATextWithoutWords) {
  LspClient client(ShowsTrees);
  client.open(Mail, "\n\n");
  EXPECT_THAT(symbols(client).items, IsEmpty());
}

}  // namespace
}  // namespace followup::lsp
