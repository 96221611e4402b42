#include "spell/letter_case.h"

namespace followup {

LetterCase case_of(const Symbols& word) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (const std::uint8_t symbol : word) {
    if (is_upper_symbol(symbol)) ++upper;
    if (is_lower_symbol(symbol)) ++lower;
  }
  if (upper == 0) return LetterCase::Lower;
  if (lower == 0) return LetterCase::Capitals;
  return upper == 1 && is_upper_symbol(word[0]) ? LetterCase::Capitalised : LetterCase::Mixed;
}

void set_case(Symbols& word, LetterCase letters) {
  if (letters == LetterCase::Mixed) return;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool is_capital = letters == LetterCase::Capitals || (letters == LetterCase::Capitalised && i == 0);
    word[i] = is_capital ? upper_symbol(word[i]) : lower_symbol(word[i]);
  }
}

}  // namespace followup
