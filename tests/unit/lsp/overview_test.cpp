// The overview of a draft, and the report that a user can open.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/lsp/structure_drafts.h"

namespace followup::lsp {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::StartsWith;

constexpr std::string_view ShowsDocuments =
    R"({"window": {"showDocument": {"support": true}}, "workspace": {"textDocumentContent": {}}})";
const std::string ShowReport = R"({"command": "followup.showReport", "arguments": [{"uri": "file:///mails/a.eml"}]})";

TEST(Overview, SaysWhatADraftIsAndHas) {
  LspClient client;
  client.open(Mail, WholeDraft);
  const Json overview = client.ask("followup/overview", about());
  EXPECT_EQ(below(overview, {"kind"}).string, "thank-you");
  EXPECT_EQ(below(overview, {"source"}).string, "inferred");
  EXPECT_THAT(strings_of(below(overview, {"moves", "found"}), "move"), Contains("thanks"));
  EXPECT_EQ(below(overview, {"preview", "subject"}).string, "😀 Thank you, Dana");
  EXPECT_EQ(below(overview, {"preview", "firstLine"}).string, "Hi Dana,");
  EXPECT_GT(below(overview, {"metrics", "words"}).integer, 20);
  const Json& first = below(overview, {"moves", "found"}).items.front();
  EXPECT_THAT(words_in(client, below(first, {"range"})), HasSubstr("Thank you"));
}

TEST(Overview, AddsTheScoreUp) {
  LspClient client;
  client.open(Mail, "Hi Dana,\n\nI need an answer by Friday.\n\nBest regards,\nNoor\n");
  const Json overview = client.ask("followup/overview", about());
  std::int64_t sum = 100;
  for (const Json& part : below(overview, {"score", "parts"}).items) sum -= below(part, {"points"}).integer;
  EXPECT_EQ(below(overview, {"score", "points"}).integer, sum);
  EXPECT_LT(sum, 100);
  EXPECT_GE(below(overview, {"findings", "error"}).integer, 1);
}

TEST(Overview, CutsTheSubjectAsAPhoneDoes) {
  LspClient client;
  client.open(Mail, "Subject: 😀 " + std::string(60, 'a') + "\n\nHi Dana,\n");
  EXPECT_EQ(below(client.ask("followup/overview", about()), {"preview", "subject"}).string,
            "😀 " + std::string(38, 'a'));
}

TEST(Overview, RefusesWhatIsNotOpen) {
  LspClient client;
  EXPECT_THAT(client.error_of("followup/overview", about()), StartsWith("-32803"));
  EXPECT_THAT(client.error_of("followup/overview", "{}"), StartsWith("-32602"));
}

TEST(Report, IsADocumentWhereTheClientCanShowOne) {
  LspClient client(ShowsDocuments);
  client.open(Mail, WholeDraft);
  EXPECT_TRUE(client.ask("workspace/executeCommand", ShowReport).is(Json::Type::Null));
  ASSERT_EQ(client.sent("window/showDocument").size(), 1U);
  const std::string uri = below(client.sent("window/showDocument").front(), {"uri"}).string;
  EXPECT_THAT(uri, StartsWith("followup-report:"));
  const std::string page =
      below(client.ask("workspace/textDocumentContent", "{\"uri\": \"" + uri + "\"}"), {"text"}).string;
  EXPECT_THAT(page, StartsWith("# 😀 Thank you, Dana\n"));
  EXPECT_THAT(page, HasSubstr("## Score: "));
  EXPECT_THAT(page, HasSubstr("- has thanks"));
}

TEST(Report, IsAskedForAgainWhenItsDraftIsSaved) {
  LspClient client(ShowsDocuments);
  client.open(Mail, WholeDraft);
  client.save(Mail);
  EXPECT_TRUE(client.sent("workspace/textDocumentContent/refresh").empty());
  client.ask("workspace/executeCommand", ShowReport);
  client.save(Mail);
  ASSERT_EQ(client.sent("workspace/textDocumentContent/refresh").size(), 1U);
  EXPECT_EQ(below(client.sent("workspace/textDocumentContent/refresh").front(), {"uri"}).string,
            below(client.sent("window/showDocument").front(), {"uri"}).string);
}

TEST(Report, IsTheResultAndAMessageElsewhere) {
  LspClient client(Neovim07);
  client.open(Mail, WholeDraft);
  EXPECT_THAT(client.ask("workspace/executeCommand", ShowReport).string, HasSubstr("## Score: "));
  ASSERT_EQ(client.sent("window/showMessage").size(), 1U);
  EXPECT_THAT(below(client.sent("window/showMessage").front(), {"message"}).string, StartsWith("Score "));
}

TEST(Report, IsRefusedForADraftThatIsNotOpen) {
  LspClient client(ShowsDocuments);
  EXPECT_THAT(client.error_of("workspace/executeCommand", ShowReport), StartsWith("-32602"));
  EXPECT_THAT(client.error_of("workspace/textDocumentContent", R"({"uri": "followup-report:/1/report.md"})"),
              StartsWith("-32803"));
  EXPECT_THAT(client.error_of("workspace/textDocumentContent", "{}"), StartsWith("-32602"));
}

}  // namespace
}  // namespace followup::lsp
