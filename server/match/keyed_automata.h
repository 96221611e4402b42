// The phrases of one level, sorted by where their walks begin: each goes to the automaton of its key, the rarest word
// or class that every instance of it holds.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "match/phrase_automaton.h"

namespace followup {

class KeyedAutomata {
 public:
  /// `weights` says how frequent each label is.
  KeyedAutomata(const std::vector<double>& weights, LabelOf label_of_piece)
      : weights_(weights), label_of_piece_(std::move(label_of_piece)) {}

  void add(const Phrase& phrase, std::uint32_t output);
  /// By the label of the key.
  std::map<Label, PhraseAutomaton>& automata() { return automata_; }

 private:
  double weight_of(const Piece& piece) const;
  double lightest(const PieceSequence& pieces) const;
  void add_pieces(const PieceSequence& pieces, std::uint32_t output);

  const std::vector<double>& weights_;
  LabelOf label_of_piece_;
  std::map<Label, PhraseAutomaton> automata_;
};

}  // namespace followup
