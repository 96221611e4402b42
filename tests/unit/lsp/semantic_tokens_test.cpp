#include "lsp/semantic_tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "lsp/names.h"
#include "unit/lsp/structure_drafts.h"

namespace followup::lsp {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::uint32_t> numbers_of(const Json& data) {
  std::vector<std::uint32_t> numbers;
  for (const Json& number : data.items) numbers.push_back(static_cast<std::uint32_t>(number.integer));
  return numbers;
}

/// "type words" of every token, decoded as an editor does.
std::vector<std::string> tokens(const LspClient& client, const Json& data) {
  const LineIndex lines(client.text(Mail));
  const std::vector<std::uint32_t> numbers = numbers_of(data);
  std::vector<std::string> made;
  Position at;
  for (std::size_t i = 0; i + 4 < numbers.size(); i += NumbersPerToken) {
    at = {at.line + numbers[i], numbers[i] == 0 ? at.column + numbers[i + 1] : numbers[i + 1]};
    const auto begin = lines.offset(at, client.encoding());
    const auto end = lines.offset({at.line, at.column + numbers[i + 2]}, client.encoding());
    if (!begin || !end) {
      ADD_FAILURE() << "no place: line " << at.line << " column " << at.column;
      return made;
    }
    made.push_back(std::string(TokenTypes[numbers[i + 3]]) + " " + client.text(Mail).substr(*begin, *end - *begin));
  }
  return made;
}

Json full(LspClient& client) { return client.ask("textDocument/semanticTokens/full", about()); }

TEST(SemanticTokens, ColourTheDraftInEveryEncodingAndLineEnd) {
  for (const std::string_view capabilities : AllEncodings) {
    for (const std::string& text : {std::string(WholeDraft), with_crlf(WholeDraft)}) {
      LspClient client(capabilities);
      client.open(Mail, text);
      EXPECT_THAT(
          tokens(client, below(full(client), {"data"})),
          ElementsAre("property From", "variable Noor Haddad", "property To", "variable Dana Whitfield",
                      "property Subject", "variable Dana", "property Date", "number Mon, 23 Nov 2026 09:00:00 +0100",
                      "variable Dana", "parameter [phone number]", "number 5pm", "variable Noor Haddad",
                      "comment On Fri, 20 Nov 2026, Dana Whitfield wrote:", "comment > See you on Friday 😀",
                      "comment > Dana", "string -- ", "string Noor 😀", "string Analyst"));
    }
  }
}

TEST(SemanticTokens, TakeWeekdaysAndMonthsForDates) {
  LspClient client;
  client.open(Mail, "Hi Dana,\n\nWe met on Tuesday, 17 November. In May it may march.\n");
  EXPECT_THAT(tokens(client, below(full(client), {"data"})),
              ElementsAre("number Tuesday", "number 17", "number November"));
}

TEST(SemanticTokens, OfARangeAreThoseOfItsLines) {
  LspClient client;
  client.open(Mail, WholeDraft);
  const std::size_t begin = place_of(WholeDraft, "I am very");
  const Json answer =
      client.ask("textDocument/semanticTokens/range", client.in(Mail, {begin, place_of(WholeDraft, "Best")}));
  EXPECT_THAT(tokens(client, below(answer, {"data"})), ElementsAre("parameter [phone number]", "number 5pm"));
}

TEST(SemanticTokens, ChangeByTheDifferenceToWhatTheClientHas) {
  LspClient client;
  client.open(Mail, WholeDraft);
  const Json before = full(client);
  const std::size_t place = place_of(WholeDraft, "until 5pm");
  client.change(Mail, {place, place}, "[day] or ");
  const std::string params = R"({"textDocument": {"uri": "file:///mails/a.eml"}, "previousResultId": ")" +
                             below(before, {"resultId"}).string + "\"}";
  const Json delta = client.ask("textDocument/semanticTokens/full/delta", params);
  ASSERT_EQ(below(delta, {"edits"}).items.size(), 1U);
  const Json& edit = below(delta, {"edits"}).items.front();
  std::vector<std::uint32_t> numbers = numbers_of(below(before, {"data"}));
  EXPECT_LT(below(edit, {"data"}).items.size(), numbers.size() / 2);
  const auto start = numbers.begin() + below(edit, {"start"}).integer;
  const auto added = numbers_of(below(edit, {"data"}));
  const auto place_in = numbers.erase(start, start + below(edit, {"deleteCount"}).integer);
  numbers.insert(place_in, added.begin(), added.end());
  EXPECT_EQ(numbers, numbers_of(below(full(client), {"data"})));
}

TEST(SemanticTokens, AreSentWholeToAClientThatHasAnotherResult) {
  LspClient client;
  client.open(Mail, WholeDraft);
  const Json answer = client.ask("textDocument/semanticTokens/full/delta",
                                 R"({"textDocument": {"uri": "file:///mails/a.eml"}, "previousResultId": "x"})");
  EXPECT_EQ(answer.find("edits"), nullptr);
  EXPECT_THAT(below(answer, {"data"}).items, testing::Not(IsEmpty()));
}

TEST(TokenChange, MakesTheNewListOfTheOldOne) {
  std::mt19937 random(7);
  const auto list = [&] {
    TokenNumbers numbers(NumbersPerToken * (random() % 6));
    for (std::uint32_t& number : numbers) number = random() % 2;
    return numbers;
  };
  for (int round = 0; round < 2000; ++round) {
    TokenNumbers before = list();
    const TokenNumbers after = list();
    const TokenChange change = token_change(before, after);
    EXPECT_EQ(change.start % NumbersPerToken, 0U);
    const auto start = before.begin() + static_cast<std::ptrdiff_t>(change.start);
    const auto place = before.erase(start, start + static_cast<std::ptrdiff_t>(change.removed));
    before.insert(place, change.added.begin(), change.added.end());
    EXPECT_EQ(before, after);
  }
}

}  // namespace
}  // namespace followup::lsp
