// From phrases to states: an automaton whose symbols are labelled steps, made deterministic and minimal. It knows
// labels as numbers only; compile_graph.cpp gives them out.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "match/graph_tables.h"
#include "match/phrase.h"

namespace followup {

/// One step as a sortable number; Take steps sort first, by label.
using StepKey = std::uint32_t;
constexpr StepKey step_key(Step step, Label label) { return static_cast<StepKey>(step) << 16U | label; }
constexpr Step step_of(StepKey key) { return static_cast<Step>(key >> 16U); }
constexpr Label label_of(StepKey key) { return static_cast<Label>(key & 0xFFFFU); }

/// Gives the label of a word or class piece.
using LabelOf = std::function<Label(const Piece&)>;

/// Hash of a row of numbers, for maps of state sets and of states.
struct RowHash {
  std::size_t operator()(const std::vector<std::uint32_t>& row) const {
    std::size_t hash = row.size();
    for (const std::uint32_t item : row) hash = (hash ^ item) * 1099511628211ULL;
    return hash;
  }
};

/// Collects phrases with their outputs, then determinises them together.
class PhraseAutomaton {
 public:
  struct State {
    std::vector<std::pair<StepKey, std::uint32_t>> steps;  ///< ascending
    std::vector<std::uint32_t> outputs;                    ///< ascending
  };

  explicit PhraseAutomaton(LabelOf label_of_piece) : label_of_piece_(std::move(label_of_piece)) {
    loose_.emplace_back();
  }

  /// The phrase whose pieces are `pieces`, walked from the piece with index `key`, which takes one label.
  void add(const PieceSequence& pieces, std::size_t key, std::uint32_t output);
  /// Deterministic states; state 0 is the start. Empties the collection.
  std::vector<State> determinise();

 private:
  /// A state before determinising. There are very many for a moment, so what leads away from them lies in one vector.
  struct LooseState {
    std::uint32_t last_step = 0;  ///< index into links_ plus 1; 0 for none
    std::uint32_t last_free = 0;  ///< of the links that are taken without a step
    std::uint32_t output = NoOutput;
  };
  struct Link {
    StepKey key = 0;
    std::uint32_t to = 0;
    std::uint32_t before = 0;  ///< the link of the same state that was added before
  };
  static constexpr std::uint32_t NoOutput = UINT32_MAX;
  using StateSet = std::vector<std::uint32_t>;

  std::uint32_t add_state();
  std::uint32_t add_step(std::uint32_t from, StepKey key);
  void add_free(std::uint32_t from, std::uint32_t to);
  std::uint32_t add_right(std::span<const Piece> pieces, std::uint32_t from);
  std::uint32_t add_left(std::span<const Piece> pieces, std::uint32_t from);
  std::uint32_t add_piece(const Piece& piece, bool goes_right, std::uint32_t from);
  std::uint32_t add_gap(std::size_t most, std::uint32_t from);
  std::uint32_t add_choice(const Piece& piece, bool goes_right, std::uint32_t from);
  std::uint32_t add_not(const Piece& piece, Step step, std::uint32_t from);
  void close(StateSet& states) const;
  State state_of(const StateSet& set) const;

  LabelOf label_of_piece_;
  std::vector<LooseState> loose_;  ///< state 0 is the common start
  std::vector<Link> links_;
};

/// Shared store of minimal states of several automata without cycles: equal right languages become one node. Node 0 is
/// dead.
class MinimalNodes {
 public:
  MinimalNodes();
  /// Stores an automaton; gives the node of its start.
  std::uint32_t add(const std::vector<PhraseAutomaton::State>& states);

  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;

 private:
  std::uint32_t store(const PhraseAutomaton::State& state, const std::vector<std::uint32_t>& node_of);
  GraphNode written(const PhraseAutomaton::State& state, const std::vector<std::uint32_t>& node_of);
  std::unordered_map<std::vector<std::uint32_t>, std::uint32_t, RowHash> known_;
};

}  // namespace followup
