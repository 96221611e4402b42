// No dead data: every alternative of a phrase is hit by some bad example, every excuse is needed by some good one.
// Members of classes are exempt.
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <set>
#include <string>

#include "draft/word_traits.h"
#include "rules/example_run.h"
#include "support/naive_match.h"
#include "support/pack_source.h"

namespace followup {
namespace {

const PackText& pack_text() {
  static const PackText Text = shipped_pack_text();
  return Text;
}

const SearchTables& tables() { return shipped_pack()->tables().draft.searches; }

std::span<const std::uint32_t> numbers(RowRange range) {
  return tables().numbers.subspan(range.begin, range.end - range.begin);
}

/// A phrase in which one choice has one alternative only.
struct Variant {
  Phrase phrase;
  std::string about;
};

std::string words_in(const PieceSequence& pieces) {
  std::string words;
  for (const Piece& piece : pieces) {
    if (!words.empty()) words += ' ';
    words += piece.text.empty() ? std::string("…") : piece.text;
  }
  return words;
}

/// Calls `visit` with each choice of the pieces, which it may change for the time being.
template <class Visit>
void visit_choices(PieceSequence& pieces, const Visit& visit) {
  for (Piece& piece : pieces) {
    if (piece.type != Piece::Type::Choice) continue;
    visit(piece);
    for (PieceSequence& one : piece.choices) visit_choices(one, visit);
  }
}

std::vector<Variant> variants_of(const Phrase& phrase) {
  std::vector<Variant> all = {{phrase, "the phrase"}};
  Phrase changed = phrase;
  visit_choices(changed.pieces, [&](Piece& choice) {
    const Piece whole = choice;
    for (const PieceSequence& one : whole.choices) {
      choice.optional = false;
      choice.choices = {one};
      all.push_back({changed, "the alternative “" + words_in(one) + "”"});
    }
    choice = whole;
  });
  return all;
}

/// The bad or the good examples of a rule, linted.
std::deque<ExampleRun> runs_of(const RuleRow& rule, bool is_bad) {
  std::deque<ExampleRun> runs;
  for (const RuleExample& one : examples_of(rule)) {
    if (one.example->is_bad == is_bad) runs.emplace_back(one);
  }
  return runs;
}

bool stands_in(const Phrase& phrase, const Passage& passage) {
  if (passage.source == nullptr) return false;
  return !NaiveMatcher(pack_text().classes, passage.prose).spans(phrase).empty();
}

void expect_hit(const std::deque<ExampleRun>& bad, const RuleRow& rule, std::uint32_t number) {
  const Phrase& phrase = pack_text().phrases[number];
  for (const Variant& variant : variants_of(phrase)) {
    const bool is_hit = std::any_of(bad.begin(), bad.end(), [&](const ExampleRun& run) {
      const Draft& draft = *run.linted().result().draft;
      return stands_in(variant.phrase, draft.body) || stands_in(variant.phrase, draft.subject);
    });
    EXPECT_TRUE(is_hit) << rule.id << ": no bad example hits " << variant.about << " of “" << phrase.text << "”";
  }
}

/// True when the search would speak in a sentence of the passage that holds the excuse, and does not because of
/// excuses.
bool is_excused_in(const Passage& passage, std::uint32_t search, std::uint32_t excuse) {
  if (passage.source == nullptr) return false;
  const std::vector<SearchHit> without = judge(tables(), passage.prose, passage.matches, true);
  const auto kept = passage.hits_of(search);
  return std::any_of(without.begin(), without.end(), [&](const SearchHit& hit) {
    const auto same_sentence = [&](const SearchHit& other) { return other.sentence == hit.sentence; };
    if (hit.search != search || std::any_of(kept.begin(), kept.end(), same_sentence)) return false;
    const auto in_sentence = passage.matches.in_sentence(hit.sentence);
    return std::any_of(in_sentence.begin(), in_sentence.end(),
                       [&](const PhraseHit& found) { return found.phrase == excuse; });
  });
}

void expect_needed(const std::deque<ExampleRun>& good, const RuleRow& rule, std::uint32_t excuse) {
  const bool is_needed = std::any_of(good.begin(), good.end(), [&](const ExampleRun& run) {
    const Draft& draft = *run.linted().result().draft;
    return is_excused_in(draft.body, rule.search, excuse) || is_excused_in(draft.subject, rule.search, excuse);
  });
  EXPECT_TRUE(is_needed) << rule.id << ": no good example needs the excuse “" << pack_text().phrases[excuse].text
                         << "”";
}

/// Classes that the program asks for by name, beside those of word_traits.h.
bool is_asked_for(std::string_view name) {
  constexpr std::string_view Asked[] = {"negation", "title", "abbreviation", "greeting", "close"};
  return traits_of_class(name) != 0 || std::find(std::begin(Asked), std::end(Asked), name) != std::end(Asked);
}

/// Names of the classes that phrases reach, directly or through other classes.
std::set<std::string> reached_classes() {
  std::set<std::string> reached;
  for (const Phrase& phrase : pack_text().phrases) {
    for (const LexiconClass& one : classes_used_by(phrase, pack_text().classes))
      reached.insert(one.name.substr(0, one.name.find(':')));
  }
  for (const LexiconClass& one : pack_text().classes) {
    if (!is_asked_for(one.name)) continue;
    for (const Phrase& member : one.members) {
      for (const LexiconClass& other : classes_used_by(member, pack_text().classes)) reached.insert(other.name);
    }
  }
  return reached;
}

TEST(DeadData, EveryClassIsUsed) {
  const std::set<std::string> reached = reached_classes();
  for (const LexiconClass& one : pack_text().classes) {
    const std::string name = one.name.substr(0, one.name.find(':'));
    EXPECT_TRUE(reached.count(name) != 0 || is_asked_for(name)) << "no phrase reaches the class “" << name << "”";
  }
}

TEST(DeadData, EveryAlternativeOfAPhraseIsHitByABadExample) {
  for (const RuleRow& rule : shipped_pack()->rules()) {
    if (rule.search == NoRow) continue;
    // What a rule on missing parts searches for is what excuses it.
    const std::deque<ExampleRun> bad = runs_of(rule, rule.parts.empty());
    const SearchRow& search = tables().searches[rule.search];
    for (std::uint32_t i = search.phrases.begin; i < search.phrases.end; ++i)
      expect_hit(bad, rule, tables().phrases[i].phrase);
    for (std::uint32_t i = search.frames.begin; i < search.frames.end; ++i) {
      for (const std::uint32_t number : numbers(tables().frames[i].all)) expect_hit(bad, rule, number);
      for (const std::uint32_t number : numbers(tables().frames[i].any)) expect_hit(bad, rule, number);
    }
  }
}

TEST(DeadData, EveryExcuseIsNeededByAGoodExample) {
  for (const RuleRow& rule : shipped_pack()->rules()) {
    if (rule.search == NoRow) continue;
    const std::deque<ExampleRun> good = runs_of(rule, false);
    const SearchRow& search = tables().searches[rule.search];
    for (const std::uint32_t number : numbers(search.unless)) expect_needed(good, rule, number);
    for (std::uint32_t i = search.frames.begin; i < search.frames.end; ++i) {
      for (const std::uint32_t number : numbers(tables().frames[i].none)) expect_needed(good, rule, number);
    }
  }
}

TEST(DeadData, SeesAnAlternativeThatNoExampleHits) {
  const std::vector<Variant> variants = variants_of(std::get<Phrase>(parse_phrase("(an|a [very] final) answer")));
  std::vector<std::string> about;
  for (const Variant& variant : variants) about.push_back(variant.about);
  EXPECT_EQ(about, (std::vector<std::string>{"the phrase", "the alternative “an”", "the alternative “a … final”",
                                             "the alternative “very”"}));
}

}  // namespace
}  // namespace followup
