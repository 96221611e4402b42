// Everything of one name: highlight, linked editing, rename.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/lsp/structure_drafts.h"

namespace followup::lsp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

constexpr std::string_view Named =
    "From: Noor Haddad <noor@example.org>\n"
    "To: Dana Whitfield <dana@northwind.example>\n"
    "Subject: 😀 Data Analyst at Northwind\n"
    "X-Followup-Company: Northwind\n"
    "X-Followup-Position: Data Analyst\n"
    "\n"
    "Hi Dana,\n"
    "\n"
    "😀 Thank you, Dana, for the tour of Northwind's office. NORTHWIND and Northwinds differ. Your data analyst\n"
    "role and [project] and [project] interest me. Dana Whitfield knows.\n"
    "\n"
    "Best regards,\n"
    "Noor Haddad\n"
    "\n"
    "> Dana of Northwind wrote [project]\n";

std::string renamed(LspClient& client, std::string_view at, const std::string& name, std::size_t nth = 0) {
  const std::size_t offset = place_of(client.text(Mail), at, nth);
  return client.applied(Mail,
                        client.ask("textDocument/rename", client.at(Mail, offset, "\"newName\": \"" + name + "\"")));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// The part of the draft that is not quoted, with the quote unchanged behind it.
std::string in_own_words(std::string text, std::string_view from, std::string_view to) {
  const std::size_t quote = text.find("> Dana of");
  return replaced(text.substr(0, quote), from, to) + text.substr(quote);
}

TEST(Rename, ChangesAFirstNameEverywhereInOwnWordsAndAddresses) {
  for (const std::string_view capabilities : {VsCode, Neovim07, Neovim12, CountsPoints}) {
    for (const std::string& text : {std::string(Named), with_crlf(Named)}) {
      LspClient client(capabilities);
      client.open(Mail, text);
      EXPECT_EQ(renamed(client, "Dana,", "Erin"), in_own_words(text, "Dana", "Erin"));
    }
  }
}

TEST(Rename, ChangesTheCompanyAlsoInCapitals) {
  LspClient client;
  client.open(Mail, Named);
  std::string expected = in_own_words(std::string(Named), "Northwind", "Contoso");
  expected = replaced(replaced(expected, "NORTHWIND", "CONTOSO"), "Contosos differ", "Northwinds differ");
  EXPECT_EQ(renamed(client, "Northwind's", "Contoso"), expected);
}

TEST(Rename, KeepsTheCaseOfAPositionAndItsLineBreaks) {
  LspClient client;
  client.open(Mail, Named);
  const std::string made = renamed(client, "Data Analyst", "Product Owner");
  EXPECT_THAT(made, HasSubstr("Subject: 😀 Product Owner at"));
  EXPECT_THAT(made, HasSubstr("X-Followup-Position: Product Owner\n"));
  EXPECT_THAT(made, HasSubstr("Your product owner\nrole"));
}

TEST(Rename, ChangesABlankIntoTheSameWordsEverywhere) {
  LspClient client;
  client.open(Mail, Named);
  EXPECT_EQ(renamed(client, "project]", "the roadmap 😀"),
            in_own_words(std::string(Named), "[project]", "the roadmap 😀"));
}

TEST(Rename, OfAFullNameTakesItsPartsAlong) {
  LspClient client;
  client.open(Mail, Named);
  std::string expected = in_own_words(std::string(Named), "Dana Whitfield", "Erin Cole");
  EXPECT_EQ(renamed(client, "Whitfield knows", "Erin Cole"), in_own_words(expected, "Dana", "Erin"));
}

TEST(Rename, LeavesAPersonAloneWhoSharesTheFirstName) {
  const std::string text = "To: Dana Whitfield <d@e.org>, Dana Lee <l@e.org>\n\nHi Dana,\n\nDana Lee was there.\n";
  LspClient client;
  client.open(Mail, text);
  EXPECT_EQ(renamed(client, "Dana,", "Erin"),
            "To: Erin Whitfield <d@e.org>, Dana Lee <l@e.org>\n\nHi Erin,\n\nDana Lee was there.\n");
}

TEST(Rename, LeavesACompanyAloneThatHoldsAFirstName) {
  const std::string text = "To: Dana Lee <l@e.org>\nX-Followup-Company: Dana Foods\n\nHi Dana,\n\nDana Foods is fun.\n";
  LspClient client;
  client.open(Mail, text);
  EXPECT_EQ(renamed(client, "Dana,", "Erin"),
            "To: Erin Lee <l@e.org>\nX-Followup-Company: Dana Foods\n\nHi Erin,\n\nDana Foods is fun.\n");
}

TEST(Rename, RefusesNamesThatThePlacesCannotTake) {
  LspClient client;
  client.open(Mail, Named);
  const std::size_t dana = place_of(Named, "Dana,");
  EXPECT_THAT(client.error_of("textDocument/rename", client.at(Mail, dana, R"("newName": "Dana, PhD")")),
              StartsWith("-32803: “Dana, PhD” cannot stand"));
  EXPECT_THAT(client.error_of("textDocument/rename", client.at(Mail, dana, R"("newName": "  ")")),
              StartsWith("-32803"));
  EXPECT_THAT(client.error_of("textDocument/rename", client.at(Mail, dana, R"("newName": "a\nb")")),
              StartsWith("-32803"));
  EXPECT_THAT(client.error_of("textDocument/rename", client.at(Mail, dana)), StartsWith("-32602"));
  EXPECT_THAT(client.error_of("textDocument/rename", client.at(Mail, place_of(Named, "tour"), R"("newName": "x")")),
              StartsWith("-32803"));
}

TEST(PrepareRename, NamesThePlaceOrRefusesIt) {
  for (const std::string_view capabilities : AllEncodings) {
    LspClient client(capabilities);
    client.open(Mail, Named);
    const Json prepared = client.ask("textDocument/prepareRename", client.at(Mail, place_of(Named, "Dana, for")));
    EXPECT_EQ(words_in(client, below(prepared, {"range"})), "Dana");
    EXPECT_EQ(below(prepared, {"placeholder"}).string, "Dana");
    EXPECT_TRUE(
        client.ask("textDocument/prepareRename", client.at(Mail, place_of(Named, "tour"))).is(Json::Type::Null));
    EXPECT_TRUE(
        client.ask("textDocument/prepareRename", client.at(Mail, place_of(Named, "> Dana") + 3)).is(Json::Type::Null));
  }
}

TEST(DocumentHighlight, ShowsEveryPlaceInOwnWords) {
  LspClient client;
  client.open(Mail, Named);
  const Json places =
      client.ask("textDocument/documentHighlight", client.at(Mail, place_of(Named, "Dana Whitfield knows")));
  EXPECT_THAT(places.items, SizeIs(4));
  for (const Json& place : places.items) EXPECT_EQ(words_in(client, below(place, {"range"})), "Dana");
  EXPECT_THAT(client.ask("textDocument/documentHighlight", client.at(Mail, place_of(Named, "tour"))).items, SizeIs(0));
}

TEST(LinkedEditing, LinksPlacesOfTheSameBytesAlone) {
  LspClient client;
  client.open(Mail, Named);
  const Json linked = client.ask("textDocument/linkedEditingRange", client.at(Mail, place_of(Named, "Northwind's")));
  std::vector<std::string> words;
  for (const Json& range : below(linked, {"ranges"}).items) words.push_back(words_in(client, range));
  EXPECT_THAT(words, ElementsAre("Northwind", "Northwind", "Northwind"));
  EXPECT_TRUE(
      client.ask("textDocument/linkedEditingRange", client.at(Mail, place_of(Named, "tour"))).is(Json::Type::Null));
}

TEST(NamedRequests, RefuseWhatIsNoPlace) {
  LspClient client;
  client.open(Mail, Named);
  for (const std::string_view method :
       {"textDocument/documentHighlight", "textDocument/linkedEditingRange", "textDocument/prepareRename"}) {
    EXPECT_THAT(client.error_of(method, about()), StartsWith("-32602")) << method;
    EXPECT_THAT(client.error_of(method, "{}"), StartsWith("-32602")) << method;
  }
}

}  // namespace
}  // namespace followup::lsp
