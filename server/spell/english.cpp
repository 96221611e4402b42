#include "spell/english.h"

#include <algorithm>
#include <optional>

#include "spell/english_words.h"
#include "spell/letter_case.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr std::string_view OrdinalEndings[] = {"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "21st", "112th"; a number by itself as well.
bool is_number(std::string_view word) {
  const auto behind = std::find_if_not(word.begin(), word.end(), is_digit);
  const auto digits = static_cast<std::size_t>(behind - word.begin());
  if (digits == 0 || digits == word.size()) return digits != 0;
  const bool is_teen = digits > 1 && word[digits - 2] == '1';
  const std::string_view ending = is_teen ? "th" : OrdinalEndings[word[digits - 1] - '0'];
  return ascii_iequals(word.substr(digits), ending);
}

std::optional<WordClass> find_as(Symbols word, LetterCase letters) {
  set_case(word, letters);
  return english_words().find(word);
}

Spelling judged(WordClass found, Dialect dialect) {
  const bool is_right = dialect == Dialect::Either || found.dialect == Dialect::Either || found.dialect == dialect;
  return is_right ? Spelling::Right : Spelling::OtherDialect;
}

/// The word in capitals, whichever of its letters the list has so: "ASTROTURF" is "AstroTurf". Of several words the one
/// that is right counts: "MATT" is a name as well as British for "matte".
Spelling spelling_of_capitals(const Symbols& word, Dialect dialect, std::size_t at, std::uint32_t node) {
  const WordGraph& graph = english_words();
  if (at == word.size()) {
    const auto found = graph.end_of(node);
    return found ? judged(*found, dialect) : Spelling::Unknown;
  }
  Spelling best = Spelling::Unknown;
  for (const std::uint8_t letter : {lower_symbol(word[at]), word[at]}) {
    const std::uint32_t next = graph.step(node, letter);
    if (next != WordGraph::None) best = std::min(best, spelling_of_capitals(word, dialect, at + 1, next));
    if (best == Spelling::Right || lower_symbol(word[at]) == word[at]) break;
  }
  return best;
}

Spelling spelling_of_part(std::string_view word, Dialect dialect) {
  if (word.empty() || is_number(word)) return Spelling::Right;
  const auto symbols = english_words().symbols(word);
  if (!symbols) return Spelling::Unknown;
  const LetterCase letters = case_of(*symbols);
  if (letters == LetterCase::Capitals) return spelling_of_capitals(*symbols, dialect, 0, WordGraph::Root);
  auto found = english_words().find(*symbols);
  if (!found && letters == LetterCase::Capitalised) found = find_as(*symbols, LetterCase::Lower);
  return found ? judged(*found, dialect) : Spelling::Unknown;
}

std::string_view without_dots(std::string_view word) { return word.substr(0, word.find_last_not_of('.') + 1); }

/// The worst of the parts decides.
Spelling spelling_of_parts(std::string_view word, Dialect dialect) {
  Spelling worst = Spelling::Right;
  for (std::size_t begin = 0; begin <= word.size() && worst != Spelling::Unknown;) {
    const std::size_t end = std::min(word.find('-', begin), word.size());
    worst = std::max(worst, spelling_of_part(without_dots(word.substr(begin, end - begin)), dialect));
    begin = end + 1;
  }
  return worst;
}

}  // namespace

bool is_common_english(WordHash word, bool is_capitalised, Dialect dialect) {
  const std::size_t mask = CommonWords.size() - 1;
  const CommonSlot wanted = fingerprint(word);
  for (std::size_t at = word & mask; CommonWords[at] != 0; at = (at + 1) & mask) {
    const CommonSlot flags = CommonWords[at] ^ wanted;
    if (flags > (NeedsCapital | AmericanOnly)) continue;
    return (is_capitalised || (flags & NeedsCapital) == 0) &&
           (dialect != Dialect::British || (flags & AmericanOnly) == 0);
  }
  return false;
}

Spelling english_spelling(std::string_view word, Dialect dialect) {
  const Spelling whole = spelling_of_part(word, dialect);
  if (whole != Spelling::Unknown) return whole;
  return spelling_of_parts(word, dialect);
}

std::string_view word_list_notice() { return WordListNotice; }

}  // namespace followup
