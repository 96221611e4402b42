// What slips of typing and of ear cost: the smaller, the likelier that one was meant for the other. 100 is one plain
// slip.
#pragma once

#include <cstdint>

namespace followup {

/// Costs are sums of these.
using SlipCost = std::uint16_t;

namespace slip {
inline constexpr SlipCost Plain = 100;
inline constexpr SlipCost Vowel = 87;       ///< one vowel for another
inline constexpr SlipCost Neighbour = 97;   ///< the key beside it
inline constexpr SlipCost Sound = 74;       ///< letters that sound alike
inline constexpr SlipCost Doubled = 54;     ///< a letter doubled that is single, or the reverse
inline constexpr SlipCost LeftOut = 73;     ///< a vowel or an h that is missing
inline constexpr SlipCost Swapped = 57;     ///< two letters in each other's place
inline constexpr SlipCost Accent = 10;      ///< the letter without its accent
inline constexpr SlipCost Apostrophe = 40;  ///< the apostrophe left out
inline constexpr SlipCost AtBegin = 45;     ///< more for the first letter, which is seldom wrong
inline constexpr SlipCost OtherCase = 30;   ///< a small letter for a capital
}  // namespace slip

/// Of writing `written` for `meant`; both are symbols of the word graph.
SlipCost substitution_cost(std::uint8_t meant, std::uint8_t written);
/// True for a letter that is often not heard, and so left out or put in.
bool is_neighbour(std::uint8_t a, std::uint8_t b);
bool is_vowel(std::uint8_t letter);

}  // namespace followup
