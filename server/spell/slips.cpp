#include "spell/slips.h"

#include <array>
#include <string_view>

#include "spell/letter_case.h"

namespace followup {
namespace {

constexpr std::string_view Rows[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

/// Of the letters a to z: a bit for each that lies beside it on a keyboard.
constexpr std::array<std::uint32_t, 26> keyboard() {
  std::array<std::uint32_t, 26> beside{};
  const auto join = [&](char a, char b) {
    beside[static_cast<std::size_t>(a - 'a')] |= 1U << static_cast<unsigned>(b - 'a');
    beside[static_cast<std::size_t>(b - 'a')] |= 1U << static_cast<unsigned>(a - 'a');
  };
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t i = 0; i < Rows[row].size(); ++i) {
      if (i + 1 < Rows[row].size()) join(Rows[row][i], Rows[row][i + 1]);
      if (row == 2) continue;
      if (i < Rows[row + 1].size()) join(Rows[row][i], Rows[row + 1][i]);
      if (i > 0 && i - 1 < Rows[row + 1].size()) join(Rows[row][i], Rows[row + 1][i - 1]);
    }
  }
  return beside;
}

constexpr std::array<std::uint32_t, 26> Keyboard = keyboard();

/// Pairs of letters that are heard as one another.
constexpr std::string_view SoundPairs[] = {"cs", "ck", "sz", "dt", "mn", "fv", "gj",
                                           "iy", "kq", "tc", "sc", "bp", "uw"};

constexpr std::array<std::uint32_t, 26> sounds() {
  std::array<std::uint32_t, 26> alike{};
  for (const std::string_view pair : SoundPairs) {
    alike[static_cast<std::size_t>(pair[0] - 'a')] |= 1U << static_cast<unsigned>(pair[1] - 'a');
    alike[static_cast<std::size_t>(pair[1] - 'a')] |= 1U << static_cast<unsigned>(pair[0] - 'a');
  }
  return alike;
}

constexpr std::array<std::uint32_t, 26> Sounds = sounds();

constexpr bool is_plain(std::uint8_t letter) { return letter >= 'a' && letter <= 'z'; }

bool are_joined(const std::array<std::uint32_t, 26>& table, std::uint8_t a, std::uint8_t b) {
  return is_plain(a) && is_plain(b) && (table[a - 'a'] >> (b - 'a') & 1U) != 0;
}

/// "é" → "e"; other letters stay.
constexpr std::uint8_t without_accent(std::uint8_t letter) {
  constexpr std::string_view Plain = "aaaaaaaceeeeiiiidnooooo/ouuuuypy";
  return letter >= 0xE0 ? static_cast<std::uint8_t>(Plain[letter - 0xE0U]) : letter;
}

}  // namespace

bool is_vowel(std::uint8_t letter) {
  return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u' || letter == 'y';
}

bool is_neighbour(std::uint8_t a, std::uint8_t b) { return are_joined(Keyboard, a, b); }

SlipCost substitution_cost(std::uint8_t meant, std::uint8_t written) {
  if (meant == written) return 0;
  const std::uint8_t small = lower_symbol(meant);
  if (small == written) return slip::OtherCase;
  if (without_accent(small) == written) return slip::Accent;
  if (!is_plain(small) || !is_plain(written)) return slip::Plain + slip::Accent;
  if (is_vowel(small) && is_vowel(written)) return slip::Vowel;
  if (are_joined(Sounds, small, written)) return slip::Sound;
  if (are_joined(Keyboard, small, written)) return slip::Neighbour;
  return slip::Plain;
}

}  // namespace followup
