#include "prose/tokens.h"

#include <algorithm>

#include "prose/blanks.h"
#include "prose/emoji.h"
#include "prose/links.h"
#include "prose/number_run.h"
#include "prose/scanner.h"

namespace followup {

namespace {

constexpr WordHash Cannot = hash_folded("cannot");
constexpr std::size_t LongestScheme = 6;

bool is_run_of(char letter, std::string_view word) { return word.find_first_not_of(letter) == std::string_view::npos; }

bool are_letters(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char byte) { return is_of(LetterBytes, byte); });
}

}  // namespace

Scanner::Scanner(std::string_view text) : whole_(text) { tokens_.reserve(text.size() / 4 + 8); }

void Scanner::read(Span<Decoded> stretch) {
  const std::string_view hidden = whole_.substr(text_.size(), stretch.begin - text_.size());
  if (hidden.find('\n') != std::string_view::npos) gap_ |= NewLine | BlankLine;
  if (!hidden.empty()) {
    glued_ = false;
    spaced_ = true;
  }
  text_ = whole_.substr(0, stretch.end);
  begin_ = stretch.begin;
  at_ = stretch.begin;
  next_sign_ = text_.find('@', at_);
  next_scheme_ = text_.find("://", at_);
  look_for_links();
  while (at_ < text_.size()) {
    if (is_of(BlankByte, text_[at_])) {
      space(1);
    } else {
      step();
    }
  }
}

void Scanner::look_for_links() {
  if (next_sign_ < at_) next_sign_ = text_.find('@', at_);
  if (next_scheme_ < at_) next_scheme_ = text_.find("://", at_);
  links_from_ = std::min(next_sign_ - std::min(next_sign_, LongestLocalPart),
                         next_scheme_ - std::min(next_scheme_, LongestScheme));
}

void Scanner::step() {
  const char byte = text_[at_];
  const std::uint8_t classes = byte_class(byte);
  if ((classes & LetterBytes) != 0) return word();
  if ((classes & LineByte) != 0) return line_end();
  if ((classes & DigitByte) != 0) return number();
  if ((classes & WideByte) != 0) return wide();
  sign(byte);
}

void Scanner::word() {
  if ((may_be_link() && try_link()) || (text_[at_] == 'x' && try_emoticon())) return;
  push_word(read_word(text_, at_));
}

void Scanner::push_word(const WordRun& run) {
  const std::string_view word = text_.substr(at_, run.end - at_);
  if (run.word == Cannot) {
    const std::uint8_t shape = shape_of(text_, at_, run);
    push(at_ + 3, hash_folded("can"), TokenKind::Word, shape);
    return push(run.end, hash_folded("not"), TokenKind::Word, shape & AllCaps);
  }
  const bool left_open = word.size() >= 2 && word.front() == 'X' && is_run_of('X', word);
  const TokenKind kind = left_open ? TokenKind::Blank : run.kind;
  push(run.end, run.word, kind, kind == TokenKind::Word ? shape_of(text_, at_, run) : std::uint8_t{0});
  if (run.clitic_end != 0) return push_clitic(run.clitic_end, run.clitic);
  // The dot of "p.m." can end a sentence too.
  if (word.back() == '.') mark(0, SentenceEnd);
}

void Scanner::push_clitic(std::size_t end, WordHash word) {
  const bool capitals = end - at_ >= 3 && is_of(UpperByte, text_[end - 1]) && is_of(UpperByte, text_[end - 2]);
  push(end, word, TokenKind::Word, static_cast<std::uint8_t>(Clitic | Glued | (capitals ? AllCaps : 0)));
}

void Scanner::number() {
  if (try_link() || try_emoji()) return;
  const NumberRun run = read_number(text_, at_);
  if (run.kind == TokenKind::Word && text_[at_] == '+') return push_sign(at_ + 1, TokenKind::Symbol);  // "+7días"
  if (run.kind == TokenKind::Word) return push_word(read_word(text_, at_));
  push(run.end, hash_lower(text_.substr(at_, run.end - at_)), run.kind, run.kind == TokenKind::Blank ? 0 : HasDigit);
  if (text_[run.end - 1] == '.') mark(0, SentenceEnd);
}

bool Scanner::try_link() {
  if (!may_be_link()) return false;
  look_for_links();
  if (next_sign_ - at_ <= LongestLocalPart) {
    const std::size_t end = address_end(text_, at_, next_sign_);
    if (end != at_) return push_sign(end, TokenKind::Address), true;
  }
  const bool scheme = next_scheme_ - at_ <= LongestScheme && are_letters(text_.substr(at_, next_scheme_ - at_));
  const bool www = lower_byte(text_[at_]) == 'w' && hash_lower(text_.substr(at_, 4)) == hash_folded("www.");
  if (!scheme && !www) return false;
  const std::size_t end = url_end(text_, at_);
  if (end == at_) return false;
  push_sign(end, TokenKind::Url);
  return true;
}

bool Scanner::try_blank() {
  const std::size_t end = blank_end(text_, at_);
  if (end == at_) return false;
  push_sign(end, TokenKind::Blank);
  return true;
}

bool Scanner::try_emoticon() {
  const std::size_t end = emoticon_end(text_, at_);
  if (end == at_) return false;
  push_sign(end, TokenKind::Emoticon);
  return true;
}

bool Scanner::try_emoji() {
  if (!is_of(WideByte, text_[at_]) && !is_of(WideByte, byte_at(text_, at_ + 1))) return false;
  const std::size_t end = emoji_end(text_, at_);
  if (end == at_) return false;
  push_sign(end, TokenKind::Emoji);
  return true;
}

void Scanner::push(std::size_t end, WordHash word, TokenKind kind, std::uint8_t shape) {
  Token token;
  token.begin = static_cast<std::uint32_t>(at_);
  token.end = static_cast<std::uint32_t>(end);
  token.word = word;
  token.kind = kind;
  const bool picture = kind == TokenKind::Emoji || kind == TokenKind::Emoticon;
  token.shape = static_cast<std::uint8_t>(shape | (glued_ && !picture ? Glued : 0));
  token.gap = gap_;
  tokens_.push_back(token);
  gap_ = 0;
  glued_ = !picture;
  spaced_ = false;
  line_has_token_ = true;
  at_ = end;
}

void Scanner::push_sign(std::size_t end, TokenKind kind) {
  push(end, hash_lower(text_.substr(at_, end - at_)), kind, 0);
}

void Scanner::mark(std::size_t length, std::uint8_t bits) {
  gap_ = static_cast<std::uint8_t>(gap_ | bits);
  glued_ = false;
  at_ += length;
}

void Scanner::space(std::size_t length) {
  glued_ = false;
  spaced_ = true;
  at_ += length;
}

void Scanner::line_end() {
  mark(1, line_has_token_ ? NewLine : NewLine | BlankLine);
  if (!line_has_token_) single_open_ = false;
  line_has_token_ = false;
  spaced_ = true;
}

std::vector<Token> tokenise(std::string_view text, const std::vector<Span<Decoded>>& own) {
  Scanner scanner(text);
  for (const Span<Decoded> stretch : own) scanner.read(stretch);
  return scanner.take();
}

}  // namespace followup
