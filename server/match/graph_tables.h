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

/// What an edge of the graph does with the token that stands at its place.
enum class Step : std::uint16_t {
  Take,            ///< consumes a token, or a span of tokens, that carries the label
  Any,             ///< consumes any token but one after a strong break
  NotNext,         ///< the token here does not carry the label
  NotBefore,       ///< the token before, in the same sentence, does not carry the label
  SentenceStart,   ///< the place is the first of its sentence
  SentenceEnd,     ///< the place is behind the last token of its sentence
  CommaHere,       ///< a comma stands before the token
  InCapitals,      ///< the token is written in capitals
};

struct GraphEdge {
  Label label = 0;
  Step step = Step::Take;
  std::uint32_t target = 0;
};

/// Edges [first_edge, next node's first_edge) and outputs [first_output, next node's first_output).
struct GraphNode {
  std::uint32_t first_edge = 0;
  std::uint32_t first_output = 0;
};

/// One slot of the open-addressing word table: the hash and the word's index, or 0 for an empty slot.
struct WordSlot {
  WordHash hash = 0;
  std::uint32_t word = 0;
};

/// One level: its classes may use the classes of lower levels. The last level finds phrases.
struct GraphLevel {
  std::uint32_t first_root = 0;   ///< into roots: the node reached by each label from the start, 0 for none
  std::uint32_t start_node = 0;   ///< its edges that take no label are tried at every token
};

struct GraphTables {
  std::span<const WordSlot> words;          ///< size is a power of two
  std::span<const std::uint32_t> label_begin;  ///< by word index: its labels are labels[label_begin[w] .. label_begin[w + 1])
  std::span<const Label> labels;            ///< ascending within a word
  std::span<const GraphNode> nodes;         ///< one more than there are, as an end mark; node 0 is dead
  std::span<const GraphEdge> edges;         ///< per node: Take edges first, ascending by label
  std::span<const std::uint32_t> outputs;   ///< of a class level: class labels; of the last level: phrase numbers
  std::span<const std::uint32_t> roots;     ///< levels × label_count
  std::span<const GraphLevel> levels;
  std::span<const std::string_view> class_names;  ///< by label - first_class
  Label first_class = 0;
  Label label_count = 0;
};

}  // namespace followup
