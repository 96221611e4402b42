#include "match/find_phrases.h"

#include <algorithm>
#include <tuple>

namespace followup {

/// Walks the graph from every key, sentence by sentence and level by level, so that the members of classes that a level
/// needs are known when it is walked.
class Walker {
 public:
  Walker(const GraphTables& graph, const Prose& prose, Matches& out) : graph_(graph), prose_(prose), out_(out) {
    out_.tokens_.resize(prose.tokens.size());
    out_.hits_of_sentence_.resize(prose.sentences.size());
    out_.hits_.reserve(64);
    out_.members_.reserve(64);
  }

  void run() {
    for (std::size_t sentence = 0; sentence < prose_.sentences.size(); ++sentence) {
      first_ = prose_.sentences[sentence].first;
      last_ = prose_.sentences[sentence].last;
      label_tokens();
      const auto before = static_cast<std::uint32_t>(out_.hits_.size());
      for (std::uint32_t level = 0; level < graph_.level_count; ++level) walk_level(level);
      out_.hits_of_sentence_[sentence] = {before, static_cast<std::uint32_t>(out_.hits_.size())};
    }
  }

 private:
  void label_tokens() {
    first_member_ = out_.members_.size();
    for (std::uint32_t index = first_; index < last_; ++index) {
      Matches::TokenLabels& token = out_.tokens_[index];
      token.word = word_number(prose_.tokens[index].word);
      token.kind = kind_label(index);
      if (token.word != 0) token.begun = graph_.word_rows[token.word - 1].blur;
      if (token.kind != 0) token.begun.add(token.kind);
      token.ended = token.begun;
    }
  }

  std::uint32_t word_number(WordHash word) const {
    const std::size_t mask = graph_.words.size() - 1;
    std::size_t at = word & mask;
    while (graph_.words[at].word != 0 && graph_.words[at].hash != word) at = (at + 1) & mask;
    return graph_.words[at].word;
  }

  /// The class of the token's kind, `capital` for a capitalised word inside a sentence; 0 for any other word.
  Label kind_label(std::uint32_t index) const {
    const Token& token = prose_.tokens[index];
    if (token.kind != TokenKind::Word)
      return static_cast<Label>(graph_.first_class + static_cast<Label>(token.kind) - 1);
    const bool is_capital = token.has(Capitalised) && index != first_;
    return is_capital ? static_cast<Label>(graph_.first_class + CapitalClass) : Label{0};
  }

  void walk_level(std::uint32_t level) {
    roots_ = graph_.roots.data() + std::size_t{level} * graph_.label_count;
    found_.clear();
    for (std::uint32_t index = first_; index < last_; ++index) {
      const Matches::TokenLabels& token = out_.tokens_[index];
      if (token.word != 0 && (graph_.word_rows[token.word - 1].root_levels >> level & 1U) != 0) {
        for (const Label label : out_.word_labels(token)) start(label, index, index + 1);
      }
      if (token.kind != 0) start(token.kind, index, index + 1);
    }
    for (std::size_t i = first_member_; i < out_.members_.size(); ++i) {
      const Matches::Member& member = out_.members_[i];
      start(member.label, member.first, member.last);
    }
    keep_found(level + 1 == graph_.level_count);
  }

  void start(Label key, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t node = roots_[key];
    if (node == 0) return;
    key_begin_ = begin;
    go<Way::Right>(node, end);
  }

  enum class Way { Right, Left };

  /// On the way right, `place` is behind what was taken; on the way left, before it.
  template <Way way>
  void go(std::uint32_t node, std::uint32_t place) {
    const GraphNode& here = graph_.nodes[node];
    const GraphNode& next = graph_.nodes[node + 1];
    if constexpr (way == Way::Left) {
      for (std::uint32_t i = here.first_output; i < next.first_output; ++i)
        found_.push_back({graph_.outputs[i], place, end_});
    }
    if (has_next<way>(place) && next_labels<way>(place).shares(here.takes)) {
      const GraphEdge* const begin = graph_.edges.data() + here.first_edge;
      const GraphEdge* const stop = graph_.edges.data() + here.first_other;
      each_label<way>(place, [&](Label label, std::uint32_t length) {
        const GraphEdge* const edge = edge_for(begin, stop, label);
        if (edge != nullptr) go<way>(edge->target, way == Way::Right ? place + length : place - length);
      });
    }
    for (std::uint32_t i = here.first_other; i < next.first_edge; ++i) follow<way>(graph_.edges[i], place);
  }

  template <Way way>
  bool has_next(std::uint32_t place) const {
    return way == Way::Right ? place < last_ : place > first_;
  }

  template <Way way>
  LabelBlur next_labels(std::uint32_t place) const {
    return way == Way::Right ? out_.tokens_[place].begun : out_.tokens_[place - 1].ended;
  }

  /// Every label of the token that comes next, with how many tokens it stands for.
  template <Way way, class Deed>
  void each_label(std::uint32_t place, const Deed& deed) const {
    const Matches::TokenLabels& token = out_.tokens_[way == Way::Right ? place : place - 1];
    for (const Label label : out_.word_labels(token)) deed(label, 1);
    if (token.kind != 0) deed(token.kind, 1);
    for (std::uint32_t i = way == Way::Right ? token.first_begun : token.first_ended; i != 0;) {
      const Matches::Member member = out_.members_[i - 1];
      deed(member.label, member.last - member.first);
      i = way == Way::Right ? member.next_begun : member.next_ended;
    }
  }

  static const GraphEdge* edge_for(const GraphEdge* begin, const GraphEdge* stop, Label label) {
    constexpr std::ptrdiff_t FewEdges = 8;
    if (stop - begin > FewEdges) {
      begin =
          std::lower_bound(begin, stop, label, [](const GraphEdge& edge, Label wanted) { return edge.label < wanted; });
      return begin != stop && begin->label == label ? begin : nullptr;
    }
    for (; begin != stop; ++begin) {
      if (begin->label == label) return begin;
    }
    return nullptr;
  }

  template <Way way>
  void follow(const GraphEdge& edge, std::uint32_t place) {
    if (edge.step == Step::Turn) {
      end_ = place;
      go<Way::Left>(edge.target, key_begin_);
    } else if (edge.step == Step::Any) {
      const std::uint32_t taken = way == Way::Right ? place : place - 1;
      if (has_next<way>(place) && !prose_.tokens[taken].after(StrongBreak))
        go<way>(edge.target, way == Way::Right ? place + 1 : taken);
    } else if (edge.step == Step::InCapitals) {
      if (prose_.tokens[way == Way::Right ? place - 1 : place].has(AllCaps)) go<way>(edge.target, place);
    } else if (holds(edge, place)) {
      go<way>(edge.target, place);
    }
  }

  bool holds(const GraphEdge& edge, std::uint32_t place) const {
    switch (edge.step) {
      case Step::NotNext:
        return place == last_ || !begins(place, edge.label);
      case Step::NotBefore:
        return place == first_ || !out_.carries(place - 1, edge.label);
      case Step::SentenceStart:
        return place == first_;
      case Step::SentenceEnd:
        return place == last_;
      case Step::CommaHere:
        return place < last_ && prose_.tokens[place].after(Comma);
      case Step::Take:
      case Step::Any:
      case Step::InCapitals:
      case Step::Turn:
        break;
    }
    return false;
  }

  /// True when a member of the class, of one token or more, begins at the token.
  bool begins(std::uint32_t place, Label wanted) const {
    bool found = false;
    each_label<Way::Right>(place, [&](Label label, std::uint32_t) { found = found || label == wanted; });
    return found;
  }

  void keep_found(bool is_last_level) {
    const auto key = [](const PhraseHit& hit) { return std::tuple(hit.first, hit.phrase, hit.last); };
    std::sort(found_.begin(), found_.end(), [&](const PhraseHit& a, const PhraseHit& b) { return key(a) < key(b); });
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    if (is_last_level) {
      out_.hits_.insert(out_.hits_.end(), found_.begin(), found_.end());
    } else {
      for (const PhraseHit& hit : found_) keep_member(hit);
    }
  }

  /// On a class level the phrase of a hit is the label of its class.
  void keep_member(const PhraseHit& hit) {
    Matches::TokenLabels& first = out_.tokens_[hit.first];
    Matches::TokenLabels& last = out_.tokens_[hit.last - 1];
    out_.members_.push_back({static_cast<Label>(hit.phrase), hit.first, hit.last, first.first_begun, last.first_ended});
    first.first_begun = last.first_ended = static_cast<std::uint32_t>(out_.members_.size());
    first.begun.add(static_cast<Label>(hit.phrase));
    last.ended.add(static_cast<Label>(hit.phrase));
  }

  static constexpr Label CapitalClass = 9;

  const GraphTables& graph_;
  const Prose& prose_;
  Matches& out_;
  std::vector<PhraseHit> found_;          ///< of the level in work
  const std::uint32_t* roots_ = nullptr;  ///< of the level in work, by label
  std::size_t first_member_ = 0;          ///< of the sentence in work
  std::uint32_t first_ = 0;               ///< tokens of the sentence in work
  std::uint32_t last_ = 0;
  std::uint32_t key_begin_ = 0;  ///< of the walk in work
  std::uint32_t end_ = 0;
};

std::span<const PhraseHit> Matches::in_sentence(std::size_t sentence) const {
  const Range mine = hits_of_sentence_[sentence];
  return std::span(hits_).subspan(mine.begin, mine.end - mine.begin);
}

bool Matches::carries(std::size_t token, Label label) const {
  const TokenLabels& here = tokens_[token];
  const std::span<const Label> of_word = word_labels(here);
  if (here.kind == label || std::binary_search(of_word.begin(), of_word.end(), label)) return true;
  for (std::uint32_t i = here.first_begun; i != 0; i = members_[i - 1].next_begun) {
    if (members_[i - 1].label == label && members_[i - 1].last == members_[i - 1].first + 1) return true;
  }
  return false;
}

std::vector<std::uint32_t> Matches::lengths(std::size_t token, Label label) const {
  std::vector<std::uint32_t> found;
  const TokenLabels& here = tokens_[token];
  const std::span<const Label> of_word = word_labels(here);
  if (here.kind == label || std::binary_search(of_word.begin(), of_word.end(), label)) found.push_back(1);
  for (std::uint32_t i = here.first_begun; i != 0; i = members_[i - 1].next_begun) {
    if (members_[i - 1].label == label) found.push_back(members_[i - 1].last - members_[i - 1].first);
  }
  std::sort(found.begin(), found.end());
  return found;
}

Matches find_phrases(const GraphTables& graph, const Prose& prose) {
  Matches out(graph);
  Walker(graph, prose, out).run();
  return out;
}

Label class_label(const GraphTables& graph, std::string_view name) {
  for (std::size_t i = 0; i < graph.class_names.size(); ++i) {
    if (graph.class_names[i] == name) return static_cast<Label>(graph.first_class + i);
  }
  return 0;
}

}  // namespace followup
