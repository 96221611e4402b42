// "a" or "an": by the sound that the next word begins with, as far as its letters tell.
#pragma once

#include <cstdint>
#include <string_view>

namespace followup {

enum class FirstSound : std::uint8_t { Vowel, Consonant, Either };

/// Of a word or a number as written; `Either` where both are usual or nobody can tell.
FirstSound first_sound(std::string_view word);

}  // namespace followup
