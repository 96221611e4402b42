#include "build/graph_builder.h"

#include <algorithm>
#include <stdexcept>

namespace followup {

void GraphBuilder::add(std::string_view symbols) {
  if (!last_.empty() && symbols <= last_) throw std::runtime_error("words out of order");
  const auto differs = std::mismatch(symbols.begin(), symbols.end(), last_.begin(), last_.end());
  const auto shared = static_cast<std::size_t>(differs.first - symbols.begin());
  close(shared);
  open_.resize(symbols.size() + 1);
  last_ = symbols;
}

void GraphBuilder::close(std::size_t depth) {
  while (open_.size() > depth + 1) {
    const std::uint32_t target = finished(open_.back());
    open_.pop_back();
    open_.back().push_back({static_cast<std::uint8_t>(last_[open_.size() - 1]), target});
  }
}

std::uint32_t GraphBuilder::finished(const Node& node) {
  std::string key;
  for (const Branch& branch : node) {
    key += static_cast<char>(branch.symbol);
    for (unsigned shift = 0; shift < 32; shift += 8) key += static_cast<char>(branch.target >> shift);
  }
  const auto [entry, is_new] = known_.emplace(key, static_cast<std::uint32_t>(nodes_.size()));
  if (is_new) nodes_.push_back(node);
  return entry->second;
}

std::vector<WordEdge> GraphBuilder::finish() {
  close(0);
  nodes_.insert(nodes_.begin(), open_.front());
  std::vector<std::uint32_t> first(nodes_.size());
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    first[i] = next;
    next += static_cast<std::uint32_t>(nodes_[i].size());
  }
  std::vector<WordEdge> edges;
  for (const Node& node : nodes_) {
    for (const Branch& branch : node) {
      const std::uint32_t target = branch.symbol < FirstLetter ? 0 : first[branch.target + 1];
      edges.push_back(branch.symbol | (&branch == &node.back() ? LastEdge : 0U) | (target << TargetShift));
    }
  }
  return edges;
}

}  // namespace followup
