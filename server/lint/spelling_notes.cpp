#include "lint/spelling_notes.h"

#include <algorithm>

#include "lint/known_spellings.h"
#include "lint/spelling_marks.h"
#include "spell/english.h"
#include "spell/english_words.h"
#include "spell/language.h"
#include "spell/suggest.h"

namespace followup {
namespace {

using Type = SpellingNote::Type;

constexpr std::string_view Undecodable = "\xEF\xBF\xBD";

/// One passage of a draft, token by token.
class Reader {
 public:
  Reader(const Draft& draft, const Passage& passage, Dialect dialect, SpellingNotes& notes)
      : known_(draft), passage_(passage), tokens_(passage.prose.tokens), dialect_(dialect), notes_(notes) {}

  void run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.kind != TokenKind::Word || token.has(Clitic)) continue;
      if (!is_common_english(token.word, token.has(Capitalised), dialect_) || rejects_any_) look_up(i);
      if (i > 0 && token.word == tokens_[i - 1].word) read_repeat(i);
    }
  }

 private:
  std::string_view text(std::size_t i) const { return passage_.text(tokens_[i].where()); }

  /// The written word with what is joined to it by an apostrophe: "ain't".
  Span<Decoded> whole(std::size_t i) const {
    Span<Decoded> where = tokens_[i].where();
    if (i + 1 < tokens_.size() && tokens_[i + 1].has(Clitic)) where.end = tokens_[i + 1].end;
    return where;
  }

  /// The whole between blanks or signs may be a word though its parts are none: "X-rayed". No word has more parts than
  /// are looked at on either side.
  Spelling spelling_of_whole(std::size_t i) const {
    constexpr std::size_t MostParts = 8;
    std::size_t first = i;
    while (first > 0 && tokens_[first].has(Glued) && i - first < MostParts) --first;
    std::size_t last = i + 1;
    while (last < tokens_.size() && tokens_[last].has(Glued) && last - i < MostParts) ++last;
    const std::string_view text = passage_.text({tokens_[first].begin, tokens_[last - 1].end});
    const auto symbols = english_words().symbols(text);
    if (last - first == 1 || !symbols) return Spelling::Unknown;
    const Spelling with_clitic = english_spelling(passage_.text(whole(i)), dialect_);
    return english_words().find(*symbols) ? Spelling::Right : with_clitic;
  }

  void look_up(std::size_t i) {
    const std::string_view word = text(i);
    const Token& token = tokens_[i];
    if (rejects_any_ && known_.rejects(word)) return note(Type::Typo, tokens_[i].where());
    Spelling spelling = english_spelling(word, dialect_);
    if (spelling != Spelling::Right) spelling = std::min(spelling, spelling_of_whole(i));
    if (spelling == Spelling::Right || is_damaged(token.where())) return;
    if (token.has(HasDigit) || is_made_up(token, word) || known_.knows(word)) return;
    if (spelling == Spelling::OtherDialect) return read_dialect(i);
    judge_unknown(i, word);
  }

  /// Abbreviations, and words such as "iPad": nobody's list holds them all.
  static bool is_made_up(const Token& token, std::string_view word) {
    constexpr std::size_t LongestAbbreviation = 6;
    if (token.has(AllCaps)) return word.size() <= LongestAbbreviation;
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return std::any_of(word.begin() + 1, word.end(), is_capital) || word.find_first_of("._&") != std::string_view::npos;
  }

  const Sentence& sentence_of(std::size_t i) const { return passage_.prose.sentences[passage_.prose.sentence_of(i)]; }

  /// Of a sentence in whole words: greetings and name blocks are full of names.
  bool begins_sentence(std::size_t i) const {
    const Sentence& sentence = sentence_of(i);
    return sentence.first == i && sentence.zone != Zone::Greeting && sentence.zone != Zone::Names;
  }

  /// Next to bytes that are no text, half of the word is missing.
  bool is_damaged(Span<Decoded> where) const {
    const std::string_view text = passage_.source->utf8();
    return text.substr(0, where.begin).ends_with(Undecodable) || text.substr(where.end).starts_with(Undecodable);
  }

  /// "Harbour View" is a name.
  void read_dialect(std::size_t i) {
    if (!tokens_[i].has(Capitalised) || begins_sentence(i)) note(Type::OtherDialect, tokens_[i].where());
  }

  void judge_unknown(std::size_t i, std::string_view word) {
    constexpr std::size_t LongEnough = 6;  // shorter words with a capital are as likely names
    const Token& token = tokens_[i];
    const bool is_part =
        token.has(Glued) || (i + 1 < tokens_.size() && tokens_[i + 1].has(Glued) && !tokens_[i + 1].has(Clitic));
    const bool has_capital = token.has(Capitalised);
    if (!has_capital && word.size() > 2 && is_common_name(word))
      return replace(Type::SmallLetter, token.where(), with_capital(word));
    const bool may_be_word = !has_capital || (begins_sentence(i) && word.size() >= LongEnough);
    const bool is_close = may_be_word && has_close_english(word, dialect_);
    if (is_close && !(is_part && has_capital)) return note(Type::Typo, token.where());
    note(has_capital ? Type::UnknownName : Type::UnknownWord, token.where());
  }

  void read_repeat(std::size_t i) {
    if (!is_doubled(passage_, i)) return;
    const Span<Decoded> where{tokens_[i - 1].begin, tokens_[i].end};
    replace(Type::Doubled, where, std::string(text(i - 1)));
  }

  /// "saturday"; of rarer names the small letters are as likely another word.
  static bool is_common_name(std::string_view word) {
    constexpr std::uint8_t Common = 2;
    const auto name = english_words().symbols(with_capital(word));
    const auto found = name ? english_words().find(*name) : std::nullopt;
    return found && found->commonness >= Common;
  }

  static std::string with_capital(std::string_view word) {
    std::string made(word);
    if (made.front() >= 'a' && made.front() <= 'z') made.front() = static_cast<char>(made.front() - ('a' - 'A'));
    return made;
  }

  void replace(Type type, Span<Decoded> where, std::string by) {
    notes_.push_back({type, &passage_, where, true, std::move(by)});
  }

  void note(Type type, Span<Decoded> where) { notes_.push_back({type, &passage_, where, false, {}}); }

  KnownSpellings known_;
  const bool rejects_any_ = known_.rejects_any();
  const Passage& passage_;
  const std::vector<Token>& tokens_;
  Dialect dialect_;
  SpellingNotes& notes_;
};

/// Where nobody said which English it is, a draft that keeps to British spelling says so itself.
void drop_own_dialect(const Draft& draft, SpellingNotes& notes) {
  constexpr std::ptrdiff_t Enough = 3;
  const auto is_dialect = [](const SpellingNote& note) { return note.type == Type::OtherDialect; };
  const SettingEntry* language = draft.settings->entry(Field::Language);
  if (language != nullptr && language->origin.layer != LayerKind::Default) return;
  if (std::count_if(notes.begin(), notes.end(), is_dialect) >= Enough) std::erase_if(notes, is_dialect);
}

}  // namespace

SpellingNotes read_spelling(const Draft& draft) {
  SpellingNotes notes;
  const std::string_view language = draft.settings->word(Field::Language);
  for (const Passage* passage : {&draft.subject, &draft.body}) {
    if (passage->source == nullptr) continue;
    Reader(draft, *passage, dialect_of(language), notes).run();
    read_marks(*passage, notes);
  }
  drop_own_dialect(draft, notes);
  return notes;
}

}  // namespace followup
