// Words in order → the edges of the smallest graph that spells them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "spell/word_graph.h"

namespace followup {

class GraphBuilder {
 public:
  /// Symbols of a word with its class last; words must come in ascending order of their bytes.
  void add(std::string_view symbols);
  /// The edges, those of the root first. Nothing may be added afterwards.
  std::vector<WordEdge> finish();

 private:
  struct Branch {
    std::uint8_t symbol;
    std::uint32_t target;  ///< a finished node
  };
  using Node = std::vector<Branch>;

  /// Finishes the nodes of the last word behind the first `depth` symbols.
  void close(std::size_t depth);
  std::uint32_t finished(const Node& node);

  std::string last_;
  std::vector<Node> open_ = {Node()};  ///< of the last word, one for each of its symbols, the root first
  std::vector<Node> nodes_;
  std::map<std::string, std::uint32_t> known_;
};

}  // namespace followup
