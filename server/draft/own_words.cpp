#include "draft/own_words.h"

#include <algorithm>
#include <array>

namespace followup {
namespace {

constexpr std::uint8_t AbstractPoints = 1;  ///< words for qualities, which stock lines are full of
constexpr std::uint8_t StrongPoints = 4;
constexpr unsigned NounPoints = 2;

constexpr WordHash A = hash_folded("a");
constexpr WordHash An = hash_folded("an");
constexpr WordHash And = hash_folded("and");
constexpr WordHash As = hash_folded("as");
constexpr WordHash With = hash_folded("with");
constexpr WordHash You = hash_folded("you");

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "GitLab", "iPhone"; not "McKenzie" or "DeShawn".
bool has_inner_capital(std::string_view word) {
  constexpr std::array<std::string_view, 9> Prefixes = {"Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz"};
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (!is_upper(word[i]) || !is_lower(word[i - 1])) continue;
    return std::find(Prefixes.begin(), Prefixes.end(), word.substr(0, i)) == Prefixes.end();
  }
  return false;
}

bool is_sign(TokenKind kind) {
  return kind == TokenKind::Symbol || kind == TokenKind::Emoji || kind == TokenKind::Emoticon;
}

bool is_abstract(std::string_view word) {
  constexpr std::array<std::string_view, 12> Endings = {"ness", "ly",   "ful",  "ous",  "able", "ible",
                                                        "ive",  "less", "ship", "ence", "ance", "ity"};
  constexpr std::size_t ShortestWord = 6;  // "city", "olive" and "ship" are things
  if (word.size() < ShortestWord) return false;
  const auto ends = [&](std::string_view ending) { return ending.back() == word.back() && word.ends_with(ending); };
  return std::any_of(Endings.begin(), Endings.end(), ends);
}

/// A year of our time, a hundred percent or more of effort, or a run of digits such as a telephone number.
bool is_idle_figure(std::string_view figure) {
  constexpr std::size_t LongestFigure = 4;
  const bool plain = std::all_of(figure.begin(), figure.end(), is_digit);
  if (plain && figure.size() > LongestFigure) return true;
  if (plain && figure.size() == LongestFigure) return figure.starts_with("20");
  return figure.starts_with("100") || figure.starts_with("110");
}

}  // namespace

OwnWords::OwnWords(const Draft& draft, TraitTable table)
    : draft_(draft),
      traits_(traits_of(draft.body.prose, table)),
      notes_(traits_.size()),
      known_(draft, traits_, table) {}

SentenceWeight OwnWords::weigh(const Sentence& sentence) {
  SentenceWeight weight;
  weight.words = sentence.last - sentence.first;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const WordTraits traits = traits_[i];
    if ((traits & ThemeWord) != 0) ++weight.themes;
    if ((traits & PhraseLimit) == 0) ++weight.content;
    if ((traits & (TopicNounWord | ThemeWord)) == TopicNounWord) ++weight.topics;
    constexpr unsigned AskedOfStock = TopicNounWord | OccasionWord;
    if ((traits & StockWord) == 0 || (traits & AskedOfStock) != 0) weigh_token(i, sentence, weight);
    if (token(i).after(QuoteBefore) && quotation_end(i, sentence)) weight.points += StrongPoints;
  }
  const bool wants_little = weight.points >= WordPoints && weight.points < DetailPoints;
  if (wants_little && has_noun(sentence)) weight.points += NounPoints;
  if (weight.points < DetailPoints) weigh_topic(sentence, weight);
  return weight;
}

/// Names, dates and words of the job's name give no points, but do not stand in every mail either.
void OwnWords::weigh_token(std::uint32_t index, const Sentence& sentence, SentenceWeight& weight) {
  if (token(index).kind == TokenKind::Word) notes_[index].points = word_points(index, sentence);
  if (token(index).kind == TokenKind::Number) notes_[index].points = figure_points(index, sentence);
  weight.points += notes_[index].points;
  const bool is_stock = (traits_[index] & StockWord) != 0 || token(index).has(Clitic);
  const bool is_fact = is_stock ? (traits_[index] & OccasionWord) != 0 : notes_[index].points == 0;
  if (is_fact && !is_sign(token(index).kind)) ++weight.facts;
}

/// "about the challenges of remote collaboration": two words that can be topics, behind a word that leads to one. In
/// "about your products and clients" the second adds nothing.
void OwnWords::weigh_topic(const Sentence& sentence, SentenceWeight& weight) {
  std::uint32_t at = sentence.first;
  while (at < sentence.last && (traits_[at] & TopicLeadWord) == 0) ++at;
  std::vector<std::uint32_t> topics;
  for (bool is_listed = false; at < sentence.last; ++at) {
    const bool is_topic = (traits_[at] & TopicNounWord) != 0 || notes_[at].points != 0;
    if (is_topic && !is_listed) topics.push_back(at);
    const bool is_and = token(at).word == And;
    if (is_and || (traits_[at] & JointWord) != 0) is_listed = is_and && !topics.empty();
  }
  if (topics.size() < 2) return;
  for (const std::uint32_t topic : topics) notes_[topic].points = std::max(notes_[topic].points, WordPoints);
  weight.points = std::max(weight.points, DetailPoints);
}

/// "14 hours of flight" counts, "14 hours" and "14 May" do not.
std::uint8_t OwnWords::figure_points(std::uint32_t index, const Sentence& sentence) const {
  if (is_idle_figure(text(index))) return 0;
  const auto is_of_time = [&](std::uint32_t other) {
    return (traits_[other] & TimeWord) != 0 || token(other).kind == TokenKind::Symbol ||
           token(other).kind == TokenKind::Clock;
  };
  const bool has_before = index > sentence.first && goes_on(token(index));
  const bool has_behind = index + 1 < sentence.last && goes_on(token(index + 1));
  if ((has_before && is_of_time(index - 1)) || (has_behind && is_of_time(index + 1))) return 0;
  const auto is_thing = [&](std::uint32_t other) { return (traits_[other] & PhraseLimit) == 0; };
  const bool counts =
      text(index).ends_with('%') || (has_before && is_thing(index - 1)) || (has_behind && is_thing(index + 1));
  return counts ? WordPoints : std::uint8_t{0};
}

std::uint8_t OwnWords::word_points(std::uint32_t index, const Sentence& sentence) {
  const Token& here = token(index);
  if (here.has(Clitic)) return 0;
  if ((traits_[index] & StockWord) != 0) return ends_topic(index, sentence) ? WordPoints : std::uint8_t{0};
  const std::string_view word = text(index);
  if (here.has(Capitalised) && (index != sentence.first || known_.has_name(here, word)))
    return name_points(index, sentence);
  constexpr std::size_t ShortestWord = 3;
  const bool is_idle = word.size() < ShortestWord || known_.has_post_word(here, word) || is_occupation(index, sentence);
  return is_idle ? std::uint8_t{0} : strength(index, sentence);
}

/// "performance reviews", "the data platform": each word is stock, the two together seldom are.
bool OwnWords::ends_topic(std::uint32_t index, const Sentence& sentence) const {
  return index > sentence.first && goes_on(token(index)) && (traits_[index] & traits_[index - 1] & TopicNounWord) != 0;
}

/// Of a name of several words only the first counts. "With SQL" is no name of a person or company, "with Priya" is.
std::uint8_t OwnWords::name_points(std::uint32_t index, const Sentence& sentence) {
  const Token& here = token(index);
  const std::uint8_t points = strength(index, sentence);
  std::uint32_t before = index;
  if (before > sentence.first && token(before - 1).has(Clitic)) --before;
  const bool goes_on_name = before > sentence.first && goes_on(here) && notes_[before - 1].name != Name::None;
  const bool is_tool = points == StrongPoints && index > sentence.first && token(index - 1).word == With;
  const bool is_led = goes_on_name ? notes_[before - 1].name == Name::Known : is_led_to(index, sentence) && !is_tool;
  const bool is_known = is_led || known_.has_name(here, text(index)) || known_.has_post_word(here, text(index));
  notes_[index].name = is_known ? Name::Known : Name::Thing;
  if (is_known) return 0;
  return goes_on_name && points < StrongPoints ? std::uint8_t{0} : points;
}

std::uint8_t OwnWords::strength(std::uint32_t index, const Sentence& sentence) const {
  const Token& here = token(index);
  const auto shouts = [&](std::uint32_t other) { return token(other).has(AllCaps); };
  if (here.has(HasDigit)) return StrongPoints;
  if (here.has(AllCaps)) {
    const bool is_loud =
        (index > sentence.first && shouts(index - 1)) || (index + 1 < sentence.last && shouts(index + 1));
    return is_loud ? WordPoints : StrongPoints;
  }
  if (has_inner_capital(text(index))) return StrongPoints;
  return is_abstract(text(index)) ? AbstractPoints : WordPoints;
}

/// "at Northgate", "met Priya and Sam", "you and Priya", "Ms. Lin".
bool OwnWords::is_led_to(std::uint32_t index, const Sentence& sentence) const {
  if (index == sentence.first) return false;
  if ((traits_[index - 1] & (NameLeadWord | TitleWord)) != 0) return true;
  const bool is_second = token(index - 1).word == And || token(index).after(Comma);
  const std::uint32_t other = token(index - 1).word == And ? index - 2 : index - 1;
  if (!is_second || other < sentence.first || other >= index) return false;
  return notes_[other].name == Name::Known || token(other).word == You;
}

/// "as a ward manager": the job in question again, or the one before it.
bool OwnWords::is_occupation(std::uint32_t index, const Sentence& sentence) const {
  const std::uint32_t begin = phrase_begin(index, sentence);
  if (begin < sentence.first + 2) return false;
  const WordHash article = token(begin - 1).word;
  return (article == A || article == An) && token(begin - 2).word == As;
}

std::uint32_t OwnWords::phrase_begin(std::uint32_t index, const Sentence& sentence) const {
  constexpr std::uint32_t MaxPhrase = 8;
  const std::uint32_t stop = index - std::min(index - sentence.first, MaxPhrase);
  while (index > stop && goes_on(token(index)) && (traits_[index - 1] & PhraseLimit) == 0) --index;
  return index;
}

/// "the kiln", "your two kilns", "about kilns"; of names "about Kafka" and "the Elbe", not "in Berlin" or "at the Elm".
bool OwnWords::is_noun(std::uint32_t index, const Sentence& sentence) const {
  const std::uint32_t begin = phrase_begin(index, sentence);
  if (begin == sentence.first || !goes_on(token(begin))) return false;
  const bool has_article = (traits_[begin - 1] & (ArticleWord | PossessiveWord)) != 0;
  const std::uint32_t lead = has_article ? begin - 1 : begin;
  if (lead > sentence.first && (traits_[lead - 1] & TopicLeadWord) != 0) return true;
  const bool is_joined = (traits_[begin - 1] & JointWord) != 0 && (traits_[begin - 1] & BeforeVerbWord) == 0;
  if (!is_name(index)) return has_article || is_joined;
  const bool is_led_to_it = lead > sentence.first && (traits_[lead - 1] & NameLeadWord) != 0;
  return (traits_[begin - 1] & ArticleWord) != 0 && !is_led_to_it;
}

bool OwnWords::has_noun(const Sentence& sentence) const {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (notes_[i].points >= WordPoints && is_noun(i, sentence)) return true;
  }
  return false;
}

std::optional<std::uint32_t> OwnWords::quotation_end(std::uint32_t first, const Sentence& sentence) const {
  constexpr std::uint32_t ShortestQuotation = 3;
  for (std::uint32_t i = first; i < sentence.last; ++i) {
    if (i > first && token(i).after(QuoteBefore)) return std::nullopt;
    if (!token(i).after(QuoteAfter)) continue;
    return i + 1 - first < ShortestQuotation ? std::nullopt : std::optional(i + 1);
  }
  return std::nullopt;
}

}  // namespace followup
