#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lint/explain.h"
#include "unit/lsp/structure_drafts.h"

namespace followup::lsp {
namespace {

using testing::ElementsAre;
using testing::Pair;

std::vector<std::pair<std::string, std::string>> links(LspClient& client, std::string_view path) {
  std::vector<std::pair<std::string, std::string>> made;
  for (const Json& link : client.ask("textDocument/documentLink", about(path)).items) {
    made.emplace_back(words_in(client, below(link, {"range"}), path), below(link, {"target"}).string);
  }
  return made;
}

TEST(DocumentLink, FindsAddressesInOwnWordsQuotesAndSignature) {
  for (const std::string_view capabilities : AllEncodings) {
    LspClient client(capabilities);
    client.open(Mail, with_crlf("Hi Dana,\n\n😀 See https://a.example/x?y=1. It is mine (www.b.example).\n\n> "
                                "http://c.example\n\n-- \nwww.d.example\n"));
    EXPECT_THAT(links(client, Mail), ElementsAre(Pair("https://a.example/x?y=1", "https://a.example/x?y=1"),
                                                 Pair("www.b.example", "https://www.b.example"),
                                                 Pair("http://c.example", "http://c.example"),
                                                 Pair("www.d.example", "https://www.d.example")));
  }
}

TEST(DocumentLink, TakesNoWordForAnAddress) {
  LspClient client;
  client.open(Mail, "Hi Dana,\n\nThank you for showing me the warehouse; wwwhat a place, and/or depot.\n");
  EXPECT_THAT(links(client, Mail), testing::IsEmpty());
}

TEST(DocumentLink, LeadsFromRulesInSettingsToTheirPages) {
  constexpr std::string_view Settings = "/mails/.followup-lint.json";
  LspClient client;
  client.open(Settings,
              "{ // 😀 ours\n  \"rules\": {\"pushy-ultimatum\": \"off\", \"nothing\": \"off\"},\n  \"ignore\": "
              "[\"pushy-ultimatum\"]}\n");
  const auto found = links(client, Settings);
  ASSERT_EQ(found.size(), docs_base().empty() ? 0U : 2U) << "without pages on the web nothing leads there";
  EXPECT_THAT(found, testing::Each(Pair("pushy-ultimatum", std::string(docs_base()) + "pushy-ultimatum")));
}

TEST(DocumentLink, IsEmptyForSettingsThatAreNoJson) {
  LspClient client;
  client.open("/mails/.followup-lint.json", "{\"rules\": ");
  EXPECT_THAT(links(client, "/mails/.followup-lint.json"), testing::IsEmpty());
}

}  // namespace
}  // namespace followup::lsp
