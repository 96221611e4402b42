#include "draft/plain_name.h"

#include <algorithm>
#include <cstddef>

#include "text/utf8.h"

namespace followup {
namespace {

constexpr char32_t FirstWide = 0xC0;
/// The letters U+00C0 to U+017F without their accents; a blank where there is no Latin letter.
constexpr std::string_view Bases =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"   // U+00C0
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"   // U+0100
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // U+0140

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_joint(char32_t c) { return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'-' || c == U'.' || c == U'‐'; }

/// The letter below the accents; a blank for what is none.
char base_letter(char32_t c) {
  if (c < FirstWide || c - FirstWide >= Bases.size()) return ' ';
  return Bases[c - FirstWide];
}

void push(PlainName& name, char letter) {
  if (name.size == PlainName::MaxLetters || letter == ' ') {
    name.is_readable = false;
    return;
  }
  name.letters[name.size++] = letter;
}

/// "mueller" → "muller": the e that stands for an umlaut.
PlainName without_umlaut_e(const PlainName& name) {
  PlainName made;
  for (const char c : name.view()) {
    const char before = made.size == 0 ? ' ' : made.letters[made.size - 1U];
    const bool is_umlaut_e = c == 'e' && (before == 'a' || before == 'o' || before == 'u');
    if (!is_umlaut_e) push(made, c);
  }
  return made;
}

/// Optimal string alignment: the edit distance in which two neighbours swapped are one mistake.
int distance(std::string_view a, std::string_view b) {
  using Row = std::array<int, PlainName::MaxLetters + 1>;
  Row two_up{};
  Row up{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) up[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, up[j - 1] + cost});
      const bool is_swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swapped) row[j] = std::min(row[j], two_up[j - 2] + 1);
    }
    two_up = up;
    up = row;
  }
  return up[b.size()];
}

}  // namespace

PlainName plain_name(std::string_view word) {
  PlainName name;
  for (std::size_t at = 0; at < word.size();) {
    const char c = lower(word[at]);
    if (is_lower(c)) {
      push(name, c);
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(word, at);
    at += point.length;
    if (is_joint(point.value)) continue;
    name.is_wide = true;
    push(name, base_letter(point.value));
  }
  return name;
}

bool same_name(const PlainName& a, const PlainName& b) {
  if (a.view() == b.view()) return true;
  if (!a.is_wide && !b.is_wide) return false;
  return without_umlaut_e(a).view() == without_umlaut_e(b).view();
}

std::optional<int> near_miss(const PlainName& a, const PlainName& b) {
  constexpr std::size_t Shortest = 3;
  constexpr std::size_t LongEnough = 5;  // for another first letter: "Catherine", "Katherine"
  constexpr std::size_t LongForTwo = 6;  // for two mistakes: "Witfeild"
  const std::size_t shorter = std::min(a.size, b.size);
  const std::size_t longer = std::max(a.size, b.size);
  if (!a.is_readable || !b.is_readable || shorter < Shortest || longer - shorter > 2) return std::nullopt;
  const bool begins_alike =
      a.letters[0] == b.letters[0] || (a.letters[0] == b.letters[1] && a.letters[1] == b.letters[0]);
  if (!begins_alike && shorter < LongEnough) return std::nullopt;
  if (same_name(a, b)) return std::nullopt;
  const int mistakes = distance(a.view(), b.view());
  if (mistakes == 1) return 1;
  return mistakes == 2 && begins_alike && shorter >= LongForTwo ? std::optional(2) : std::nullopt;
}

}  // namespace followup
