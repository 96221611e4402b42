// Whether a common word lies one slip away: the exact word is walked, and at each letter one slip is tried.
#include "spell/english_words.h"
#include "spell/letter_case.h"
#include "spell/suggest.h"

namespace followup {
namespace {

constexpr std::uint8_t Common = 4;

/// In shorter words one letter for another makes a common word of nearly anything.
constexpr std::size_t ShortestForReplacing = 4;
constexpr std::size_t ShortestForOthers = 3;

class CloseWord {
 public:
  CloseWord(const Symbols& word, Dialect dialect) : word_(word), dialect_(dialect) {}

  bool exists() const {
    std::uint32_t node = WordGraph::Root;
    for (std::size_t at = 0; at <= word_.size(); ++at) {
      if (slips_at(node, at)) return true;
      node = at < word_.size() ? graph_.step(node, word_[at]) : WordGraph::None;
      if (node == WordGraph::None) return false;
    }
    return false;
  }

 private:
  bool slips_at(std::uint32_t node, std::size_t at) const {
    if (is_swapped(node, at)) return true;
    if (at < word_.size() && word_.size() >= ShortestForOthers && ends_common(node, at + 1)) return true;
    for (std::uint32_t edge = node;; ++edge) {
      const WordEdge here = graph_.edge(edge);
      if (symbol_of(here) >= FirstLetter && is_put_in(here, at)) return true;
      if (is_last(here)) return false;
    }
  }

  /// The letter of the edge was left out, or another one written for it.
  bool is_put_in(WordEdge edge, std::size_t at) const {
    const bool is_apostrophe = symbol_of(edge) == '\'';
    if (word_.size() < ShortestForOthers) return is_apostrophe && ends_common(target_of(edge), at);
    if (ends_common(target_of(edge), at)) return true;
    const bool may_replace = at < word_.size() && word_.size() >= ShortestForReplacing;
    return may_replace && ends_common(target_of(edge), at + 1);
  }

  bool is_swapped(std::uint32_t node, std::size_t at) const {
    if (at + 1 >= word_.size()) return false;
    const std::uint32_t first = graph_.step(node, word_[at + 1]);
    if (first == WordGraph::None) return false;
    const std::uint32_t second = graph_.step(first, word_[at]);
    return second != WordGraph::None && ends_common(second, at + 2);
  }

  /// The rest of the word leads from the node to the end of a common word.
  bool ends_common(std::uint32_t node, std::size_t at) const {
    for (; at < word_.size(); ++at) {
      node = graph_.step(node, word_[at]);
      if (node == WordGraph::None) return false;
    }
    const auto end = graph_.end_of(node);
    if (!end || end->commonness < Common || !end->may_offer) return false;
    return dialect_ == Dialect::Either || end->dialect == Dialect::Either || end->dialect == dialect_;
  }

  const WordGraph graph_ = english_words();
  const Symbols& word_;
  Dialect dialect_;
};

}  // namespace

bool has_close_english(std::string_view word, Dialect dialect) {
  auto symbols = english_words().symbols(word);
  if (!symbols) return false;
  if (case_of(*symbols) != LetterCase::Mixed) set_case(*symbols, LetterCase::Lower);
  if (CloseWord(*symbols, dialect).exists()) return true;
  set_case(*symbols, LetterCase::Capitalised);
  return CloseWord(*symbols, dialect).exists();
}

}  // namespace followup
