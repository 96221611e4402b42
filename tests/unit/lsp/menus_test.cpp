// What an editor's menus and pages ask for: kinds, rules, a new draft, the schedule.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/lsp/structure_drafts.h"

namespace followup::lsp {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(Catalogue, NamesKindsAndRules) {
  LspClient client;
  const Json catalogue = client.ask("followup/catalogue", "{}");
  EXPECT_THAT(strings_of(below(catalogue, {"kinds"}), "kind"), AllOf(Contains("thank-you"), Contains("call-script")));
  const Json& ultimatum = item_with(below(catalogue, {"rules"}), "rule", "pushy-ultimatum");
  EXPECT_EQ(below(ultimatum, {"category"}).string, "pushy");
  EXPECT_EQ(below(ultimatum, {"severity"}).string, "error");
}

TEST(Catalogue, SaysWhichKindsCanBeWritten) {
  LspClient client;
  const Json catalogue = client.ask("followup/catalogue", "{}");
  for (const Json& kind : below(catalogue, {"kinds"}).items) {
    const std::string params = "{\"kind\": \"" + below(kind, {"kind"}).string + "\"}";
    EXPECT_EQ(below(kind, {"hasTemplate"}).boolean, client.error_of("followup/newDraft", params).empty()) << params;
  }
}

TEST(NewDraft, IsTextWithBlanksAndTheSameWithTabStops) {
  LspClient client;
  const Json draft = client.ask("followup/newDraft", R"({"kind": "check-in"})");
  EXPECT_THAT(below(draft, {"text"}).string, AllOf(HasSubstr("X-Followup-Kind: check-in\n"), HasSubstr("[position]")));
  EXPECT_THAT(below(draft, {"snippet"}).string, AllOf(HasSubstr("${1:"), HasSubstr(":[position]}")));
}

TEST(NewDraft, IsFilledInFromTheSettingsInForce) {
  LspClient client;
  client.host.files["/elsewhere/.followup-lint.json"] = R"({"company": "Northwind", "name": "Noor Haddad"})";
  const std::string there = R"({"kind": "check-in", "textDocument": {"uri": "file:///elsewhere/new.eml"}})";
  EXPECT_THAT(below(client.ask("followup/newDraft", there), {"text"}).string, HasSubstr("Noor Haddad\n"));
  EXPECT_THAT(below(client.ask("followup/newDraft", R"({"kind": "check-in"})"), {"text"}).string,
              Not(HasSubstr("Noor Haddad")));
}

TEST(NewDraft, IsRefusedForAnUnknownKind) {
  LspClient client;
  EXPECT_THAT(client.error_of("followup/newDraft", R"({"kind": "ode"})"), StartsWith("-32602: there is no template"));
  EXPECT_THAT(client.error_of("followup/newDraft", "{}"), StartsWith("-32602"));
}

TEST(ScheduleOfADraft, CountsFromItsHeaderLines) {
  LspClient client;
  client.open(Mail, "X-Followup-Kind: thank-you\nX-Followup-Interview-Date: 2026-11-20\n\nHi Dana,\n");
  const Json schedule = client.ask("followup/schedule", about());
  EXPECT_EQ(below(schedule, {"kind"}).string, "thank-you");
  const Json& thanks = item_with(below(schedule, {"steps"}), "kind", "thank-you");
  EXPECT_EQ(below(thanks, {"from"}).string, "2026-11-20");
  EXPECT_EQ(below(thanks, {"by"}).string, "2026-11-23");
  EXPECT_THAT(strings_of(below(thanks, {"guidance"})), Contains("G60"));
}

TEST(ScheduleOfADraft, IsEmptyWithoutADate) {
  LspClient client;
  client.open(Mail, "Hi Dana,\n");
  EXPECT_THAT(below(client.ask("followup/schedule", about()), {"steps"}).items, testing::IsEmpty());
  EXPECT_THAT(client.error_of("followup/schedule", "{}"), StartsWith("-32602"));
}

}  // namespace
}  // namespace followup::lsp
