// Lexicon and phrases → one minimised automaton over words. The build tool runs it for the shipped pack, the
// program for a user's. It is not on the path of a lint.
#pragma once

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "match/graph_tables.h"
#include "match/phrase.h"
#include "text/problem.h"

namespace followup {

/// A named class of words: each member is a phrase, most of them of one word; `{other}` alone includes another class.
struct LexiconClass {
  std::string name;
  std::vector<Phrase> members;
};

/// A compiled automaton that owns its rows.
struct GraphStorage {
  std::vector<WordSlot> words;
  std::vector<WordRow> word_rows;
  std::vector<Label> labels;
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  std::vector<WalkStart> starts;
  std::vector<std::uint32_t> class_starts;
  std::deque<std::string> names;
  std::vector<std::string_view> class_names;
  Label first_class = 0;
  Label label_count = 0;
  std::uint32_t level_count = 0;

  GraphTables tables() const;
};

/// A fault of the source: which class or phrase (one of the two), and what is wrong.
struct GraphFault {
  static constexpr std::size_t None = static_cast<std::size_t>(-1);
  std::size_t phrase = None;
  std::size_t lexicon_class = None;
  std::string message;
};

/// How often words stand in ordinary text: what is rare decides where a search begins. Any text of the field will do.
using WordCounts = std::unordered_map<WordHash, std::size_t>;

/// Phrase number n of the automaton is `phrases[n]`. With faults the result is unusable.
GraphStorage compile_graph(const std::vector<LexiconClass>& classes, const std::vector<Phrase>& phrases,
                           std::vector<GraphFault>& faults, const WordCounts& counts = {});

/// Names of the classes that every lexicon has: kinds of token, and `capital`, a capitalised word inside a sentence.
/// The labels of these come first, in this order.
inline constexpr std::string_view BuiltinClasses[] = {"number", "ordinal", "clock",   "emoji",  "emoticon",
                                                      "blank",  "url",     "address", "symbol", "capital"};

}  // namespace followup
