// The form of a word in which words are compared: lower case, straight apostrophe, soft hyphens and
// joiners dropped. Accents stay: "résumé" and "resume" are two words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace followup {

/// Identifies a folded word. Two different words of our vocabularies never share one (checked when they are compiled).
using WordHash = std::uint64_t;

inline constexpr WordHash WordHashSeed = 14695981039346656037ULL;  // FNV-1a, 64 bits

constexpr WordHash hash_step(WordHash hash, unsigned char byte) { return (hash ^ byte) * 1099511628211ULL; }

/// Hash of a word that is already folded.
constexpr WordHash hash_folded(std::string_view folded) {
  WordHash hash = WordHashSeed;
  for (const char c : folded) hash = hash_step(hash, static_cast<unsigned char>(c));
  return hash;
}

/// The matching form of one code point: its lower case (Latin, Greek, Cyrillic), `'` for every apostrophe; 0 when it is
/// dropped.
char32_t folded(char32_t value);

/// The matching form of a word.
std::string fold_word(std::string_view word);

}  // namespace followup
