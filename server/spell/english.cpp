#include "spell/english.h"

#include <algorithm>
#include <optional>

#include "spell/english_words.h"
#include "spell/letter_case.h"

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
  return word.substr(digits) == ending;
}

std::optional<WordClass> find_as(Symbols word, LetterCase letters) {
  set_case(word, letters);
  return english_words().find(word);
}

/// The word in capitals, whichever of its letters the list has so: "ASTROTURF" is "AstroTurf".
std::optional<WordClass> find_any_case(const Symbols& word, std::size_t at, std::uint32_t node) {
  const WordGraph& graph = english_words();
  if (at == word.size()) return graph.end_of(node);
  for (const std::uint8_t letter : {lower_symbol(word[at]), word[at]}) {
    const std::uint32_t next = graph.step(node, letter);
    if (next == WordGraph::None) continue;
    if (const auto found = find_any_case(word, at + 1, next)) return found;
    if (lower_symbol(word[at]) == word[at]) break;
  }
  return std::nullopt;
}

std::optional<WordClass> find_in_its_case(const Symbols& word) {
  if (const auto found = english_words().find(word)) return found;
  switch (case_of(word)) {
    case LetterCase::Capitalised:
      return find_as(word, LetterCase::Lower);
    case LetterCase::Capitals:
      return find_any_case(word, 0, WordGraph::Root);
    default:
      return std::nullopt;
  }
}

Spelling judged(WordClass found, Dialect dialect) {
  const bool is_right = dialect == Dialect::Either || found.dialect == Dialect::Either || found.dialect == dialect;
  return is_right ? Spelling::Right : Spelling::OtherDialect;
}

Spelling spelling_of_part(std::string_view word, Dialect dialect) {
  if (word.empty() || is_number(word)) return Spelling::Right;
  const auto symbols = english_words().symbols(word);
  if (!symbols) return Spelling::Unknown;
  const auto found = find_in_its_case(*symbols);
  return found ? judged(*found, dialect) : Spelling::Unknown;
}

/// The worst of the parts decides.
Spelling spelling_of_parts(std::string_view word, Dialect dialect) {
  Spelling worst = Spelling::Right;
  for (std::size_t begin = 0; begin <= word.size() && worst != Spelling::Unknown;) {
    const std::size_t end = std::min(word.find('-', begin), word.size());
    worst = std::max(worst, spelling_of_part(word.substr(begin, end - begin), dialect));
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
  const std::size_t end = word.find_last_not_of('.');
  if (end == std::string_view::npos) return word.empty() ? Spelling::Right : Spelling::Unknown;
  return spelling_of_parts(word.substr(0, end + 1), dialect);
}

std::string_view word_list_notice() { return WordListNotice; }

}  // namespace followup
