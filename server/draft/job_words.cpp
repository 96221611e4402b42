#include "draft/job_words.h"

#include <algorithm>

#include "draft/word_lists.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr std::uint32_t MaxJobWords = 4;

constexpr WordHash Of = hash_folded("of");
constexpr WordHash As = hash_folded("as");
constexpr WordHash A = hash_folded("a");
constexpr WordHash An = hash_folded("an");
constexpr WordHash The = hash_folded("the");
constexpr WordHash Ampersand = hash_folded("&");

/// A word before which no name of a job begins.
bool ends_name(WordHash word) {
  switch (word) {
    case The:
    case A:
    case An:
    case hash_folded("your"):
    case hash_folded("this"):
    case hash_folded("that"):
    case hash_folded("our"):
    case hash_folded("my"):
    case hash_folded("for"):
    case hash_folded("about"):
    case hash_folded("re"):
    case hash_folded("in"):
    case hash_folded("on"):
    case hash_folded("to"):
    case hash_folded("any"):
    case hash_folded("another"):
    case hash_folded("'s"):
    case hash_folded("at"):
    case hash_folded("with"):
    case hash_folded("because"):
    case hash_folded("would"):
    case hash_folded("is"):
    case hash_folded("that's"):
    case hash_folded("from"):
    case hash_folded("if"):
      return true;
    default:
      return false;
  }
}

bool is_capital(const Passage& passage, std::uint32_t token) {
  const Token& one = passage.prose.tokens[token];
  return one.has(Capitalised) && one.kind == TokenKind::Word;
}

constexpr std::uint8_t Borders = Comma | StrongBreak | SentenceEnd | BlankLine;

bool is_at_border(const Passage& passage, std::uint32_t token) {
  return (passage.prose.tokens[token].gap & Borders) != 0;
}

/// "National Health Service" and "NHS".
bool is_initials_of(std::string_view letters, const std::vector<PlainName>& words) {
  if (letters.size() != words.size() || words.size() < 2) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].view().front() != letters[i]) return false;
  }
  return true;
}

/// The same word in another form: "analytics" and "analyst", "Uni" and "University", a misspelling.
bool are_alike(const PlainName& a, const PlainName& b) {
  constexpr std::size_t Telling = 5;  ///< letters with which two long words must begin alike
  constexpr std::size_t Shortest = 3;
  const std::size_t shorter = std::min(a.size, b.size);
  if (a.view() == b.view() || near_miss(a, b)) return true;
  return shorter >= Shortest &&
         a.view().substr(0, std::min(shorter, Telling)) == b.view().substr(0, std::min(shorter, Telling));
}

bool holds(const std::vector<PlainName>& words, const PlainName& wanted) {
  return std::any_of(words.begin(), words.end(), [&](const PlainName& word) { return are_alike(word, wanted); });
}

void add_plain(std::string_view text, std::vector<PlainName>& words) {
  const PlainName word = plain_name(text);
  if (word.size != 0 && !is_link_word(word)) words.push_back(word);
}

}  // namespace

std::string joined(const std::vector<PlainName>& words) {
  std::string made;
  for (const PlainName& word : words) made.append(word.view());
  return made;
}

bool is_position_word(WordHash word) {
  switch (word) {
    case hash_folded("position"):
    case hash_folded("role"):
    case hash_folded("job"):
    case hash_folded("post"):
    case hash_folded("opening"):
    case hash_folded("vacancy"):
      return true;
    default:
      return false;
  }
}

bool is_trade(const PlainName& word) {
  constexpr std::size_t Shortest = 5;
  const std::string_view text = word.view();
  if (is_word_of(Trades, word)) return true;
  if (text.size() < Shortest || is_word_of(NoTrades, word)) return false;
  return std::any_of(std::begin(TradeEndings), std::end(TradeEndings),
                     [&](std::string_view ending) { return text.ends_with(ending); });
}

bool is_company_noun(const PlainName& word) { return is_word_of(CompanyNouns, word); }

bool is_place_or_society(const PlainName& word) { return is_word_of(PlacesAndSocieties, word); }

bool is_link_word(const PlainName& word) { return is_word_of(NameLinks, word); }

WordSpan capital_run(const Passage& passage, std::uint32_t first) {
  const std::vector<Token>& tokens = passage.prose.tokens;
  if (first >= tokens.size() || !is_capital(passage, first)) return {first, first};
  std::uint32_t last = first + 1;
  for (std::uint32_t at = last; at < tokens.size() && !is_at_border(passage, at); ++at) {
    if (tokens[at].has(Clitic)) break;
    if (is_capital(passage, at)) {
      last = at + 1;
      continue;
    }
    const bool is_link = tokens[at].word == Ampersand || tokens[at].word == Of || tokens[at].word == hash_folded("and");
    if (!is_link || at != last) break;
  }
  return {first, last};
}

std::vector<PlainName> plain_words(const Passage& passage, WordSpan run) {
  std::vector<PlainName> words;
  for (std::uint32_t i = run.first; i < run.last; ++i) add_plain(passage.text(passage.prose.tokens[i].where()), words);
  return words;
}

std::vector<PlainName> plain_words(std::string_view text) {
  std::vector<PlainName> words;
  for (const std::string_view word : split(text, ' ')) add_plain(word, words);
  return words;
}

bool share_word(const std::vector<PlainName>& a, const std::vector<PlainName>& b) {
  return std::any_of(a.begin(), a.end(), [&](const PlainName& word) { return holds(b, word); });
}

bool are_initials(const std::vector<PlainName>& a, const std::vector<PlainName>& b) {
  return (a.size() == 1 && is_initials_of(a[0].view(), b)) || (b.size() == 1 && is_initials_of(b[0].view(), a));
}

bool may_be_same_company(const std::vector<PlainName>& a, const std::vector<PlainName>& b) {
  if (a.empty() || b.empty()) return true;
  if (are_alike(a.front(), b.front()) || are_initials(a, b)) return true;
  const std::vector<PlainName>& shorter = a.size() <= b.size() ? a : b;
  const std::vector<PlainName>& longer = a.size() <= b.size() ? b : a;
  if (std::all_of(shorter.begin(), shorter.end(), [&](const PlainName& word) { return holds(longer, word); }))
    return true;
  const std::string whole = joined(a);
  const std::string other = joined(b);
  return whole.find(other) != std::string::npos || other.find(whole) != std::string::npos;
}

WordSpan before_position(const Passage& passage, std::uint32_t end) {
  const std::vector<Token>& tokens = passage.prose.tokens;
  std::uint32_t first = end;
  while (first > 0 && end - first < MaxJobWords && (first == end || !is_at_border(passage, first)) &&
         !ends_name(tokens[first - 1].word))
    --first;
  return {first, end};
}

WordSpan named_job(const Passage& passage, std::uint32_t position_word) {
  const std::vector<Token>& tokens = passage.prose.tokens;
  const bool is_possessive = position_word > 0 && tokens[position_word - 1].has(Clitic);  // "the teacher's post"
  const WordSpan before = before_position(passage, is_possessive ? position_word - 1 : position_word);
  if (before.size() != 0 && !is_at_border(passage, position_word)) return before;
  std::uint32_t begin = position_word + 1;
  if (begin >= tokens.size() || (tokens[begin].word != Of && tokens[begin].word != As)) return {begin, begin};
  ++begin;
  while (begin < tokens.size() && (tokens[begin].word == A || tokens[begin].word == An || tokens[begin].word == The))
    ++begin;
  std::uint32_t last = begin;
  while (last < tokens.size() && last - begin < MaxJobWords && (last == begin || !is_at_border(passage, last)) &&
         !ends_name(tokens[last].word) && tokens[last].word != hash_folded("and"))
    ++last;
  return {begin, last};
}

}  // namespace followup
