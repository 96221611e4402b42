#include "spell/suggest.h"

#include <algorithm>
#include <array>
#include <optional>

#include "spell/english_words.h"
#include "spell/letter_case.h"
#include "spell/slips.h"

namespace followup {
namespace {

using Score = std::uint32_t;

/// What a word's rarity adds to its score, by commonness.
constexpr std::array<SlipCost, MaxCommonness + 1> Rarity = {95, 80, 62, 50, 34, 18, 14, 0};
constexpr SlipCost Possessive = 60;
constexpr SlipCost LeftOutBlank = 95;
constexpr std::uint8_t CommonPart = 6;  ///< of a word that two words were run together to

/// Two letters that are written as others which sound so.
struct SoundRun {
  std::string_view meant;
  std::string_view written;
  SlipCost cost;
};
constexpr SoundRun SoundRuns[] = {
    {"ph", "f", 90},  {"f", "ph", 90},   {"ck", "k", 70},  {"k", "ck", 80},  {"qu", "kw", 90}, {"gh", "g", 90},
    {"sc", "s", 85},  {"ti", "sh", 110}, {"si", "ti", 90}, {"ci", "ti", 90}, {"ti", "ci", 90}, {"ti", "si", 90},
    {"ea", "ee", 75}, {"ee", "ea", 75},  {"ie", "ei", 70}, {"ei", "ie", 70}, {"ai", "ay", 80}, {"ey", "y", 75},
    {"y", "ey", 80},  {"ie", "y", 80},   {"ou", "u", 85},  {"ch", "k", 100}, {"x", "cs", 90},  {"cc", "x", 95},
    {"le", "el", 70}, {"al", "le", 85},  {"le", "al", 85}, {"er", "re", 70},
};

struct Candidate {
  Symbols word;
  Score score = 0;
};

/// One walk through the graph for one word: for each letter of a path one row of costs, by letters of the word, of
/// which only those within the limit are held.
class Walk {
 public:
  /// `rows` is how many rows may still be filled; what was is taken off.
  Walk(const Symbols& written, Dialect dialect, SlipCost limit, std::size_t most, std::size_t& rows)
      : graph_(english_words()), written_(written), dialect_(dialect), limit_(limit), most_(most), rows_left_(rows) {
    for (std::size_t j = 0; j < written_.size(); ++j) extra_[j] = extra_cost(j);
    for (const SoundRun& run : SoundRuns) {
      for (std::size_t j = run.written.size(); j <= written_.size(); ++j) {
        if (!stands_before(run.written, j)) continue;
        sounds_.push_back({run.meant, j, run.written.size(), run.cost});
        for (const char letter : run.meant) in_sounds_ |= letter_bit(static_cast<std::uint8_t>(letter));
      }
    }
    begin_root();
  }

  std::vector<Candidate> run() {
    visit(WordGraph::Root, 0);
    return std::move(found_);
  }

 private:
  /// The costs of a depth. Cells outside of [low, high] are beyond the limit.
  struct Row {
    std::array<SlipCost, Symbols::Longest + 1> cells;
    std::size_t low = 0;
    std::size_t high = 0;

    int at(std::size_t j) const { return j < low || j > high ? Beyond : cells[j]; }
  };
  /// A sound run whose written letters end at `end`.
  struct PlacedRun {
    std::string_view meant;
    std::size_t end;
    std::size_t size;
    SlipCost cost;
  };
  static constexpr int Beyond = 10000;

  /// Letters whose bits agree share one, which costs time alone.
  static constexpr std::uint32_t letter_bit(std::uint8_t letter) { return 1U << (letter & 31U); }

  std::uint8_t meant(std::size_t depth) const { return path_[depth - 1]; }

  void begin_root() {
    Row& root = rows_[0];
    root.cells[0] = 0;
    for (std::size_t j = 1; j <= written_.size(); ++j) {
      const int cost = root.cells[j - 1] + extra_[j - 1] + (j == 1 ? slip::AtBegin : 0);
      if (cost > limit_) break;
      root.cells[j] = static_cast<SlipCost>(cost);
      root.high = j;
    }
  }

  /// Of a letter that should not be there.
  SlipCost extra_cost(std::size_t j) const {
    const std::uint8_t letter = written_[j];
    if (j > 0 && letter == written_[j - 1]) return slip::Doubled;
    if (letter == '\'') return slip::Apostrophe;
    const bool slipped_off = (j > 0 && is_neighbour(letter, written_[j - 1])) ||
                             (j + 1 < written_.size() && is_neighbour(letter, written_[j + 1]));
    return slipped_off ? slip::Neighbour : slip::Plain;
  }

  /// Of a letter that was left out.
  SlipCost missing_cost(std::size_t depth) const {
    const std::uint8_t letter = meant(depth);
    if (depth > 1 && lower_symbol(meant(depth - 1)) == letter) return slip::Doubled;
    if (letter == '\'') return slip::Apostrophe;
    return is_vowel(letter) || letter == 'h' ? slip::LeftOut : slip::Plain;
  }

  bool stands_before(std::string_view run, std::size_t j) const {
    return std::equal(run.begin(), run.end(), written_.begin() + (j - run.size()),
                      [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
  }

  /// What replacing a written letter by this one costs, for every letter of the word.
  const SlipCost* substitutions(std::uint8_t letter) {
    if (!has_substitutions_[letter]) {
      has_substitutions_[letter] = true;
      for (std::size_t j = 0; j < written_.size(); ++j)
        substitutions_[letter][j] = substitution_cost(letter, written_[j]);
    }
    return substitutions_[letter].data();
  }

  void lower_cell(Row& row, std::size_t j, int cost) const {
    if (cost > limit_) return;
    if (j < row.low || j > row.high) {
      for (; row.high < j; ++row.high) row.cells[row.high + 1] = static_cast<SlipCost>(limit_ + 1);
      for (; row.low > j; --row.low) row.cells[row.low - 1] = static_cast<SlipCost>(limit_ + 1);
    }
    row.cells[j] = static_cast<SlipCost>(std::min<int>(row.cells[j], cost));
  }

  /// Costs of two letters in each other's place. What the second letter will make of this one counts as a promise.
  int add_swaps(std::size_t depth, Row& row) const {
    int promise = Beyond;
    const Row& above = rows_[depth - 1];
    for (std::size_t j = above.low; j <= above.high && j + 1 < written_.size(); ++j) {
      if (written_[j + 1] == lower_symbol(meant(depth)) && written_[j] != written_[j + 1])
        promise = std::min(promise, above.cells[j] + slip::Swapped);
    }
    if (depth < 2) return promise;
    const Row& from = rows_[depth - 2];
    for (std::size_t j = from.low + 2; j <= from.high + 2 && j <= written_.size(); ++j) {
      const bool is_swap = meant(depth) == written_[j - 2] && lower_symbol(meant(depth - 1)) == written_[j - 1];
      if (!is_swap || meant(depth) == written_[j - 1]) continue;
      lower_cell(row, j, from.cells[j - 2] + slip::Swapped + (j == 2 && depth == 2 ? slip::AtBegin / 2 : 0));
    }
    return promise;
  }

  int add_sounds(std::size_t depth, Row& row) const {
    int promise = Beyond;
    if ((in_sounds_ & letter_bit(meant(depth))) == 0) return promise;
    for (const PlacedRun& run : sounds_) {
      const std::size_t size = run.meant.size();
      if (size == 2 && static_cast<std::uint8_t>(run.meant[0]) == meant(depth))
        promise = std::min(promise, rows_[depth - 1].at(run.end - run.size) + run.cost);
      if (size > depth || static_cast<std::uint8_t>(run.meant.back()) != meant(depth)) continue;
      if (size == 2 && static_cast<std::uint8_t>(run.meant[0]) != meant(depth - 1)) continue;
      lower_cell(row, run.end, rows_[depth - size].at(run.end - run.size) + run.cost);
    }
    return promise;
  }

  /// Fills the row of a depth; the least of it, or of what the next letter may make of it.
  int fill(std::size_t depth) {
    const Row& above = rows_[depth - 1];
    Row& row = rows_[depth];
    const SlipCost* replaced = substitutions(meant(depth));
    const int missing = missing_cost(depth);
    const int begin = depth == 1 ? slip::AtBegin : 0;
    int least = Beyond;
    int left = Beyond;
    row.low = written_.size() + 1;
    row.high = 0;
    for (std::size_t j = above.low; j <= written_.size(); ++j) {
      int cost = left == Beyond ? Beyond : left + extra_[j - 1];
      if (j <= above.high) cost = std::min(cost, above.cells[j] + missing + (j == 0 ? begin : 0));
      if (j > above.low && j - 1 <= above.high) {
        const int other = j == 1 && replaced[0] > slip::OtherCase ? begin : 0;
        cost = std::min(cost, above.cells[j - 1] + replaced[j - 1] + other);
      }
      if (j > above.high + 1 && cost > limit_) break;
      row.cells[j] = static_cast<SlipCost>(cost);
      left = cost;
      if (cost > limit_) continue;
      row.low = std::min(row.low, j);
      row.high = j;
      least = std::min(least, cost);
    }
    if (row.low > row.high)
      row.low = row.high = std::min(above.low, written_.size()), row.cells[row.low] = static_cast<SlipCost>(limit_ + 1);
    return std::min({least, add_swaps(depth, row), add_sounds(depth, row)});
  }

  void visit(std::uint32_t node, std::size_t depth) {
    for (std::uint32_t at = node;; ++at) {
      const WordEdge edge = graph_.edge(at);
      const std::uint8_t symbol = symbol_of(edge);
      if (symbol < FirstLetter) {
        if (depth > 0) take(depth, class_of_symbol(symbol));
      } else if (depth < Symbols::Longest && rows_left_ > 0) {
        --rows_left_;
        path_[depth] = symbol;
        if (fill(depth + 1) <= limit_) visit(target_of(edge), depth + 1);
      }
      if (is_last(edge)) return;
    }
  }

  void take(std::size_t depth, WordClass of) {
    const int cost = rows_[depth].at(written_.size());
    const bool is_other = dialect_ != Dialect::Either && of.dialect != Dialect::Either && of.dialect != dialect_;
    if (cost > limit_ || !of.may_offer || is_other) return;
    Score score = static_cast<Score>(cost) + Rarity[of.commonness];
    const bool is_possessive = depth > 2 && path_[depth - 1] == 's' && path_[depth - 2] == '\'';
    if (is_possessive && of.commonness < MaxCommonness) score += Possessive;
    if (found_.size() == most_ && score >= found_.back().score) return;
    Candidate made;
    for (std::size_t i = 0; i < depth; ++i) made.word.add(path_[i]);
    made.score = score;
    const auto place =
        std::upper_bound(found_.begin(), found_.end(), score, [](Score a, const Candidate& b) { return a < b.score; });
    found_.insert(place, made);
    if (found_.size() > most_) found_.pop_back();
    if (found_.size() == most_) limit_ = static_cast<SlipCost>(std::min<Score>(limit_, found_.back().score));
  }

  const WordGraph graph_;
  const Symbols& written_;
  Dialect dialect_;
  SlipCost limit_;
  std::size_t most_;
  std::size_t& rows_left_;
  std::array<Row, Symbols::Longest + 1> rows_;
  std::array<SlipCost, Symbols::Longest> extra_;
  std::vector<PlacedRun> sounds_;
  std::uint32_t in_sounds_ = 0;  ///< letters of `meant` in sounds_
  std::array<bool, 256> has_substitutions_{};
  std::array<std::array<SlipCost, Symbols::Longest>, 256> substitutions_;
  std::array<std::uint8_t, Symbols::Longest + 1> path_;
  std::vector<Candidate> found_;
};

/// Limits of walks, each wider than the one before; a wide one costs much, and is needed for few words.
constexpr SlipCost Limits[] = {100, 150, 185, 215, 245};

/// Rows that all walks for a word may fill: what keeps the longest search well within a millisecond.
constexpr std::size_t MostRows = 20000;

/// Two common words that lack the blank between them: "alot".
void add_split(const Symbols& written, Score limit, std::vector<Candidate>& found) {
  for (std::size_t at = 1; at < written.size(); ++at) {
    Symbols parts[2];
    for (std::size_t i = 0; i < written.size(); ++i) parts[i < at ? 0 : 1].add(written[i]);
    const auto left = english_words().find(parts[0]);
    const auto right = left ? english_words().find(parts[1]) : std::nullopt;
    const bool has_letter = (at == 1 && written[0] != 'a') || at + 1 == written.size();
    if (!right || has_letter || std::min(left->commonness, right->commonness) < CommonPart) continue;
    const Score score = LeftOutBlank + Score{Rarity[left->commonness]} + Rarity[right->commonness];
    if (score > limit) continue;
    Candidate made{parts[0], score};
    made.word.add(' ');
    for (const std::uint8_t symbol : parts[1]) made.word.add(symbol);
    const auto place =
        std::upper_bound(found.begin(), found.end(), score, [](Score a, const Candidate& b) { return a < b.score; });
    found.insert(place, made);
  }
}

/// Corrections that change more of a word than this leave nothing of it.
SlipCost widest_of(const Symbols& written) {
  constexpr std::size_t PerLetter = 34;
  return static_cast<SlipCost>(std::max<std::size_t>(slip::Plain, PerLetter * written.size()));
}

/// What costs more than the best score of a narrower walk cannot be the best.
std::vector<Candidate> candidates(const Symbols& written, Dialect dialect, std::size_t most) {
  std::vector<Candidate> found;
  std::size_t rows = MostRows;
  for (const SlipCost limit : Limits) {
    if (limit > slip::Plain && limit > widest_of(written)) break;
    const Score wider = found.empty() ? limit : std::min<Score>(limit, found.front().score);
    std::vector<Candidate> more = Walk(written, dialect, static_cast<SlipCost>(wider), most, rows).run();
    // A walk that was cut short has seen the words of the first letters alone.
    if (rows == 0 && !found.empty()) break;
    found = std::move(more);
    if (!found.empty() && found.front().score <= limit) break;
  }
  add_split(written, found.size() < most ? Limits[1] + Score{Rarity[0]} : found.back().score, found);
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace

std::vector<std::string> english_suggestions(std::string_view word, Dialect dialect, std::size_t most) {
  std::vector<std::string> suggestions;
  auto written = english_words().symbols(word);
  if (!written || written->size() == 0) return suggestions;
  const LetterCase letters = case_of(*written);
  set_case(*written, LetterCase::Lower);
  for (Candidate& candidate : candidates(*written, dialect, most)) {
    const bool keeps = letters == LetterCase::Capitals || case_of(candidate.word) == LetterCase::Lower;
    if (keeps && letters != LetterCase::Lower && letters != LetterCase::Mixed) set_case(candidate.word, letters);
    std::string text;
    for (const std::uint8_t symbol : candidate.word) english_words().append(text, symbol);
    const bool is_new = std::find(suggestions.begin(), suggestions.end(), text) == suggestions.end();
    if (is_new && text != word) suggestions.push_back(std::move(text));
  }
  return suggestions;
}

}  // namespace followup
