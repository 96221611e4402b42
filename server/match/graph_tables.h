// The compiled form of all phrases of a pack: plain rows that can be constants of the program or vectors of
// a pack loaded at run time. phrase_graph.h walks them, compile_graph.h makes them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/fold.h"

namespace followup {

/// What a token can be asked for: a word of the vocabulary, a class of the lexicon, or a kind of token. 0 is none.
using Label = std::uint16_t;

/// A set of labels, blurred: every label is one of 128 bits, so two sets may seem to share a label that they do not.
struct LabelBlur {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  void add(Label label) {
    constexpr unsigned Spread = 40503;  // 2^16 over the golden ratio
    const unsigned bit = ((label * Spread) >> 9U) & 127U;
    (bit < 64 ? low : high) |= std::uint64_t{1} << (bit & 63U);
  }
  bool shares(LabelBlur other) const { return ((other.low & low) | (other.high & high)) != 0; }
};

/// What an edge of the graph does. A walk begins at the phrase's key, its rarest word or class, goes right to the end
/// of the phrase, turns, and goes left from the key to the begin.
enum class Step : std::uint16_t {
  Take,           ///< consumes the next token in the walk's direction, or a span of tokens, that carries the label
  Any,            ///< consumes any token; none behind a strong break
  NotNext,        ///< the token right of here does not carry the label
  NotBefore,      ///< the token left of here, in the same sentence, does not carry the label by itself
  SentenceStart,  ///< here is the begin of the sentence
  SentenceEnd,    ///< here is the end of the sentence
  CommaHere,      ///< a comma stands here
  InCapitals,     ///< the token that was just taken is written in capitals
  Turn,           ///< goes on left of the key
};

struct GraphEdge {
  Label label = 0;
  Step step = Step::Take;
  std::uint32_t target = 0;
};

/// Edges [first_edge, next node's first_edge), those that take no label from first_other on; outputs [first_output,
/// next node's first_output).
struct GraphNode {
  LabelBlur takes;  ///< labels of its Take edges
  std::uint32_t first_edge = 0;
  std::uint32_t first_other = 0;
  std::uint32_t first_output = 0;
};

/// One slot of the open-addressing word table: the hash and the word's number from 1, or 0 for an empty slot.
struct WordSlot {
  WordHash hash = 0;
  std::uint32_t word = 0;
};

/// A word of the vocabulary: its labels are labels[first_label .. next word's first_label).
struct WordRow {
  LabelBlur blur;  ///< of its labels
  std::uint32_t first_label = 0;
  std::uint32_t root_levels = 0;  ///< bit n is set where a walk of level n begins at one of them
};

struct GraphTables {
  std::span<const WordSlot> words;         ///< size is a power of two
  std::span<const WordRow> word_rows;      ///< one more than there are words, as an end mark
  std::span<const Label> labels;           ///< ascending within a word
  std::span<const GraphNode> nodes;        ///< one more than there are, as an end mark; node 0 is dead
  std::span<const GraphEdge> edges;        ///< per node: Take edges first, ascending by label
  std::span<const std::uint32_t> outputs;  ///< of a class level: class labels; of the last level: phrase numbers
  std::span<const std::uint32_t>
      roots;  ///< by level × label_count + label: the node where walks from that key begin; 0 for none
  std::span<const std::string_view> class_names;  ///< by label - first_class
  Label first_class = 0;
  Label label_count = 0;
  std::uint32_t level_count =
      0;  ///< classes of a level may use the classes of lower levels; the last level finds phrases
};

}  // namespace followup
