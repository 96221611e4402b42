#include "match/phrase_automaton.h"

#include <algorithm>
#include <utility>

namespace followup {
namespace {

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
  links_.push_back({key, to, loose_[from].last_step});
  loose_[from].last_step = static_cast<std::uint32_t>(links_.size());
  return to;
}

void PhraseAutomaton::add_free(std::uint32_t from, std::uint32_t to) {
  links_.push_back({0, to, loose_[from].last_free});
  loose_[from].last_free = static_cast<std::uint32_t>(links_.size());
}

void PhraseAutomaton::add(const PieceSequence& pieces, std::size_t key, std::uint32_t output) {
  const std::span<const Piece> all(pieces);
  std::uint32_t end = pieces[key].in_capitals ? add_step(0, step_key(Step::InCapitals, 0)) : 0;
  end = add_right(all.subspan(key + 1), end);
  end = add_step(end, step_key(Step::Turn, 0));
  // Before the first words of a phrase “!” looks back; elsewhere it looks at what comes next.
  const auto first_taken = std::find_if(pieces.begin(), pieces.end(), takes_words);
  const auto before_key = static_cast<std::size_t>(first_taken - pieces.begin());
  end = add_left(all.subspan(before_key, key - before_key), end);
  for (auto opening = first_taken; opening != pieces.begin();) {
    --opening;
    end = opening->type == Piece::Type::Not ? add_not(*opening, Step::NotBefore, end) : add_piece(*opening, false, end);
  }
  loose_[end].output = output;
}

std::uint32_t PhraseAutomaton::add_right(std::span<const Piece> pieces, std::uint32_t from) {
  for (const Piece& piece : pieces) from = add_piece(piece, true, from);
  return from;
}

std::uint32_t PhraseAutomaton::add_left(std::span<const Piece> pieces, std::uint32_t from) {
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
  add_free(from, end);
  for (std::size_t i = 0; i < most; ++i) {
    from = add_step(from, step_key(Step::Any, 0));
    add_free(from, end);
  }
  return end;
}

std::uint32_t PhraseAutomaton::add_choice(const Piece& piece, bool goes_right, std::uint32_t from) {
  const std::uint32_t end = add_state();
  for (const PieceSequence& one : piece.choices) {
    const std::uint32_t last = goes_right ? add_right(one, from) : add_left(one, from);
    add_free(last, end);
  }
  if (piece.optional) add_free(from, end);
  return end;
}

std::uint32_t PhraseAutomaton::add_not(const Piece& piece, Step step, std::uint32_t from) {
  for (const PieceSequence& one : piece.choices) from = add_step(from, step_key(step, label_of_piece_(one.front())));
  return from;
}

void PhraseAutomaton::close(StateSet& states) const {
  for (std::size_t i = 0; i < states.size(); ++i) {
    for (std::uint32_t link = loose_[states[i]].last_free; link != 0; link = links_[link - 1].before)
      states.push_back(links_[link - 1].to);
  }
  if (states.size() > 1) sort_unique(states);
}

/// What the loose states of a set do together; the targets of its steps are loose states still, several to a step.
PhraseAutomaton::State PhraseAutomaton::state_of(const StateSet& set) const {
  State state;
  for (const std::uint32_t loose : set) {
    const LooseState& from = loose_[loose];
    for (std::uint32_t link = from.last_step; link != 0; link = links_[link - 1].before)
      state.steps.emplace_back(links_[link - 1].key, links_[link - 1].to);
    if (from.output != NoOutput) state.outputs.push_back(from.output);
  }
  std::sort(state.steps.begin(), state.steps.end());
  sort_unique(state.outputs);
  return state;
}

std::vector<PhraseAutomaton::State> PhraseAutomaton::determinise() {
  std::unordered_map<StateSet, std::uint32_t, RowHash> number_of;
  std::vector<const StateSet*> sets;
  const auto number = [&](StateSet set) {
    close(set);
    const auto [known, is_new] = number_of.try_emplace(std::move(set), static_cast<std::uint32_t>(sets.size()));
    if (is_new) sets.push_back(&known->first);
    return known->second;
  };
  number({0});
  std::vector<State> made;
  for (std::size_t at = 0; at < sets.size(); ++at) {
    const State loose = state_of(*sets[at]);
    State& state = made.emplace_back();
    state.outputs = loose.outputs;
    for (auto step = loose.steps.begin(); step != loose.steps.end();) {
      const StepKey key = step->first;
      StateSet targets;
      for (; step != loose.steps.end() && step->first == key; ++step) targets.push_back(step->second);
      state.steps.emplace_back(key, number(std::move(targets)));
    }
  }
  loose_.assign(1, LooseState{});
  links_.clear();
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

std::uint32_t MinimalNodes::store(const PhraseAutomaton::State& state, const std::vector<std::uint32_t>& node_of) {
  std::vector<std::uint32_t> signature = state.outputs;
  signature.push_back(UINT32_MAX);
  for (const auto& [key, target] : state.steps) {
    signature.push_back(key);
    signature.push_back(node_of[target]);
  }
  const auto [known, is_new] = known_.try_emplace(std::move(signature), static_cast<std::uint32_t>(nodes.size()));
  if (!is_new) return known->second;
  nodes.push_back(written(state, node_of));
  return known->second;
}

GraphNode MinimalNodes::written(const PhraseAutomaton::State& state, const std::vector<std::uint32_t>& node_of) {
  GraphNode made;
  made.first_edge = static_cast<std::uint32_t>(edges.size());
  for (const auto& [key, target] : state.steps) {
    const Step step = step_of(key);
    if (step == Step::Any) {
      made.any = node_of[target];
    } else if (step == Step::Turn) {
      made.turn = node_of[target];
    } else {
      edges.push_back({label_of(key), step, node_of[target]});
      if (step == Step::Take) made.takes.add(label_of(key));
      ++(step == Step::Take ? made.take_count : made.look_count);
    }
  }
  for (const std::uint32_t output : state.outputs) edges.push_back({0, Step::Found, output});
  made.look_count = static_cast<std::uint16_t>(made.look_count + state.outputs.size());
  return made;
}

}  // namespace followup
