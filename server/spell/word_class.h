// What the graph tells of a word beside its letters: how common it is, where it is spelt so, whether it may be offered.
#pragma once

#include <cstdint>
#include <string_view>

namespace followup {

/// Where a spelling is at home. `Either` as a question means: both are right.
enum class Dialect : std::uint8_t { Either, American, British };

struct WordClass {
  std::uint8_t commonness = 0;        ///< 0 rare to MaxCommonness: words that mails are made of
  Dialect dialect = Dialect::Either;  ///< the one in which it is spelt so
  bool may_offer = true;              ///< false for words that no correction may propose

  friend bool operator==(const WordClass&, const WordClass&) = default;
};

inline constexpr std::uint8_t MaxCommonness = 7;
inline constexpr unsigned ClassesOfDialect = MaxCommonness + 1;
/// Symbols below it end a word and are its class; those above are letters.
inline constexpr std::uint8_t FirstLetter = 32;

/// Ends the word in the graph: 1 to FirstLetter - 1.
constexpr std::uint8_t class_symbol(WordClass of) {
  if (!of.may_offer) return static_cast<std::uint8_t>(1 + 3 * ClassesOfDialect + static_cast<unsigned>(of.dialect));
  return static_cast<std::uint8_t>(1 + static_cast<unsigned>(of.dialect) * ClassesOfDialect + of.commonness);
}

constexpr WordClass class_of_symbol(std::uint8_t symbol) {
  const unsigned index = symbol - 1U;
  if (index >= 3 * ClassesOfDialect) return {0, static_cast<Dialect>(index - 3 * ClassesOfDialect), false};
  return {static_cast<std::uint8_t>(index % ClassesOfDialect), static_cast<Dialect>(index / ClassesOfDialect), true};
}

static_assert(class_symbol({MaxCommonness, Dialect::British, false}) < FirstLetter);

}  // namespace followup
