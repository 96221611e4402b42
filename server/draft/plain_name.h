// Names of people and companies in the form in which they are compared: small letters without accents, apostrophes,
// hyphens and dots, so that "José", "JOSE" and "Jose" are one. No memory is asked for.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace followup {

/// The plain form of one word of a name.
struct PlainName {
  static constexpr std::size_t MaxLetters = 24;
  std::array<char, MaxLetters> letters{};
  std::uint8_t size = 0;
  bool is_wide = false;     ///< had letters beyond ASCII
  bool is_readable = true;  ///< Latin letters alone, and not too many

  std::string_view view() const { return {letters.data(), size}; }
};

PlainName plain_name(std::string_view word);

/// True for one name in two spellings: accents, capitals, hyphens, "Müller" and "Mueller".
bool same_name(const PlainName& a, const PlainName& b);

/// How many letters are wrong, missing, too many or swapped with their neighbour: 1, or 2 in a long name; none for the
/// same name and for names that are not near. Short names must begin alike.
std::optional<int> near_miss(const PlainName& a, const PlainName& b);

}  // namespace followup
