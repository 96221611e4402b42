// How the letters of a word stand: small, capitals, a capital first. Letters behind Latin-1 have one case here.
#pragma once

#include <cstdint>

#include "spell/word_graph.h"

namespace followup {

enum class LetterCase : std::uint8_t { Lower, Capitalised, Capitals, Mixed };

/// Latin-1 capitals stand 32 below their small letters, as in ASCII.
constexpr bool is_upper_symbol(std::uint8_t symbol) {
  return (symbol >= 'A' && symbol <= 'Z') || (symbol >= 0xC0 && symbol <= 0xDE && symbol != 0xD7);
}
constexpr bool is_lower_symbol(std::uint8_t symbol) {
  return (symbol >= 'a' && symbol <= 'z') || (symbol >= 0xE0 && symbol != 0xF7 && symbol != 0xFF);
}
constexpr std::uint8_t lower_symbol(std::uint8_t symbol) {
  return is_upper_symbol(symbol) ? static_cast<std::uint8_t>(symbol + 32) : symbol;
}
constexpr std::uint8_t upper_symbol(std::uint8_t symbol) {
  return is_lower_symbol(symbol) ? static_cast<std::uint8_t>(symbol - 32) : symbol;
}

LetterCase case_of(const Symbols& word);
/// Writes the letters so; `Mixed` changes nothing.
void set_case(Symbols& word, LetterCase letters);

}  // namespace followup
