// The automaton of the whole pack finds what each phrase compiled alone finds, and what trying every way to lay a
// phrase on the words finds. The texts are made of the phrases' own words, so that hits and near misses are many.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "draft/draft_tables.h"
#include "lint/rule_pack.h"
#include "match/find_phrases.h"
#include "support/naive_match.h"
#include "support/pack_source.h"

namespace followup {
namespace {

const PackText& pack_text() {
  static const PackText Text = shipped_pack_text();
  return Text;
}

ProseWords prose_words() {
  const DraftTables& tables = shipped_pack()->tables().draft;
  return {WordSet(tables.titles), WordSet(tables.abbreviations), WordSet(tables.greetings), WordSet(tables.closes)};
}

/// Makes texts that a phrase is likely to stand in, or nearly.
class TextMaker {
 public:
  explicit TextMaker(unsigned seed) : random_(seed) {}

  std::string text(const Phrase& phrase) {
    std::string made;
    for (int i = 0; i < 3; ++i) {
      noise(made, 3);
      sequence(phrase.pieces, made);
      noise(made, 2);
      made += chance(4) ? ". " : chance(3) ? "\n" : " ";
    }
    return made;
  }

 private:
  bool chance(unsigned in) { return random_() % in == 0; }
  std::size_t below(std::size_t count) { return random_() % count; }

  void word(std::string written, std::string& out) {
    if (chance(12)) return;  // left out: a near miss
    if (chance(8) && !written.empty() && written[0] >= 'a' && written[0] <= 'z')
      written[0] = static_cast<char>(written[0] - 32);
    if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += chance(15) ? ", " : chance(25) ? "; " : " ";
    out += written;
  }

  void noise(std::string& out, std::size_t most) {
    static const std::vector<std::string> Words = {"the", "not", "very", "7", "Friday", "is", "you", "we", "a", "to"};
    for (std::size_t i = below(most + 1); i > 0; --i) word(Words[below(Words.size())], out);
  }

  void sequence(const PieceSequence& pieces, std::string& out, int depth = 0) {
    for (const Piece& one : pieces) piece(one, out, depth);
  }

  void piece(const Piece& one, std::string& out, int depth) {
    switch (one.type) {
      case Piece::Type::Word:
        return word(one.in_capitals ? upper(one.text) : one.text, out);
      case Piece::Type::Class:
        return member(one.text, out, depth);
      case Piece::Type::Gap:
        return noise(out, one.most + 1);
      case Piece::Type::Choice:
        if (!one.optional || chance(2)) sequence(one.choices[below(one.choices.size())], out, depth);
        return;
      case Piece::Type::Not:
        if (chance(4)) sequence(one.choices[below(one.choices.size())], out, depth);
        return;
      case Piece::Type::Comma:
        out += ",";
        return;
      case Piece::Type::Start:
        out += out.empty() ? "" : ". ";
        return;
      case Piece::Type::End:
        out += ". ";
        return;
    }
  }

  static std::string upper(std::string text) {
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return text;
  }

  void member(const std::string& name, std::string& out, int depth) {
    static const std::map<std::string, std::string> Kinds = {
        {"number", "12"},    {"ordinal", "3rd"},   {"clock", "10:30"},         {"emoji", "🙂"},
        {"emoticon", ":-)"}, {"blank", "[Day]"},   {"url", "https://a.org/b"}, {"address", "a@b.org"},
        {"symbol", "&"},     {"capital", "Friday"}};
    if (const auto kind = Kinds.find(name); kind != Kinds.end()) return word(kind->second, out);
    const LexiconClass* known = class_named(pack_text().classes, name);
    if (known == nullptr || known->members.empty() || depth > 6) return;
    sequence(known->members[below(known->members.size())].pieces, out, depth + 1);
  }

  std::mt19937 random_;
};

Prose read(std::string_view text) { return read_prose(text, {{0, text.size()}}, prose_words()); }

std::map<std::uint32_t, std::set<TokenSpan>> by_phrase(const Matches& matches) {
  std::map<std::uint32_t, std::set<TokenSpan>> found;
  for (const PhraseHit& hit : matches.hits()) found[hit.phrase].emplace(hit.first, hit.last);
  return found;
}

std::string shown(const std::set<TokenSpan>& spans, const Prose& prose, std::string_view text) {
  std::string lines;
  for (const auto& [first, last] : spans) {
    const Span<Decoded> where = prose.where(first, last);
    lines += std::to_string(first) + "–" + std::to_string(last) + " “" +
             std::string(text.substr(where.begin, where.size())) + "”\n";
  }
  return lines;
}

/// Calls `look` with texts made for every phrase of the pack.
template <class Look>
void for_every_phrase(unsigned seed, int texts, const Look& look) {
  TextMaker maker(seed);
  for (std::uint32_t number = 0; number < pack_text().phrases.size(); ++number) {
    for (int i = 0; i < texts; ++i) look(number, maker.text(pack_text().phrases[number]));
    if (testing::Test::HasFailure()) return;
  }
}

TEST(Phrases, AreFoundTogetherAsTryingEveryWayFindsThem) {
  const GraphTables& graph = shipped_pack()->tables().draft.graph;
  std::size_t hits = 0;
  for_every_phrase(1, 4, [&](std::uint32_t number, const std::string& text) {
    const Prose prose = read(text);
    const std::set<TokenSpan> found = by_phrase(find_phrases(graph, prose))[number];
    const std::set<TokenSpan> expected = NaiveMatcher(pack_text().classes, prose).spans(pack_text().phrases[number]);
    EXPECT_EQ(shown(found, prose, text), shown(expected, prose, text))
        << "phrase “" << pack_text().phrases[number].text << "” in “" << text << "”";
    hits += found.size();
  });
  EXPECT_GE(hits, pack_text().phrases.size()) << "the texts are too far from the phrases to show anything";
}

TEST(Phrases, AreFoundTogetherAsEachAlone) {
  const GraphTables& graph = shipped_pack()->tables().draft.graph;
  std::map<std::uint32_t, GraphStorage> alone;
  for_every_phrase(2, 2, [&](std::uint32_t number, const std::string& text) {
    const Phrase& phrase = pack_text().phrases[number];
    std::vector<GraphFault> faults;
    auto [one, is_new] = alone.try_emplace(number);
    if (is_new) one->second = compile_graph(classes_used_by(phrase, pack_text().classes), {phrase}, faults);
    ASSERT_TRUE(faults.empty()) << faults.front().message;
    const Prose prose = read(text);
    EXPECT_EQ(shown(by_phrase(find_phrases(graph, prose))[number], prose, text),
              shown(by_phrase(find_phrases(one->second.tables(), prose))[0], prose, text))
        << "phrase “" << phrase.text << "” in “" << text << "”";
    if (!is_new) alone.erase(one);  // its last text
  });
}

TEST(Phrases, AreAllFoundInTheTextOfAnotherAsTryingEveryWayFindsThem) {
  const GraphTables& graph = shipped_pack()->tables().draft.graph;
  TextMaker maker(3);
  std::mt19937 random(4);
  for (int i = 0; i < 5 && !pack_text().phrases.empty(); ++i) {
    const std::string text = maker.text(pack_text().phrases[random() % pack_text().phrases.size()]);
    const Prose prose = read(text);
    auto found = by_phrase(find_phrases(graph, prose));
    NaiveMatcher naive(pack_text().classes, prose);
    for (std::uint32_t number = 0; number < pack_text().phrases.size(); ++number) {
      EXPECT_EQ(shown(found[number], prose, text), shown(naive.spans(pack_text().phrases[number]), prose, text))
          << "phrase “" << pack_text().phrases[number].text << "” in “" << text << "”";
    }
  }
}

}  // namespace
}  // namespace followup
