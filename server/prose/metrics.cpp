#include <algorithm>
#include <array>
#include <cmath>

#include "prose/characters.h"
#include "prose/prose.h"
#include "prose/text_lines.h"

namespace followup {

namespace {

constexpr double WordsAMinute = 238;

// Letters outside ASCII are taken for vowels: most of them are, in the words of a mail.
constexpr std::array<std::uint8_t, 256> make_vowels() {
  std::array<std::uint8_t, 256> vowels{};
  for (const char letter : std::string_view("aeiouyAEIOUY")) vowels[static_cast<unsigned char>(letter)] = 1;
  for (std::size_t byte = 0x80; byte < vowels.size(); ++byte) vowels[byte] = 1;
  return vowels;
}

constexpr std::array<std::uint8_t, 256> Vowels = make_vowels();

unsigned vowel(char byte) { return Vowels[static_cast<unsigned char>(byte)]; }

// Groups of vowels, without a silent e at the end; at least one. Every word of a mail comes here: no branches.
std::size_t syllables(std::string_view word) {
  if (word.size() < 3) return 1;
  unsigned groups = 0;
  unsigned before = 0;
  for (const char byte : word) {
    const unsigned here = vowel(byte);
    groups += here & ~before;
    before = here;
  }
  if (groups <= 1) return 1;
  const char before_last = word[word.size() - 2];
  const bool silent = lower_byte(word.back()) == 'e' && vowel(before_last) == 0 && lower_byte(before_last) != 'l';
  return silent ? groups - 1 : groups;
}

struct Counts {
  std::size_t words = 0;
  std::size_t syllables = 0;
};

// A run of joined tokens is one word, whichever of them are words.
Counts count(const std::vector<Token>& tokens, const Sentence& sentence, std::string_view text) {
  Counts counts;
  bool counted = false;
  for (std::uint32_t index = sentence.first; index < sentence.last; ++index) {
    const Token& token = tokens[index];
    if (!token.has(Glued)) counted = false;
    if (!counts_as_word(token)) continue;
    if (!counted) ++counts.words;
    counted = true;
    if (token.has(Clitic)) continue;
    counts.syllables +=
        token.kind == TokenKind::Word ? syllables(text.substr(token.begin, token.end - token.begin)) : 1;
  }
  return counts;
}

double grade_level(const Counts& body, std::size_t sentences) {
  if (body.words == 0 || sentences == 0) return 0;
  const auto words = static_cast<double>(body.words);
  const double grade =
      0.39 * words / static_cast<double>(sentences) + 11.8 * static_cast<double>(body.syllables) / words - 15.59;
  return std::max(0.0, grade);
}

}  // namespace

Metrics measure(const Prose& prose, std::string_view text) {
  Metrics metrics;
  Counts body;
  for (const Sentence& sentence : prose.sentences) {
    if (sentence.zone == Zone::Names || sentence.zone == Zone::Subject) continue;
    const Counts counts = count(prose.tokens, sentence, text);
    metrics.words += counts.words;
    if (sentence.zone != Zone::Body || counts.words == 0) continue;
    body.words += counts.words;
    body.syllables += counts.syllables;
    ++metrics.sentences;
    if (sentence.type == SentenceType::Question) ++metrics.questions;
  }
  metrics.body_words = body.words;
  metrics.paragraphs = static_cast<std::size_t>(std::count_if(prose.paragraphs.begin(), prose.paragraphs.end(),
                                                              [](const Paragraph& p) { return p.zone == Zone::Body; }));
  metrics.reading_grade = grade_level(body, metrics.sentences);
  metrics.reading_seconds = static_cast<std::size_t>(std::ceil(static_cast<double>(metrics.words) * 60 / WordsAMinute));
  return metrics;
}

}  // namespace followup
