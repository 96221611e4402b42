#include "lint/indefinite_article.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "text/words.h"

namespace followup {
namespace {

constexpr std::string_view SilentH[] = {"hour", "honest", "honor", "honour", "heir"};
/// Some say the h of these, some do not.
constexpr std::string_view OpenH[] = {"histor", "herb", "hotel", "habitual", "homage", "humble", "hallucin"};
/// Begin with the sound of "you" or "won".
constexpr std::string_view LikeYouOrWon[] = {"uni",  "use",  "usa", "usu", "util", "uten", "utop", "ubiq",
                                             "uran", "urin", "uk",  "eu",  "ewe",  "one",  "once", "ouija"};
/// Begin with "uni" and yet with a vowel: un- before i.
constexpr std::string_view Negated[] = {"unin", "unim", "unid", "unil", "unig"};

template <std::size_t Size>
bool begins_as(std::string_view word, const std::string_view (&beginnings)[Size]) {
  return std::any_of(std::begin(beginnings), std::end(beginnings),
                     [&](std::string_view one) { return word.starts_with(one); });
}

bool is_one_of(char letter, std::string_view letters) { return letters.find(letter) != std::string_view::npos; }

/// An abbreviation: read letter by letter where no word could begin so, as "MBA".
FirstSound sound_of_capitals(std::string_view word) {
  constexpr std::string_view NamedWithVowel = "FHLMNRSX";
  if (is_one_of(word.front(), "AEIO")) return FirstSound::Vowel;
  if (!is_one_of(word.front(), NamedWithVowel)) return FirstSound::Consonant;
  constexpr std::string_view Onsets[] = {"SC", "SH", "SK", "SL", "SM", "SN", "SP", "SQ", "ST", "SW", "FL", "FR"};
  const bool has_vowel = word.size() > 1 && is_one_of(word[1], "AEIOUY");
  const bool is_spelt_out = !has_vowel && !begins_as(word, Onsets);
  return is_spelt_out ? FirstSound::Vowel : FirstSound::Either;
}

/// "8", "80", "11", "18", "11th".
FirstSound sound_of_number(std::string_view word) {
  if (word.front() == '8') return FirstSound::Vowel;
  const bool is_two_digits = word.size() < 3 || word[2] < '0' || word[2] > '9';
  return (word.starts_with("11") || word.starts_with("18")) && is_two_digits ? FirstSound::Vowel
                                                                             : FirstSound::Consonant;
}

}  // namespace

FirstSound first_sound(std::string_view word) {
  const char first = word.front();
  if (first >= '0' && first <= '9') return sound_of_number(word);
  const std::string small = ascii_lower(word);
  if (small.front() < 'a' || small.front() > 'z') return FirstSound::Either;
  const bool is_capitals = std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (is_capitals) return sound_of_capitals(word);
  if (begins_as(small, SilentH)) return FirstSound::Vowel;
  if (begins_as(small, OpenH)) return FirstSound::Either;
  if (begins_as(small, LikeYouOrWon) && !begins_as(small, Negated)) return FirstSound::Consonant;
  return is_one_of(small.front(), "aeiou") ? FirstSound::Vowel : FirstSound::Consonant;
}

}  // namespace followup
