#include "match/phrase.h"

#include <gtest/gtest.h>

#include "unit/match/small_graph.h"

namespace followup {
namespace {

using Type = Piece::Type;

/// The pieces as text: words as they are, everything else in a form that shows what it became.
std::string shown(const PieceSequence& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    if (!text.empty()) text += ' ';
    std::string inner;
    for (const PieceSequence& one : piece.choices) inner += (inner.empty() ? "" : "|") + shown(one);
    switch (piece.type) {
      case Type::Word:
        text += piece.in_capitals ? "=" + piece.text : piece.text;
        break;
      case Type::Class:
        text += "{" + piece.text + "}";
        break;
      case Type::Gap:
        text += "<" + std::to_string(piece.most) + ">";
        break;
      case Type::Choice:
        text += (piece.optional ? "[" : "(") + inner + (piece.optional ? "]" : ")");
        break;
      case Type::Not:
        text += "!(" + inner + ")";
        break;
      case Type::Start:
        text += "^";
        break;
      case Type::End:
        text += "$";
        break;
      case Type::Comma:
        text += ",";
        break;
    }
  }
  return text;
}

std::string parsed(std::string_view text) { return shown(phrase_of(text).pieces); }

TEST(Phrase, IsARowOfWords) {
  EXPECT_EQ(parsed("need an answer"), "need an answer");
  EXPECT_EQ(parsed("  need   an "), "need an");
}

TEST(Phrase, KeepsItsTextAsWritten) { EXPECT_EQ(phrase_of("need (an|the) answer").text, "need (an|the) answer"); }

TEST(Phrase, FoldsItsWords) {
  EXPECT_EQ(parsed("Need É"), "need é");
  EXPECT_EQ(phrase_of("need").pieces[0].word, hash_folded("need"));
}

TEST(Phrase, HasAlternativesAndOptions) {
  EXPECT_EQ(parsed("(an answer|a reply) [very|so]"), "(an answer|a reply) [very|so]");
  EXPECT_EQ(parsed("a (b [c|d (e|f)])"), "a (b [c|d (e|f)])");
}

TEST(Phrase, HasClassesAndForms) { EXPECT_EQ(parsed("{answer} {demand:ing}"), "{answer} {demand:ing}"); }

TEST(Phrase, HasGaps) {
  EXPECT_EQ(parsed("a {up to 3} b"), "a <3> b");
  EXPECT_EQ(parsed("a {up to 1 word} b {up to 8 words} c"), "a <1> b <8> c");
}

TEST(Phrase, HasNegationsOfWordsClassesAndChoices) {
  EXPECT_EQ(parsed("!again ask !{answer} !(a|{go})"), "!(again) ask !({answer}) !(a|{go})");
}

TEST(Phrase, HasBeginEndAndComma) { EXPECT_EQ(parsed("^ well , then $"), "^ well , then $"); }

TEST(Phrase, TakesACommaOfItsWordAsASign) { EXPECT_EQ(parsed("well, then"), "well , then"); }

TEST(Phrase, MatchesAWordInCapitalsOnlyInCapitals) { EXPECT_EQ(parsed("ASAP I a"), "=asap i a"); }

TEST(Phrase, CutsWordsAsADraftDoes) {
  EXPECT_EQ(parsed("follow-up"), "follow up");
  EXPECT_EQ(parsed("team 's"), "team 's");
  EXPECT_EQ(phrase_of("'d").pieces[0].word, hash_folded("'d"));
}

struct FaultCase {
  std::string_view phrase;
  std::size_t column;
  std::string_view message;
};

class PhraseFault : public testing::TestWithParam<FaultCase> {};

TEST_P(PhraseFault, IsNamedWithItsColumn) {
  const Result<Phrase> parsed = parse_phrase(GetParam().phrase);
  const Problem* problem = std::get_if<Problem>(&parsed);
  ASSERT_NE(problem, nullptr) << GetParam().phrase;
  EXPECT_EQ(problem->message, GetParam().message) << GetParam().phrase;
  EXPECT_EQ(problem->column, GetParam().column) << GetParam().phrase;
  EXPECT_EQ(problem->line, 1U);
}

INSTANTIATE_TEST_SUITE_P(
    All, PhraseFault,
    testing::Values(FaultCase{"", 1, "a phrase needs at least one word or class"},
                    FaultCase{"^ $", 4, "a phrase needs at least one word or class"},
                    FaultCase{"[very]", 7, "a phrase needs at least one word or class"},
                    FaultCase{"!not", 5, "a phrase needs at least one word or class"},
                    FaultCase{"a )", 3, "“)” closes nothing"}, FaultCase{"a ]", 3, "“]” closes nothing"},
                    FaultCase{"a | b", 3, "“|” closes nothing"}, FaultCase{"a }", 3, "“}” closes nothing"},
                    FaultCase{"ä ö )", 5, "“)” closes nothing"}, FaultCase{"(a|b", 5, "expected “)”"},
                    FaultCase{"[a", 3, "expected “]”"}, FaultCase{"(a]", 3, "expected “)”"},
                    FaultCase{"a {b", 3, "expected “}”"},
                    FaultCase{"a {}", 3, "expected the name of a class between “{” and “}”"},
                    FaultCase{"(a||b)", 4, "an alternative is empty; write “[a|b]” for words that may be left out"},
                    FaultCase{"()", 2, "an alternative is empty; write “[a|b]” for words that may be left out"},
                    FaultCase{"a {up to 9} b", 3, "expected “{up to N}” with N from 1 to 8"},
                    FaultCase{"a {up to 0} b", 3, "expected “{up to N}” with N from 1 to 8"},
                    FaultCase{"a {up to x} b", 3, "expected “{up to N}” with N from 1 to 8"},
                    FaultCase{"a {up to 3 days} b", 3, "expected “{up to N}” with N from 1 to 8"},
                    FaultCase{"{up to 3} b", 12, "a phrase cannot begin with a gap"},
                    FaultCase{"a {up to 3}", 12, "a phrase cannot end with a gap"},
                    FaultCase{"a ! b", 4, "expected a word, a class or “(a|b)” directly after “!”"},
                    FaultCase{"a !!b", 4, "expected a word, a class or “(a|b)” directly after “!”"},
                    FaultCase{"a !(b c)", 9, "“!” takes single words and classes"},
                    FaultCase{"a ...", 3, "expected a word; “...” has no letters or digits"},
                    FaultCase{"((((((((((a))))))))))", 10, "brackets are nested too deeply"}));

}  // namespace
}  // namespace followup
