// The English words as one minimal graph in constant tables: words that begin alike share their first edges, words
// that end alike their last ones. A word ends with its class as the last symbol. It knows nothing of letter case.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "spell/word_class.h"

namespace followup {

/// One step: symbol in bits 0–7, bit 8 set on the last edge of its node, above them the first edge of the target.
using WordEdge = std::uint32_t;

inline constexpr WordEdge LastEdge = 1U << 8U;
inline constexpr unsigned TargetShift = 9;

constexpr std::uint8_t symbol_of(WordEdge edge) { return static_cast<std::uint8_t>(edge); }
constexpr std::uint32_t target_of(WordEdge edge) { return edge >> TargetShift; }
constexpr bool is_last(WordEdge edge) { return (edge & LastEdge) != 0; }

/// Symbols that stand for letters behind Latin-1, in the order of WordGraph::letters.
inline constexpr std::uint8_t FirstFurtherLetter = 0x80;
inline constexpr std::size_t MostFurtherLetters = 0x40;

/// A word as the graph spells it, one symbol a letter.
class Symbols {
 public:
  static constexpr std::size_t Longest = 46;  ///< letters of the longest word that the graph can hold

  bool add(std::uint8_t symbol) {
    if (size_ == Longest) return false;
    symbols_[size_++] = symbol;
    return true;
  }
  std::size_t size() const { return size_; }
  std::uint8_t operator[](std::size_t index) const { return symbols_[index]; }
  std::uint8_t& operator[](std::size_t index) { return symbols_[index]; }
  const std::uint8_t* begin() const { return symbols_.data(); }
  const std::uint8_t* end() const { return symbols_.data() + size_; }
  void cut(std::size_t size) { size_ = size; }

 private:
  std::array<std::uint8_t, Longest> symbols_;
  std::size_t size_ = 0;
};

class WordGraph {
 public:
  /// `edges` begins with those of the root; `letters` ascend. Both must outlive the graph.
  constexpr WordGraph(std::span<const WordEdge> edges, std::span<const char32_t> letters)
      : edges_(edges), letters_(letters) {}

  /// None when a letter stands in no word of the graph, or the word is too long. Curly apostrophes are straight ones.
  std::optional<Symbols> symbols(std::string_view word) const;
  /// Appends the letter in UTF-8.
  void append(std::string& out, std::uint8_t symbol) const;

  static constexpr std::uint32_t Root = 0;
  static constexpr std::uint32_t None = 0xFFFFFFFFU;
  WordEdge edge(std::uint32_t index) const { return edges_[index]; }
  /// The node behind that letter; None when there is no such edge.
  std::uint32_t step(std::uint32_t node, std::uint8_t symbol) const {
    for (std::uint32_t at = node;; ++at) {
      const WordEdge here = edges_[at];
      if (symbol_of(here) == symbol) return target_of(here);
      if (is_last(here)) return None;
    }
  }
  /// The class of the word that ends at the node; none when none does.
  std::optional<WordClass> end_of(std::uint32_t node) const {
    const std::uint8_t first = symbol_of(edges_[node]);
    if (first >= FirstLetter) return std::nullopt;
    return class_of_symbol(first);
  }
  /// Letter for letter, as written.
  std::optional<WordClass> find(const Symbols& word) const;
  std::size_t size() const { return edges_.size(); }

 private:
  std::span<const WordEdge> edges_;
  std::span<const char32_t> letters_;
};

}  // namespace followup
