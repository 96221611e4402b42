#include "lint/spelling_marks.h"

#include <algorithm>
#include <iterator>

#include "lint/indefinite_article.h"
#include "spell/english.h"

namespace followup {
namespace {

using Type = SpellingNote::Type;

/// Words that may stand twice: "that that", "had had", "so so", "very very".
constexpr WordHash MayRepeat[] = {
    hash_folded("that"), hash_folded("had"),    hash_folded("is"), hash_folded("bye"),  hash_folded("so"),
    hash_folded("very"), hash_folded("no"),     hash_folded("ha"), hash_folded("many"), hash_folded("long"),
    hash_folded("much"), hash_folded("really"), hash_folded("do"), hash_folded("yes"),  hash_folded("knock"),
};

constexpr WordHash A = hash_folded("a");
constexpr WordHash An = hash_folded("an");
constexpr WordHash I = hash_folded("i");

constexpr unsigned Breaks = Comma | StrongBreak | SentenceEnd | BlankLine;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// One passage, token by token.
class MarkReader {
 public:
  MarkReader(const Passage& passage, SpellingNotes& notes)
      : passage_(passage), text_(passage.source->utf8()), tokens_(passage.prose.tokens), notes_(notes) {}

  void run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.word == A || token.word == An) read_article(i);
      if (token.word == I && text_[token.begin] == 'i') read_small_i(i);
      if (i > 0 && token.begin > tokens_[i - 1].end + 1) read_gap(i);
      if (i > 0 && token.begin == tokens_[i - 1].end + 1 &&
          (text_[token.begin - 1] == ',' || text_[token.begin - 1] == '.'))
        read_missing_blank(i);
    }
    for (const Sentence& sentence : passage_.prose.sentences) read_begin(sentence);
  }

 private:
  void note(Type type, Span<Decoded> where, std::string by) {
    notes_.push_back({type, &passage_, where, true, std::move(by)});
  }

  void read_article(std::size_t i) {
    if (i + 1 == tokens_.size() || tokens_[i].has(Glued) || tokens_[i].kind != TokenKind::Word) return;
    const Token& next = tokens_[i + 1];
    const bool is_read =
        next.kind == TokenKind::Word || next.kind == TokenKind::Number || next.kind == TokenKind::Ordinal;
    constexpr unsigned Marks = Breaks | QuoteBefore | QuoteAfter;
    if (!is_read || (next.gap & Marks) != 0 || next.has(Glued) || next.has(Clitic)) return;
    const bool has_n = tokens_[i].word == An;
    if (tokens_[i].has(Capitalised) && !is_first(i)) return;  // "vitamin A", "Văn An"
    const FirstSound sound = first_sound(passage_.text(next.where()));
    if (sound == FirstSound::Either || (sound == FirstSound::Vowel) == has_n) return;
    const bool is_capital = text_[tokens_[i].begin] == 'A';
    note(Type::Article, tokens_[i].where(), std::string(is_capital ? "A" : "a") + (has_n ? "" : "n"));
  }

  bool is_first(std::size_t i) const { return passage_.prose.sentences[passage_.prose.sentence_of(i)].first == i; }

  /// "(i)", "i." and "i)" count, "i'm" and "i" speak.
  void read_small_i(std::size_t i) {
    const Token& token = tokens_[i];
    if (token.kind != TokenKind::Word || token.end - token.begin != 1 || token.has(Glued)) return;
    const char next = token.end < text_.size() ? text_[token.end] : ' ';
    if (next != ')' && next != '.' && next != '-' && next != '/') note(Type::SmallLetter, token.where(), "I");
  }

  /// What stands between two tokens of one line.
  void read_gap(std::size_t i) {
    const Span<Decoded> gap{tokens_[i - 1].end, tokens_[i].begin};
    const std::string_view between = text_.substr(gap.begin, gap.size());
    constexpr std::string_view Marks = ",.;!?";
    if (between.find('\n') != std::string_view::npos || !is_word(i - 1)) return;
    if (between == "  " && is_word(i) && is_lone_gap(gap)) return note(Type::Spacing, gap, " ");
    if (between.size() == 3 && between[0] == ' ' && between[2] == ' ' &&
        Marks.find(between[1]) != std::string_view::npos)
      return note(Type::Spacing, gap, std::string(between.substr(1)));
    if (between == ",, " || between == ";; ") return note(Type::Spacing, gap, std::string(between.substr(1)));
    if (between == ".. " || between == ",. " || between == "., ")
      note(Type::Spacing, gap, between == ".. " || between[1] == '.' ? ". " : ", ");
  }

  /// Columns are set with blanks.
  bool is_lone_gap(Span<Decoded> gap) {
    if (gap.begin >= line_end_) read_line(gap.begin);
    return first_double_ == gap.begin && last_double_ == gap.begin;
  }

  /// Where two blanks stand together in the line, for the first and the last time.
  void read_line(std::size_t at) {
    const std::size_t begin = text_.rfind('\n', at) + 1;
    line_end_ = std::min(text_.find('\n', at), text_.size());
    const std::string_view line = text_.substr(begin, line_end_ - begin);
    first_double_ = begin + line.find("  ");
    last_double_ = begin + line.rfind("  ");
  }

  void read_missing_blank(std::size_t i) {
    if (!is_word(i - 1) || !is_word(i) || !is_letter(text_[tokens_[i].begin])) return;
    const bool is_dot = text_[tokens_[i].begin - 1] == '.';
    if (is_dot && !begins_anew(i)) return;
    note(Type::Spacing, {tokens_[i - 1].end, tokens_[i].begin}, is_dot ? ". " : ", ");
  }

  /// "hot.The", not "ASP.NET" or "main.cpp".
  bool begins_anew(std::size_t i) const {
    const auto is_plain = [&](std::size_t token, bool has_capital) {
      const Token& one = tokens_[token];
      return one.end - one.begin > 1 && one.has(Capitalised) == has_capital && !one.has(AllCaps) &&
             is_common_english(one.word, has_capital, Dialect::Either);
    };
    return is_plain(i - 1, false) && is_plain(i, true);
  }

  bool is_word(std::size_t i) const {
    return tokens_[i].kind == TokenKind::Word && !tokens_[i].has(HasDigit) && is_letter(text_[tokens_[i].end - 1]);
  }

  /// A sentence in small letters behind one that has ended, or at the begin of a paragraph.
  void read_begin(const Sentence& sentence) {
    constexpr std::uint32_t FewestWords = 3;
    if (sentence.zone != Zone::Body || sentence.last - sentence.first < FewestWords || sentence.first == 0) return;
    const Token& first = tokens_[sentence.first];
    const std::string_view word = passage_.text(first.where());
    const bool is_small_word = first.kind == TokenKind::Word && std::all_of(word.begin(), word.end(), is_small);
    if (!is_small_word || first.word == I || first.has(Glued) || !follows_an_end(first)) return;
    std::string by(word);
    by.front() = static_cast<char>(by.front() - ('a' - 'A'));
    note(Type::SentenceStart, first.where(), std::move(by));
  }

  /// True behind a full stop, question or exclamation mark and one blank, or a line end.
  bool follows_an_end(const Token& token) const {
    std::size_t at = token.begin;
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\n')) --at;
    return at > 1 && at < token.begin && (text_[at - 1] == '.' || text_[at - 1] == '?' || text_[at - 1] == '!') &&
           is_letter(text_[at - 2]);
  }

  const Passage& passage_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  SpellingNotes& notes_;
  std::size_t line_end_ = 0;  ///< of the line that was read last for its blanks
  std::size_t first_double_ = 0;
  std::size_t last_double_ = 0;
};

}  // namespace

bool is_doubled(const Passage& passage, std::size_t token) {
  const Token& here = passage.prose.tokens[token];
  const Token& before = passage.prose.tokens[token - 1];
  constexpr unsigned Marks = Breaks | QuoteBefore | QuoteAfter;
  if (before.kind != TokenKind::Word || (here.gap & Marks) != 0 || here.has(Glued) || before.has(Clitic)) return false;
  if (here.where().size() == 1) return false;                          // "v v keen"
  if (here.has(Capitalised) && before.has(Capitalised)) return false;  // a name: "Walla Walla"
  return std::find(std::begin(MayRepeat), std::end(MayRepeat), here.word) == std::end(MayRepeat);
}

void read_marks(const Passage& passage, SpellingNotes& notes) { MarkReader(passage, notes).run(); }

}  // namespace followup
