// From phrases to states: an automaton whose symbols are labelled steps, made deterministic and minimal. It knows
// labels as numbers only; compile_graph.cpp gives them out.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <unordered_map>
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

/// Collects phrases with their outputs, then determinises them together.
class PhraseAutomaton {
 public:
  struct State {
    std::map<StepKey, std::uint32_t> steps;
    std::vector<std::uint32_t> outputs;  ///< ascending
  };

  explicit PhraseAutomaton(LabelOf label_of_piece) : label_of_piece_(std::move(label_of_piece)) {
    loose_.emplace_back();
  }

  /// The phrase whose pieces are `pieces`, walked from the piece with index `key`, which takes one label.
  void add(const PieceSequence& pieces, std::size_t key, std::uint32_t output);
  /// Deterministic states; state 0 is the start. Empties the collection.
  std::vector<State> determinise();

 private:
  struct LooseState {
    std::vector<std::pair<StepKey, std::uint32_t>> steps;
    std::vector<std::uint32_t> free;  ///< reached without a step
    std::vector<std::uint32_t> outputs;
  };
  using StateSet = std::vector<std::uint32_t>;

  std::uint32_t add_state();
  std::uint32_t add_step(std::uint32_t from, StepKey key);
  std::uint32_t add_right(const PieceSequence& pieces, std::uint32_t from);
  std::uint32_t add_left(const PieceSequence& pieces, std::uint32_t from);
  std::uint32_t add_piece(const Piece& piece, bool goes_right, std::uint32_t from);
  std::uint32_t add_gap(std::size_t most, std::uint32_t from);
  std::uint32_t add_choice(const Piece& piece, bool goes_right, std::uint32_t from);
  std::uint32_t add_not(const Piece& piece, Step step, std::uint32_t from);
  void close(StateSet& states) const;

  LabelOf label_of_piece_;
  std::vector<LooseState> loose_;  ///< state 0 is the common start
};

/// Shared store of minimal states of several automata without cycles: equal right languages become one node. Node 0 is
/// dead.
class MinimalNodes {
 public:
  MinimalNodes();
  /// Stores an automaton; gives the node of its start.
  std::uint32_t add(const std::vector<PhraseAutomaton::State>& states);
  /// Adds the end mark behind the last node.
  void close();

  std::vector<GraphNode> nodes;  ///< without end mark
  std::vector<GraphEdge> edges;
  std::vector<std::uint32_t> outputs;

 private:
  std::uint32_t store(const PhraseAutomaton::State& state, const std::vector<std::uint32_t>& node_of);
  std::map<std::vector<std::uint32_t>, std::uint32_t> known_;
};

}  // namespace followup
