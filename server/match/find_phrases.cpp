#include "match/find_phrases.h"

#include <algorithm>
#include <array>
#include <utility>

namespace followup {

/// Walks the graph from every key, sentence by sentence and level by level, so that the members of classes that a level
/// needs are known when it is walked. The walks of a key wait for their level.
class Walker {
 public:
  Walker(const GraphTables& graph, const Prose& prose, Matches& out)
      : graph_(graph),
        prose_(prose),
        out_(out),
        nodes_(graph.nodes.data()),
        edges_(graph.edges.data()),
        starts_(graph.starts.data()) {
    out_.tokens_ = std::make_unique_for_overwrite<Matches::TokenLabels[]>(prose.tokens.size());
    labels_ = out_.tokens_.get();
    tokens_ = prose.tokens.data();
    out_.found_before_.resize(prose.sentences.size() + 1);
    out_.hits_.reserve(prose.tokens.size() / 2 + 8);
    out_.members_.reserve(prose.tokens.size() / 4 + 8);
    found_.reserve(32);
    waiting_.resize(64);
  }

  void run(const EarlierSearch& earlier) {
    if (earlier.matches != nullptr && earlier.matches->graph_ == &graph_) compare(*earlier.prose);
    std::uint32_t labelled = 0;
    for (std::size_t sentence = 0; sentence < prose_.sentences.size(); ++sentence) {
      first_ = prose_.sentences[sentence].first;
      last_ = prose_.sentences[sentence].last;
      clear(labelled, first_);
      labelled = last_;
      if (const std::size_t twin = twin_of(sentence); twin != None) {
        take_over(earlier, twin);
      } else {
        search_sentence();
      }
      out_.found_before_[sentence + 1] = {static_cast<std::uint32_t>(out_.hits_.size()),
                                          static_cast<std::uint32_t>(out_.members_.size())};
    }
    clear(labelled, static_cast<std::uint32_t>(prose_.tokens.size()));
  }

 private:
  /// A walk that begins when its level's turn comes: the key stands at tokens [begin, end).
  struct Walk {
    std::uint32_t node = 0;
    bool turned = false;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t before = 0;  ///< the walk of the same level that was put before it; index into waiting_ plus 1
  };

  static constexpr auto None = static_cast<std::size_t>(-1);

  /// Counts the sentences that are the same at the begin and at the end of both versions.
  void compare(const Prose& earlier) {
    const std::size_t count = prose_.sentences.size();
    const std::size_t old_count = earlier.sentences.size();
    const std::size_t most = std::min(count, old_count);
    while (same_begin_ < most && is_same(earlier, same_begin_, same_begin_)) ++same_begin_;
    while (same_end_ < most - same_begin_ && is_same(earlier, count - 1 - same_end_, old_count - 1 - same_end_))
      ++same_end_;
    fewer_ = old_count - count;
  }

  bool is_same(const Prose& earlier, std::size_t sentence, std::size_t old_sentence) const {
    const Sentence& one = prose_.sentences[sentence];
    const Sentence& other = earlier.sentences[old_sentence];
    const auto look_alike = [](const Token& a, const Token& b) {
      return a.word == b.word && a.kind == b.kind && a.shape == b.shape && a.gap == b.gap;
    };
    return std::equal(tokens_ + one.first, tokens_ + one.last, earlier.tokens.data() + other.first,
                      earlier.tokens.data() + other.last, look_alike);
  }

  /// The sentence of the earlier version that has the same words, or None.
  std::size_t twin_of(std::size_t sentence) const {
    if (sentence < same_begin_) return sentence;
    return sentence + same_end_ >= prose_.sentences.size() ? sentence + fewer_ : None;
  }

  void take_over(const EarlierSearch& earlier, std::size_t twin) {
    const Matches& old = *earlier.matches;
    const std::uint32_t shift = first_ - earlier.prose->sentences[twin].first;  // modulo 2^32, as what it is added to
    const Matches::Found from = old.found_before_[twin];
    const Matches::Found to = old.found_before_[twin + 1];
    for (std::uint32_t i = from.hits; i < to.hits; ++i) {
      const PhraseHit& hit = old.hits_[i];
      out_.hits_.push_back({hit.phrase, hit.first + shift, hit.last + shift});
    }
    const std::uint32_t renumber = static_cast<std::uint32_t>(out_.members_.size()) - from.members;
    const auto moved = [renumber](std::uint32_t member) { return member == 0 ? 0 : member + renumber; };
    for (std::uint32_t i = from.members; i < to.members; ++i) {
      const Matches::Member& member = old.members_[i];
      out_.members_.push_back({member.label, member.first + shift, member.last + shift, moved(member.next_begun),
                               moved(member.next_ended)});
    }
    for (std::uint32_t index = first_; index < last_; ++index) {
      labels_[index] = old.tokens_[index - shift];
      labels_[index].first_begun = moved(labels_[index].first_begun);
      labels_[index].first_ended = moved(labels_[index].first_ended);
    }
  }

  void search_sentence() {
    for (std::uint32_t index = first_; index < last_; ++index) label_token(index);
    for (std::uint32_t level = 0; level < graph_.level_count; ++level) walk_level(level);
    waiting_count_ = 0;
  }

  /// Tokens in no sentence carry nothing.
  void clear(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) labels_[i] = Matches::TokenLabels();
  }

  void label_token(std::uint32_t index) {
    Matches::TokenLabels& token = labels_[index] = Matches::TokenLabels();
    if (const std::uint32_t word = word_number(tokens_[index].word); word != 0) {
      const WordRow& row = graph_.word_rows[word - 1];
      token.begun = row.blur;
      token.first_label = row.first_label;
      token.label_count = row.label_count;
      put_walks({row.first_start, row.first_start + row.start_count}, index, index + 1);
    }
    token.kind = kind_label(index);
    if (token.kind != 0) {
      token.begun.add(token.kind);
      put_walks(starts_of_class(token.kind), index, index + 1);
    }
    token.ended = token.begun;
  }

  std::uint32_t word_number(WordHash word) const {
    const std::size_t mask = graph_.words.size() - 1;
    std::size_t at = word & mask;
    while (graph_.words[at].word != 0 && graph_.words[at].hash != word) at = (at + 1) & mask;
    return graph_.words[at].word;
  }

  /// The class of the token's kind, `capital` for a capitalised word inside a sentence; 0 for any other word.
  Label kind_label(std::uint32_t index) const {
    const Token& token = tokens_[index];
    if (token.kind != TokenKind::Word)
      return static_cast<Label>(graph_.first_class + static_cast<Label>(token.kind) - 1);
    const bool is_capital = token.has(Capitalised) && index != first_;
    return is_capital ? static_cast<Label>(graph_.first_class + CapitalClass) : Label{0};
  }

  /// Rows [begin, end) of the graph's starts.
  struct Starts {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  Starts starts_of_class(Label label) const {
    const std::uint32_t* const row = graph_.class_starts.data() + (label - graph_.first_class);
    return {row[0], row[1]};
  }

  void put_walks(Starts starts, std::uint32_t begin, std::uint32_t end) {
    const std::size_t needed = waiting_count_ + (starts.end - starts.begin);
    if (waiting_.size() < needed) waiting_.resize(2 * needed);
    std::uint32_t count = waiting_count_;
    for (std::uint32_t i = starts.begin; i < starts.end; ++i) {
      const WalkStart start = starts_[i];
      __builtin_prefetch(nodes_ + start.node);  // by the time that its level is walked it is there
      waiting_[count] = {start.node, start.turned, begin, end, last_waiting_[start.level]};
      last_waiting_[start.level] = ++count;
    }
    waiting_count_ = count;
  }

  void walk_level(std::uint32_t level) {
    found_.clear();
    for (std::uint32_t i = std::exchange(last_waiting_[level], 0); i != 0;) {
      const Walk walk = waiting_[i - 1];
      key_begin_ = walk.begin;
      if (walk.turned) {
        turn(walk.node, walk.end);
      } else {
        go<Way::Right>(walk.node, walk.end);
      }
      i = walk.before;
    }
    if (!found_.empty()) keep_found(level + 1 == graph_.level_count);
  }

  enum class Way { Right, Left };

  /// On the way right, `place` is behind what was taken; on the way left, before it.
  template <Way way>
  void go(std::uint32_t node, std::uint32_t place) {
    while (true) {
      const GraphNode& here = nodes_[node];
      const bool is_edge = way == Way::Right ? place == last_ : place == first_;
      if (!is_edge && next_labels<way>(place).shares(here.takes)) take<way>(here, place);
      if (here.turn != 0) turn(here.turn, place);
      if (here.look_count != 0) look<way>(here, place);
      if (here.any == 0 || is_edge || next_token<way>(place).after(StrongBreak)) return;
      node = here.any;
      place = way == Way::Right ? place + 1 : place - 1;
    }
  }

  template <Way way>
  const Token& next_token(std::uint32_t place) const {
    return tokens_[way == Way::Right ? place : place - 1];
  }

  template <Way way>
  const LabelBlur& next_labels(std::uint32_t place) const {
    return way == Way::Right ? labels_[place].begun : labels_[place - 1].ended;
  }

  /// Goes on behind every label of the next token that the node takes.
  template <Way way>
  void take(const GraphNode& node, std::uint32_t place) {
    const GraphEdge* const begin = edges_ + node.first_edge;
    const GraphEdge* const stop = begin + node.take_count;
    const Matches::TokenLabels& token = labels_[way == Way::Right ? place : place - 1];
    const GraphEdge* edge = begin;
    for (const Label label : out_.word_labels(token)) {  // ascending, as the edges are
      if (!node.takes.may_have(label)) continue;
      edge = edge_from(edge, stop, label);
      if (edge == stop) break;
      if (edge->label == label) go<way>(edge->target, way == Way::Right ? place + 1 : place - 1);
    }
    const auto take_label = [&](Label label, std::uint32_t length) {
      if (!node.takes.may_have(label)) return;
      const GraphEdge* const found = edge_from(begin, stop, label);
      if (found != stop && found->label == label)
        go<way>(found->target, way == Way::Right ? place + length : place - length);
    };
    if (token.kind != 0) take_label(token.kind, 1);
    for (std::uint32_t i = way == Way::Right ? token.first_begun : token.first_ended; i != 0;) {
      const Matches::Member member = out_.members_[i - 1];
      take_label(member.label, member.last - member.first);
      i = way == Way::Right ? member.next_begun : member.next_ended;
    }
  }

  /// The first edge whose label is not below `label`.
  static const GraphEdge* edge_from(const GraphEdge* begin, const GraphEdge* stop, Label label) {
    constexpr std::ptrdiff_t FewEdges = 8;
    while (stop - begin > FewEdges) {
      const GraphEdge* const middle = begin + (stop - begin) / 2;
      (middle->label < label ? begin : stop) = middle;
    }
    while (begin != stop && begin->label < label) ++begin;
    return begin;
  }

  void turn(std::uint32_t node, std::uint32_t place) {
    end_ = place;
    go<Way::Left>(node, key_begin_);
  }

  /// Follows the edges that take nothing.
  template <Way way>
  void look(const GraphNode& node, std::uint32_t place) {
    const GraphEdge* edge = edges_ + node.first_edge + node.take_count;
    for (const GraphEdge* const stop = edge + node.look_count; edge != stop; ++edge) {
      if (edge->step == Step::Found) {
        found_.push_back({edge->target, place, end_});
      } else if (holds<way>(*edge, place)) {
        go<way>(edge->target, place);
      }
    }
  }

  template <Way way>
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
        return place < last_ && tokens_[place].after(Comma);
      case Step::InCapitals:
        return tokens_[way == Way::Right ? place - 1 : place].has(AllCaps);
      case Step::Take:
      case Step::Any:
      case Step::Turn:
      case Step::Found:
        break;
    }
    return false;
  }

  /// True when a member of the class, of one token or more, begins at the token.
  bool begins(std::uint32_t place, Label label) const {
    if (out_.carries(place, label)) return true;
    for (std::uint32_t i = labels_[place].first_begun; i != 0; i = out_.members_[i - 1].next_begun) {
      if (out_.members_[i - 1].label == label) return true;
    }
    return false;
  }

  void keep_found(bool is_last_level) {
    std::sort(found_.begin(), found_.end(), [](const PhraseHit& a, const PhraseHit& b) {
      if (a.first != b.first) return a.first < b.first;
      return a.phrase != b.phrase ? a.phrase < b.phrase : a.last < b.last;
    });
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    if (is_last_level) {
      out_.hits_.insert(out_.hits_.end(), found_.begin(), found_.end());
    } else {
      for (const PhraseHit& hit : found_) keep_member(hit);
    }
  }

  /// On a class level the phrase of a hit is the label of its class.
  void keep_member(const PhraseHit& hit) {
    const auto label = static_cast<Label>(hit.phrase);
    Matches::TokenLabels& first = labels_[hit.first];
    Matches::TokenLabels& last = labels_[hit.last - 1];
    out_.members_.push_back({label, hit.first, hit.last, first.first_begun, last.first_ended});
    first.first_begun = last.first_ended = static_cast<std::uint32_t>(out_.members_.size());
    first.begun.add(label);
    last.ended.add(label);
    put_walks(starts_of_class(label), hit.first, hit.last);
  }

  static constexpr Label CapitalClass = 9;

  const GraphTables& graph_;
  const Prose& prose_;
  Matches& out_;
  const GraphNode* nodes_;  ///< of the graph
  const GraphEdge* edges_;
  const WalkStart* starts_;
  const Token* tokens_ = nullptr;           ///< of the text
  Matches::TokenLabels* labels_ = nullptr;  ///< of its tokens
  std::vector<Walk> waiting_;               ///< of the sentence in work; only grows
  std::uint32_t waiting_count_ = 0;
  std::array<std::uint32_t, MaxLevels> last_waiting_{};  ///< by level; index into waiting_ plus 1; 0 for none
  std::vector<PhraseHit> found_;                         ///< of the level in work
  std::size_t same_begin_ = 0;  ///< so many sentences are as in the earlier version, at the begin
  std::size_t same_end_ = 0;    ///< and at the end
  std::size_t fewer_ = 0;       ///< sentences than in the earlier version, modulo 2^64
  std::uint32_t first_ = 0;     ///< tokens of the sentence in work
  std::uint32_t last_ = 0;
  std::uint32_t key_begin_ = 0;  ///< of the walk in work
  std::uint32_t end_ = 0;
};

std::span<const PhraseHit> Matches::in_sentence(std::size_t sentence) const {
  const std::uint32_t begin = found_before_[sentence].hits;
  return std::span(hits_).subspan(begin, found_before_[sentence + 1].hits - begin);
}

bool Matches::carries(std::size_t index, Label label) const {
  const TokenLabels& token = tokens_[index];
  const std::span<const Label> of_word = word_labels(token);
  if (token.kind == label || std::find(of_word.begin(), of_word.end(), label) != of_word.end()) return true;
  for (std::uint32_t i = token.first_begun; i != 0; i = members_[i - 1].next_begun) {
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

Matches find_phrases(const GraphTables& graph, const Prose& prose, const EarlierSearch& earlier) {
  Matches out(graph);
  Walker(graph, prose, out).run(earlier);
  return out;
}

Label class_label(const GraphTables& graph, std::string_view name) {
  for (std::size_t i = 0; i < graph.class_names.size(); ++i) {
    if (graph.class_names[i] == name) return static_cast<Label>(graph.first_class + i);
  }
  return 0;
}

}  // namespace followup
