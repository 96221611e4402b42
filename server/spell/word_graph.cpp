#include "spell/word_graph.h"

#include <algorithm>

#include "text/utf8.h"

namespace followup {
namespace {

constexpr char32_t LatinLetters = 0xC0;
constexpr char32_t BehindLatin = 0x100;

bool is_apostrophe(char32_t value) { return value == U'’' || value == U'ʼ' || value == U'‘'; }
bool is_dropped(char32_t value) { return value == 0xAD || (value >= 0x200B && value <= 0x200D) || value == 0x2060; }

}  // namespace

std::optional<Symbols> WordGraph::symbols(std::string_view word) const {
  Symbols symbols;
  for (std::size_t at = 0; at < word.size();) {
    const auto byte = static_cast<unsigned char>(word[at]);
    std::uint8_t symbol = byte;
    if (byte >= 0x80) {
      const CodePoint letter = code_point_at(word, at);
      at += letter.length;
      if (is_dropped(letter.value)) continue;
      const auto further = std::lower_bound(letters_.begin(), letters_.end(), letter.value);
      if (is_apostrophe(letter.value)) {
        symbol = '\'';
      } else if (letter.value >= LatinLetters && letter.value < BehindLatin) {
        symbol = static_cast<std::uint8_t>(letter.value);
      } else if (further != letters_.end() && *further == letter.value) {
        symbol = static_cast<std::uint8_t>(FirstFurtherLetter + (further - letters_.begin()));
      } else {
        return std::nullopt;
      }
    } else {
      ++at;
      if (byte <= FirstLetter) return std::nullopt;
    }
    if (!symbols.add(symbol)) return std::nullopt;
  }
  return symbols;
}

void WordGraph::append(std::string& out, std::uint8_t symbol) const {
  const bool is_further = symbol >= FirstFurtherLetter && symbol < FirstFurtherLetter + MostFurtherLetters;
  append_utf8(out, is_further ? letters_[symbol - FirstFurtherLetter] : char32_t{symbol});
}

std::optional<WordClass> WordGraph::find(const Symbols& word) const {
  std::uint32_t node = Root;
  for (const std::uint8_t symbol : word) {
    node = step(node, symbol);
    if (node == None) return std::nullopt;
  }
  return end_of(node);
}

}  // namespace followup
