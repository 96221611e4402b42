// Phrases found the slow way: every way to lay a phrase on the words of a sentence is tried. It knows the notation as
// docs/writing-rules.md tells it and nothing of the automaton, so that the two can be held against each other.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "match/compile_graph.h"
#include "match/phrase.h"
#include "prose/prose.h"

namespace followup {

/// Tokens [first, last).
using TokenSpan = std::pair<std::uint32_t, std::uint32_t>;

/// Looks for phrases in one text. Lexicon and text must outlive it.
class NaiveMatcher {
 public:
  NaiveMatcher(const std::vector<LexiconClass>& classes, const Prose& prose);

  /// Every stretch of tokens in the text on which the phrase can be laid.
  std::set<TokenSpan> spans(const Phrase& phrase);

 private:
  using Ends = std::set<std::uint32_t>;

  Ends ends(const PieceSequence& pieces, std::uint32_t at);
  Ends ends_of_piece(const Piece& piece, std::uint32_t at, bool is_behind_words);
  Ends ends_of_class(const std::string& name, std::uint32_t at);
  Ends ends_of_gap(std::size_t most, std::uint32_t at) const;
  bool is_word(const Piece& piece, std::uint32_t at) const;
  bool is_kind(std::string_view name, std::uint32_t at, bool& is_known) const;
  bool begins_here(const Piece& piece, std::uint32_t at);
  bool stands_before(const Piece& piece, std::uint32_t at);
  bool is_lone_member(const std::string& name, std::uint32_t at);

  std::map<std::string, const LexiconClass*, std::less<>> classes_;
  const Prose& prose_;
  std::uint32_t first_ = 0;  ///< tokens of the sentence in work
  std::uint32_t last_ = 0;
  std::map<std::pair<std::string, std::uint32_t>, Ends> known_;  ///< classes at a token
};

}  // namespace followup
