#include "match/find_phrases.h"

#include <algorithm>

namespace followup {
namespace {

/// Walks the graph from every token of a text, last token first, so that the classes that begin at a later token are known.
class Walker {
 public:
  Walker(const GraphTables& graph, const Prose& prose, Matches& out) : graph_(graph), prose_(prose), out_(out) {
    out_.labels_of_token.resize(prose.tokens.size());
    out_.hits_of_sentence.resize(prose.sentences.size());
    out_.labels.reserve(prose.tokens.size() * 4);
    out_.hits.reserve(64);
  }

  void run() {
    for (std::size_t sentence = prose_.sentences.size(); sentence-- > 0;) {
      const Sentence& bounds = prose_.sentences[sentence];
      first_ = bounds.first;
      last_ = bounds.last;
      const auto before = static_cast<std::uint32_t>(out_.hits.size());
      for (std::uint32_t token = last_; token-- > first_;) walk_from(token);
      out_.hits_of_sentence[sentence] = {before, static_cast<std::uint32_t>(out_.hits.size())};
    }
  }

 private:
  void walk_from(std::uint32_t token) {
    origin_ = token;
    Matches::Range& mine = out_.labels_of_token[token];
    mine.begin = static_cast<std::uint32_t>(out_.labels.size());
    label_token(token);
    mine.end = static_cast<std::uint32_t>(out_.labels.size());
    const std::size_t levels = graph_.levels.size();
    for (std::size_t level = 0; level < levels; ++level) {
      found_.clear();
      walk_level(graph_.levels[level], mine);
      if (found_.empty()) continue;
      if (level + 1 == levels) {
        keep_phrases();
      } else {
        keep_classes();
        mine.end = static_cast<std::uint32_t>(out_.labels.size());
      }
    }
  }

  void label_token(std::uint32_t index) {
    const Token& token = prose_.tokens[index];
    if (const Label kind = kind_label(index); kind != 0) add_label(kind);
    const std::size_t mask = graph_.words.size() - 1;
    for (std::size_t at = token.word & mask; graph_.words[at].word != 0; at = (at + 1) & mask) {
      if (graph_.words[at].hash != token.word) continue;
      const std::size_t word = graph_.words[at].word - 1;
      for (std::uint32_t i = graph_.label_begin[word]; i < graph_.label_begin[word + 1]; ++i) add_label(graph_.labels[i]);
      return;
    }
  }

  /// The class of the token's kind, `capital` for a capitalised word inside a sentence; 0 for any other word.
  Label kind_label(std::uint32_t index) const {
    const Token& token = prose_.tokens[index];
    if (token.kind != TokenKind::Word) return static_cast<Label>(graph_.first_class + static_cast<Label>(token.kind) - 1);
    const bool is_capital = token.has(Capitalised) && index != first_;
    return is_capital ? static_cast<Label>(graph_.first_class + CapitalClass) : Label{0};
  }

  void add_label(Label label) { out_.labels.push_back({label, 1}); }

  void walk_level(const GraphLevel& level, Matches::Range mine) {
    for (std::uint32_t i = mine.begin; i < mine.end; ++i) {
      const LabelSpan span = out_.labels[i];
      const std::uint32_t node = graph_.roots[level.first_root + span.label];
      if (node != 0) walk(node, origin_ + span.length);
    }
    for (std::uint32_t i = graph_.nodes[level.start_node + 1].first_edge; i-- > graph_.nodes[level.start_node].first_edge;) {
      const GraphEdge& edge = graph_.edges[i];
      if (edge.step == Step::Take) return;
      follow(edge, origin_);
    }
  }

  void walk(std::uint32_t node, std::uint32_t place) {
    const GraphNode& here = graph_.nodes[node];
    const GraphNode& next = graph_.nodes[node + 1];
    for (std::uint32_t i = here.first_output; i < next.first_output; ++i) found_.push_back({graph_.outputs[i], origin_, place});
    std::uint32_t i = here.first_edge;
    if (place < last_) i = take_edges(i, next.first_edge, place);
    for (; i < next.first_edge; ++i) {
      if (graph_.edges[i].step != Step::Take) follow(graph_.edges[i], place);
    }
  }

  /// Follows the Take edges that the token at `place` allows; gives the index of the first edge of another kind.
  std::uint32_t take_edges(std::uint32_t first, std::uint32_t end, std::uint32_t place) {
    const auto is_take = [](const GraphEdge& edge) { return edge.step == Step::Take; };
    const GraphEdge* const begin = graph_.edges.data() + first;
    const GraphEdge* const stop = std::partition_point(begin, graph_.edges.data() + end, is_take);
    const Matches::Range mine = out_.labels_of_token[place];
    for (std::uint32_t i = mine.begin; i < mine.end; ++i) {
      const LabelSpan span = out_.labels[i];
      const GraphEdge* const edge = edge_for(begin, stop, span.label);
      if (edge != nullptr) walk(edge->target, place + span.length);
    }
    return first + static_cast<std::uint32_t>(stop - begin);
  }

  static const GraphEdge* edge_for(const GraphEdge* begin, const GraphEdge* stop, Label label) {
    constexpr std::ptrdiff_t FewEdges = 8;
    if (stop - begin > FewEdges) {
      begin = std::lower_bound(begin, stop, label, [](const GraphEdge& edge, Label wanted) { return edge.label < wanted; });
      return begin != stop && begin->label == label ? begin : nullptr;
    }
    for (; begin != stop; ++begin) {
      if (begin->label == label) return begin;
    }
    return nullptr;
  }

  void follow(const GraphEdge& edge, std::uint32_t place) {
    if (edge.step == Step::Any) {
      const bool is_open = place < last_ && !prose_.tokens[place].after(StrongBreak);
      if (is_open) walk(edge.target, place + 1);
    } else if (holds(edge, place)) {
      walk(edge.target, place);
    }
  }

  bool holds(const GraphEdge& edge, std::uint32_t place) const {
    switch (edge.step) {
      case Step::NotNext: return place >= last_ || !carries(place, edge.label);
      case Step::NotBefore:
        return place == first_ ||
               (kind_label(place - 1) != edge.label && !word_carries(prose_.tokens[place - 1].word, edge.label));
      case Step::SentenceStart: return place == first_;
      case Step::SentenceEnd: return place == last_;
      case Step::CommaHere: return place < last_ && prose_.tokens[place].after(Comma);
      case Step::InCapitals: return place < last_ && prose_.tokens[place].has(AllCaps);
      case Step::Take:
      case Step::Any: break;
    }
    return false;
  }

  bool carries(std::uint32_t token, Label label) const {
    const Matches::Range mine = out_.labels_of_token[token];
    return std::any_of(out_.labels.begin() + mine.begin, out_.labels.begin() + mine.end, [&](LabelSpan span) { return span.label == label; });
  }

  /// The token before is not labelled yet, so its word is looked up; members of several words are not seen.
  bool word_carries(WordHash word, Label label) const {
    const std::size_t mask = graph_.words.size() - 1;
    for (std::size_t at = word & mask; graph_.words[at].word != 0; at = (at + 1) & mask) {
      if (graph_.words[at].hash != word) continue;
      const std::size_t number = graph_.words[at].word - 1;
      const auto begin = graph_.labels.begin() + graph_.label_begin[number];
      const auto end = graph_.labels.begin() + graph_.label_begin[number + 1];
      return std::binary_search(begin, end, label);
    }
    return false;
  }

  void sort_found() {
    const auto key = [](const PhraseHit& hit) { return static_cast<std::uint64_t>(hit.phrase) << 32U | hit.last; };
    std::sort(found_.begin(), found_.end(), [&](const PhraseHit& a, const PhraseHit& b) { return key(a) < key(b); });
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
  }

  void keep_phrases() {
    sort_found();
    out_.hits.insert(out_.hits.end(), found_.begin(), found_.end());
  }

  void keep_classes() {
    sort_found();
    for (const PhraseHit& hit : found_) {
      out_.labels.push_back({static_cast<Label>(hit.phrase), static_cast<std::uint16_t>(hit.last - hit.first)});
    }
  }

  static constexpr Label CapitalClass = 9;

  const GraphTables& graph_;
  const Prose& prose_;
  Matches& out_;
  std::vector<PhraseHit> found_;   ///< of the level in work; the phrase is a label on class levels
  std::uint32_t origin_ = 0;
  std::uint32_t first_ = 0;   ///< tokens of the sentence in work
  std::uint32_t last_ = 0;
};

}  // namespace

std::span<const PhraseHit> Matches::in_sentence(std::size_t sentence) const {
  const Range mine = hits_of_sentence[sentence];
  return std::span(hits).subspan(mine.begin, mine.end - mine.begin);
}

std::span<const LabelSpan> Matches::at_token(std::size_t token) const {
  const Range mine = labels_of_token[token];
  return std::span(labels).subspan(mine.begin, mine.end - mine.begin);
}

bool Matches::carries(std::size_t token, Label label) const {
  const std::span<const LabelSpan> mine = at_token(token);
  return std::any_of(mine.begin(), mine.end(), [&](LabelSpan span) { return span.label == label && span.length == 1; });
}

Matches find_phrases(const GraphTables& graph, const Prose& prose) {
  Matches out;
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
