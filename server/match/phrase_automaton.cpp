#include "match/phrase_automaton.h"

#include <algorithm>
#include <utility>

namespace followup {
namespace {

struct SetHash {
  std::size_t operator()(const std::vector<std::uint32_t>& set) const {
    std::size_t hash = set.size();
    for (const std::uint32_t item : set) hash = (hash ^ item) * 1099511628211ULL;
    return hash;
  }
};

bool takes_words(const Piece& piece) {
  return piece.type == Piece::Type::Word || piece.type == Piece::Type::Class || piece.type == Piece::Type::Choice;
}

void sort_unique(std::vector<std::uint32_t>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

}  // namespace

std::uint32_t PhraseAutomaton::add_state() {
  loose_.emplace_back();
  return static_cast<std::uint32_t>(loose_.size() - 1);
}

std::uint32_t PhraseAutomaton::add_step(std::uint32_t from, StepKey key) {
  const std::uint32_t to = add_state();
  loose_[from].steps.emplace_back(key, to);
  return to;
}

void PhraseAutomaton::add(const PieceSequence& pieces, std::size_t key, std::uint32_t output) {
  const auto at_key = pieces.begin() + static_cast<std::ptrdiff_t>(key);
  std::uint32_t end = pieces[key].in_capitals ? add_step(0, step_key(Step::InCapitals, 0)) : 0;
  end = add_right(PieceSequence(at_key + 1, pieces.end()), end);
  end = add_step(end, step_key(Step::Turn, 0));
  // Before the first words of a phrase “!” looks back; elsewhere it looks at what comes next.
  const auto first_taken = std::find_if(pieces.begin(), pieces.end(), takes_words);
  end = add_left(PieceSequence(first_taken, at_key), end);
  for (auto opening = first_taken; opening != pieces.begin();) {
    --opening;
    end = opening->type == Piece::Type::Not ? add_not(*opening, Step::NotBefore, end) : add_piece(*opening, false, end);
  }
  loose_[end].outputs.push_back(output);
}

std::uint32_t PhraseAutomaton::add_right(const PieceSequence& pieces, std::uint32_t from) {
  for (const Piece& piece : pieces) from = add_piece(piece, true, from);
  return from;
}

std::uint32_t PhraseAutomaton::add_left(const PieceSequence& pieces, std::uint32_t from) {
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) from = add_piece(*piece, false, from);
  return from;
}

std::uint32_t PhraseAutomaton::add_piece(const Piece& piece, bool goes_right, std::uint32_t from) {
  switch (piece.type) {
    case Piece::Type::Word:
      from = add_step(from, step_key(Step::Take, label_of_piece_(piece)));
      return piece.in_capitals ? add_step(from, step_key(Step::InCapitals, 0)) : from;
    case Piece::Type::Class:
      return add_step(from, step_key(Step::Take, label_of_piece_(piece)));
    case Piece::Type::Gap:
      return add_gap(piece.most, from);
    case Piece::Type::Choice:
      return add_choice(piece, goes_right, from);
    case Piece::Type::Not:
      return add_not(piece, Step::NotNext, from);
    case Piece::Type::Start:
      return add_step(from, step_key(Step::SentenceStart, 0));
    case Piece::Type::End:
      return add_step(from, step_key(Step::SentenceEnd, 0));
    case Piece::Type::Comma:
      return add_step(from, step_key(Step::CommaHere, 0));
  }
  return from;
}

std::uint32_t PhraseAutomaton::add_gap(std::size_t most, std::uint32_t from) {
  const std::uint32_t end = add_state();
  loose_[from].free.push_back(end);
  for (std::size_t i = 0; i < most; ++i) {
    from = add_step(from, step_key(Step::Any, 0));
    loose_[from].free.push_back(end);
  }
  return end;
}

std::uint32_t PhraseAutomaton::add_choice(const Piece& piece, bool goes_right, std::uint32_t from) {
  const std::uint32_t end = add_state();
  for (const PieceSequence& one : piece.choices) {
    const std::uint32_t last = goes_right ? add_right(one, from) : add_left(one, from);
    loose_[last].free.push_back(end);
  }
  if (piece.optional) loose_[from].free.push_back(end);
  return end;
}

std::uint32_t PhraseAutomaton::add_not(const Piece& piece, Step step, std::uint32_t from) {
  for (const PieceSequence& one : piece.choices) from = add_step(from, step_key(step, label_of_piece_(one.front())));
  return from;
}

void PhraseAutomaton::close(StateSet& states) const {
  for (std::size_t i = 0; i < states.size(); ++i) {
    const std::vector<std::uint32_t>& free = loose_[states[i]].free;
    states.insert(states.end(), free.begin(), free.end());
  }
  sort_unique(states);
}

std::vector<PhraseAutomaton::State> PhraseAutomaton::determinise() {
  std::vector<State> made(1);
  std::unordered_map<StateSet, std::uint32_t, SetHash> number_of;
  std::vector<StateSet> sets(1, StateSet{0});
  close(sets[0]);
  for (std::size_t at = 0; at < sets.size(); ++at) {
    std::map<StepKey, StateSet> next;
    const StateSet here = sets[at];
    for (const std::uint32_t loose : here) {
      for (const auto& [key, to] : loose_[loose].steps) next[key].push_back(to);
      const std::vector<std::uint32_t>& outputs = loose_[loose].outputs;
      made[at].outputs.insert(made[at].outputs.end(), outputs.begin(), outputs.end());
    }
    sort_unique(made[at].outputs);
    for (auto& [key, set] : next) {
      close(set);
      const auto [known, is_new] = number_of.try_emplace(set, static_cast<std::uint32_t>(sets.size()));
      if (is_new) {
        sets.push_back(set);
        made.emplace_back();
      }
      made[at].steps.emplace(key, known->second);
    }
  }
  loose_.assign(1, LooseState{});
  return made;
}

MinimalNodes::MinimalNodes() { nodes.push_back({}); }

std::uint32_t MinimalNodes::add(const std::vector<PhraseAutomaton::State>& states) {
  std::vector<std::uint32_t> node_of(states.size(), 0);
  std::vector<std::pair<std::uint32_t, bool>> to_do = {{0, false}};
  while (!to_do.empty()) {
    const auto [state, is_ready] = to_do.back();
    to_do.pop_back();
    if (node_of[state] != 0) continue;
    if (is_ready) {
      node_of[state] = store(states[state], node_of);
      continue;
    }
    to_do.emplace_back(state, true);
    for (const auto& [key, target] : states[state].steps) {
      if (node_of[target] == 0) to_do.emplace_back(target, false);
    }
  }
  return node_of[0];
}

void MinimalNodes::close() {
  GraphNode end;
  end.first_edge = end.first_other = static_cast<std::uint32_t>(edges.size());
  end.first_output = static_cast<std::uint32_t>(outputs.size());
  nodes.push_back(end);
}

std::uint32_t MinimalNodes::store(const PhraseAutomaton::State& state, const std::vector<std::uint32_t>& node_of) {
  std::vector<std::uint32_t> signature = state.outputs;
  signature.push_back(UINT32_MAX);
  for (const auto& [key, target] : state.steps) {
    signature.push_back(key);
    signature.push_back(node_of[target]);
  }
  const auto [known, is_new] = known_.try_emplace(std::move(signature), static_cast<std::uint32_t>(nodes.size()));
  if (!is_new) return known->second;
  GraphNode made;
  made.first_edge = static_cast<std::uint32_t>(edges.size());
  made.first_output = static_cast<std::uint32_t>(outputs.size());
  for (const auto& [key, target] : state.steps) {
    edges.push_back({label_of(key), step_of(key), node_of[target]});
    if (step_of(key) == Step::Take) made.takes.add(label_of(key));
  }
  const auto is_other = [](const auto& step) { return step_of(step.first) != Step::Take; };
  const auto others = std::count_if(state.steps.begin(), state.steps.end(), is_other);
  made.first_other = static_cast<std::uint32_t>(edges.size() - static_cast<std::size_t>(others));
  nodes.push_back(made);
  outputs.insert(outputs.end(), state.outputs.begin(), state.outputs.end());
  return known->second;
}

}  // namespace followup
