#include "match/keyed_automata.h"

#include <algorithm>
#include <limits>

namespace followup {
namespace {

constexpr double Never = std::numeric_limits<double>::infinity();

bool is_label(const Piece& piece) { return piece.type == Piece::Type::Word || piece.type == Piece::Type::Class; }

}  // namespace

/// How frequent what the piece demands is; of a choice, of all its alternatives together. Infinite for what demands
/// nothing.
double KeyedAutomata::weight_of(const Piece& piece) const {
  if (is_label(piece)) return weights_[label_of_piece_(piece)];
  if (piece.type != Piece::Type::Choice || piece.optional) return Never;
  double sum = 0;
  for (const PieceSequence& one : piece.choices) sum += lightest(one);
  return sum;
}

double KeyedAutomata::lightest(const PieceSequence& pieces) const {
  double least = Never;
  for (const Piece& piece : pieces) least = std::min(least, weight_of(piece));
  return least;
}

void KeyedAutomata::add(const Phrase& phrase, std::uint32_t output) { add_pieces(phrase.pieces, output); }

/// Where the rarest piece is a choice, each of its alternatives becomes a phrase of its own.
void KeyedAutomata::add_pieces(const PieceSequence& pieces, std::uint32_t output) {
  const auto lighter = [this](const Piece& a, const Piece& b) { return weight_of(a) < weight_of(b); };
  const auto rarest = std::min_element(pieces.begin(), pieces.end(), lighter);
  if (is_label(*rarest)) {
    PhraseAutomaton& automaton = automata_.try_emplace(label_of_piece_(*rarest), label_of_piece_).first->second;
    return automaton.add(pieces, static_cast<std::size_t>(rarest - pieces.begin()), output);
  }
  for (const PieceSequence& one : rarest->choices) {
    PieceSequence split(pieces.begin(), rarest);
    split.insert(split.end(), one.begin(), one.end());
    split.insert(split.end(), rarest + 1, pieces.end());
    add_pieces(split, output);
  }
}

}  // namespace followup
