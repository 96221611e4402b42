#include "match/compile_graph.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "match/keyed_automata.h"

namespace followup {
namespace {

constexpr std::size_t MaxLabels = 65000;
constexpr std::size_t MaxPhrases = 65000;  ///< so that a node can count what it finds

bool is_single(const Phrase& member, Piece::Type type) {
  return member.pieces.size() == 1 && member.pieces[0].type == type && !member.pieces[0].in_capitals;
}

void visit_pieces(const PieceSequence& pieces, const std::function<void(const Piece&)>& visit) {
  for (const Piece& piece : pieces) {
    visit(piece);
    for (const PieceSequence& one : piece.choices) visit_pieces(one, visit);
  }
}

/// Hashes of the words that a clitic may stand for: "'s" is "is", "has" or "us", "'d" is "would" or "had".
struct CliticForms {
  std::string_view clitic;
  std::vector<std::string_view> full;
};
const std::vector<CliticForms>& clitics() {
  static const std::vector<CliticForms> All = {{"'s", {"is", "has", "us"}}, {"'d", {"would", "had"}}};
  return All;
}

class GraphCompiler {
 public:
  GraphCompiler(const std::vector<LexiconClass>& classes, const std::vector<Phrase>& phrases,
                std::vector<GraphFault>& faults, const WordCounts& counts)
      : classes_(classes), phrases_(phrases), faults_(faults), counts_(counts) {}

  GraphStorage compile() {
    name_classes();
    collect_words();
    if (!check_size() || !faults_.empty()) return {};
    give_labels();
    sort_members();
    order_levels();
    if (!faults_.empty()) return {};
    weigh_labels();
    build_levels();
    if (!faults_.empty()) return {};
    note_edge_labels();
    write_words();
    write_class_starts();
    write_word_table();
    write_names();
    return std::move(out_);
  }

 private:
  void name_classes() {
    for (const std::string_view builtin : BuiltinClasses) class_number_.emplace(builtin, class_number_.size());
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      const bool is_new = class_number_.emplace(classes_[i].name, class_number_.size()).second;
      if (!is_new) faults_.push_back({GraphFault::None, i, "the class “" + classes_[i].name + "” stands twice"});
    }
  }

  void collect_words() {
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      for (const Phrase& member : classes_[i].members) collect(member, {GraphFault::None, i, {}});
    }
    for (std::size_t i = 0; i < phrases_.size(); ++i) collect(phrases_[i], {i, GraphFault::None, {}});
    for (const CliticForms& forms : clitics()) add_word(hash_folded(forms.clitic));
    put_common_words_first();
  }

  /// What a text mostly asks for lies together in the tables.
  void put_common_words_first() {
    const auto is_commoner = [this](WordHash a, WordHash b) { return count_of(a) > count_of(b); };
    std::stable_sort(words_.begin(), words_.end(), is_commoner);
    for (std::size_t i = 0; i < words_.size(); ++i) word_number_[words_[i]] = i;
  }

  std::size_t count_of(WordHash word) const {
    const auto counted = counts_.find(word);
    return counted == counts_.end() ? 0 : counted->second;
  }

  void collect(const Phrase& phrase, const GraphFault& place) {
    visit_pieces(phrase.pieces, [&](const Piece& piece) {
      if (piece.type == Piece::Type::Word) add_word(piece.word);
      if (piece.type == Piece::Type::Class && class_number_.count(piece.text) == 0) {
        GraphFault fault = place;
        fault.message = "no class “" + piece.text + "” in the lexicon (phrase “" + phrase.text + "”)";
        faults_.push_back(std::move(fault));
      }
    });
  }

  void add_word(WordHash word) {
    if (word_number_.emplace(word, words_.size()).second) words_.push_back(word);
  }

  bool check_size() {
    const bool fits = words_.size() + class_number_.size() < MaxLabels;
    if (!fits) faults_.push_back({GraphFault::None, GraphFault::None, "more than 65000 different words and classes"});
    const bool countable = phrases_.size() < MaxPhrases;
    if (!countable) faults_.push_back({GraphFault::None, GraphFault::None, "more than 65000 phrases"});
    return fits && countable;
  }

  Label word_label(WordHash word) const { return static_cast<Label>(word_number_.at(word) + 1); }
  Label class_label(const std::string& name) const {
    return static_cast<Label>(words_.size() + 1 + class_number_.at(name));
  }
  Label piece_label(const Piece& piece) const {
    return piece.type == Piece::Type::Class ? class_label(piece.text) : word_label(piece.word);
  }

  void give_labels() {
    word_labels_.resize(words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) word_labels_[i].insert(static_cast<Label>(i + 1));
    out_.first_class = static_cast<Label>(words_.size() + 1);
    out_.label_count = static_cast<Label>(words_.size() + 1 + class_number_.size());
  }

  /// Splits members into single words, which become labels of their word, and longer ones, which need a level.
  void sort_members() {
    long_members_.resize(classes_.size());
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      std::set<std::string> seen;
      add_members(classes_[i], i, seen);
    }
    for (const CliticForms& forms : clitics()) add_clitic(forms);
  }

  void add_members(const LexiconClass& from, std::size_t to, std::set<std::string>& seen) {
    if (!seen.insert(from.name).second) return;
    for (const Phrase& member : from.members) {
      if (is_single(member, Piece::Type::Word)) {
        word_labels_[word_number_.at(member.pieces[0].word)].insert(class_label(classes_[to].name));
      } else if (const LexiconClass* other = included(member)) {
        if (other == &classes_[to])
          faults_.push_back({GraphFault::None, to, "the class “" + other->name + "” contains itself"});
        add_members(*other, to, seen);
      } else {
        long_members_[to].push_back(&member);
      }
    }
  }

  /// The class that a member such as `{other}` includes as a whole; null for anything else, also a kind of token.
  const LexiconClass* included(const Phrase& member) const {
    if (!is_single(member, Piece::Type::Class)) return nullptr;
    const std::size_t number = class_number_.at(member.pieces[0].text);
    return number < std::size(BuiltinClasses) ? nullptr : &classes_[number - std::size(BuiltinClasses)];
  }

  void add_clitic(const CliticForms& forms) {
    std::set<Label>& labels = word_labels_[word_number_.at(hash_folded(forms.clitic))];
    for (const std::string_view full : forms.full) {
      const auto known = word_number_.find(hash_folded(full));
      if (known == word_number_.end()) continue;
      const std::set<Label>& more = word_labels_[known->second];
      labels.insert(more.begin(), more.end());
    }
  }

  void order_levels() {
    level_of_.assign(classes_.size(), Unknown);
    for (std::size_t i = 0; i < classes_.size(); ++i) level_of(i);
  }

  /// 0 for classes of single words; otherwise one more than the highest class that a long member uses.
  int level_of(std::size_t index) {
    if (level_of_[index] == InWork) {
      faults_.push_back({GraphFault::None, index, "the class “" + classes_[index].name + "” contains itself"});
      level_of_[index] = 0;
    }
    if (level_of_[index] != Unknown) return level_of_[index];
    level_of_[index] = InWork;
    int level = long_members_[index].empty() ? 0 : 1;
    for (const Phrase* member : long_members_[index]) {
      visit_pieces(member->pieces, [&](const Piece& piece) {
        if (piece.type != Piece::Type::Class) return;
        const std::size_t number = class_number_.at(piece.text);
        if (number >= std::size(BuiltinClasses))
          level = std::max(level, level_of(number - std::size(BuiltinClasses)) + 1);
      });
    }
    return level_of_[index] = level;
  }

  /// How often a sentence is likely to hold each label: the counts of its words, and a guess for what no word shows.
  void weigh_labels() {
    constexpr double KindOfToken = 50;
    constexpr double LongMember = 2;
    weight_.assign(out_.label_count, 0);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const double weight = 1 + static_cast<double>(count_of(words_[i]));
      for (const Label label : word_labels_[i]) weight_[label] += weight;
    }
    for (std::size_t i = 0; i < std::size(BuiltinClasses); ++i)
      weight_[static_cast<std::size_t>(out_.first_class) + i] += KindOfToken;
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      weight_[class_label(classes_[i].name)] += LongMember * static_cast<double>(long_members_[i].size());
    }
  }

  void build_levels() {
    const int highest = classes_.empty() ? 0 : *std::max_element(level_of_.begin(), level_of_.end());
    if (static_cast<std::size_t>(highest) >= MaxLevels)
      return faults_.push_back({GraphFault::None, GraphFault::None, "classes are nested more than 30 deep"});
    for (int level = 1; level <= highest; ++level) {
      KeyedAutomata keyed(weight_, label_of_piece());
      for (std::size_t i = 0; i < classes_.size(); ++i) {
        if (level_of_[i] != level) continue;
        for (const Phrase* member : long_members_[i]) keyed.add(*member, class_label(classes_[i].name));
      }
      add_level(keyed);
    }
    KeyedAutomata keyed(weight_, label_of_piece());
    for (std::size_t i = 0; i < phrases_.size(); ++i) keyed.add(phrases_[i], static_cast<std::uint32_t>(i));
    add_level(keyed);
    out_.nodes = std::move(nodes_.nodes);
    out_.edges = std::move(nodes_.edges);
  }

  LabelOf label_of_piece() const {
    return [this](const Piece& piece) { return piece_label(piece); };
  }

  void add_level(KeyedAutomata& keyed) {
    for (auto& [key, automaton] : keyed.automata())
      starts_of_[key].push_back(start_at(nodes_.add(automaton.determinise())));
    ++out_.level_count;
  }

  /// A walk of the level in work. Where its first node only turns, it begins behind the turn.
  WalkStart start_at(std::uint32_t node) const {
    const GraphNode& first = nodes_.nodes[node];
    const bool only_turns = first.turn != 0 && first.any == 0 && first.take_count == 0 && first.look_count == 0;
    return {only_turns ? first.turn : node, static_cast<std::uint16_t>(out_.level_count), only_turns};
  }

  /// The starts of all labels of a word as one row; each start once.
  void write_starts(const std::set<Label>& labels) {
    const auto first = static_cast<std::ptrdiff_t>(out_.starts.size());
    for (const Label label : labels) {
      const auto known = starts_of_.find(label);
      if (known != starts_of_.end()) out_.starts.insert(out_.starts.end(), known->second.begin(), known->second.end());
    }
    const auto order = [](const WalkStart& a, const WalkStart& b) {
      return std::tie(a.level, a.node) < std::tie(b.level, b.node);
    };
    std::sort(out_.starts.begin() + first, out_.starts.end(), order);
    out_.starts.erase(std::unique(out_.starts.begin() + first, out_.starts.end()), out_.starts.end());
  }

  /// Which labels the edges take, and which they name at all: no token needs to carry other words.
  void note_edge_labels() {
    is_taken_.assign(out_.label_count, false);
    is_named_.assign(out_.label_count, false);
    for (const GraphEdge& edge : out_.edges) {
      is_named_[edge.label] = true;
      if (edge.step == Step::Take) is_taken_[edge.label] = true;
    }
  }

  void write_words() {
    for (const std::set<Label>& labels : word_labels_) {
      WordRow row;
      row.first_label = static_cast<std::uint32_t>(out_.labels.size());
      row.first_start = static_cast<std::uint32_t>(out_.starts.size());
      for (const Label label : labels) {
        if (is_taken_[label]) row.blur.add(label);
        if (is_named_[label] || label >= out_.first_class) out_.labels.push_back(label);
      }
      write_starts(labels);
      row.label_count = static_cast<std::uint16_t>(out_.labels.size() - row.first_label);
      row.start_count = static_cast<std::uint32_t>(out_.starts.size() - row.first_start);
      out_.word_rows.push_back(row);
    }
  }

  void write_class_starts() {
    for (Label label = out_.first_class; label < out_.label_count; ++label) {
      out_.class_starts.push_back(static_cast<std::uint32_t>(out_.starts.size()));
      write_starts({label});
    }
    out_.class_starts.push_back(static_cast<std::uint32_t>(out_.starts.size()));
  }

  void write_word_table() {
    const std::size_t slots = std::bit_ceil(std::max<std::size_t>(words_.size() * 2, 16));
    out_.words.assign(slots, WordSlot{});
    for (std::size_t i = 0; i < words_.size(); ++i) {
      std::size_t at = words_[i] & (slots - 1);
      while (out_.words[at].word != 0) at = (at + 1) & (slots - 1);
      out_.words[at] = {words_[i], static_cast<std::uint32_t>(i + 1)};
    }
  }

  void write_names() {
    for (const std::string_view builtin : BuiltinClasses) out_.class_names.push_back(out_.names.emplace_back(builtin));
    for (const LexiconClass& one : classes_) out_.class_names.push_back(out_.names.emplace_back(one.name));
  }

  static constexpr int Unknown = -1;
  static constexpr int InWork = -2;

  const std::vector<LexiconClass>& classes_;
  const std::vector<Phrase>& phrases_;
  std::vector<GraphFault>& faults_;
  const WordCounts& counts_;
  std::vector<double> weight_;                                    ///< by label
  std::map<std::string, std::size_t, std::less<>> class_number_;  ///< builtin classes first
  std::unordered_map<WordHash, std::size_t> word_number_;
  std::vector<WordHash> words_;
  std::vector<std::set<Label>> word_labels_;
  std::vector<std::vector<const Phrase*>> long_members_;
  std::vector<int> level_of_;
  std::unordered_map<Label, std::vector<WalkStart>> starts_of_;  ///< ascending by level
  std::vector<bool> is_taken_;                                   ///< by label
  std::vector<bool> is_named_;
  MinimalNodes nodes_;
  GraphStorage out_;
};

}  // namespace

GraphTables GraphStorage::tables() const {
  return {words,        word_rows,   labels,      nodes,       edges,      starts,
          class_starts, class_names, first_class, label_count, level_count};
}

GraphStorage compile_graph(const std::vector<LexiconClass>& classes, const std::vector<Phrase>& phrases,
                           std::vector<GraphFault>& faults, const WordCounts& counts) {
  return GraphCompiler(classes, phrases, faults, counts).compile();
}

}  // namespace followup
