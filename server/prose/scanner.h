// The tokeniser at work: one pass over the stretches of a text, one token or sign a step. Only tokens.cpp and
// scanner_signs.cpp see it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "prose/tokens.h"
#include "prose/word_run.h"

namespace followup {

class Scanner {
 public:
  explicit Scanner(std::string_view text);
  /// Stretches come in order.
  void read(Span<Decoded> stretch);
  std::vector<Token> take() { return std::move(tokens_); }

 private:
  // What a token begins with.
  void step();
  void look_for_links();
  void word();
  void number();
  bool may_be_link() const { return !glued_ && (at_ >= links_from_ || lower_byte(text_[at_]) == 'w'); }
  bool try_link();
  bool try_blank();
  bool try_emoticon();
  bool try_emoji();

  // Signs between tokens.
  void sign(char byte);
  void bracket(char byte);
  void angle(char byte);
  void symbol();
  void colon();
  void hyphen();
  void full_stop();
  void straight_quote();
  void apostrophe(std::size_t length, bool opens);
  void wide();
  void line_end();
  void dash(std::size_t length, bool always_breaks);
  void open_quote(std::size_t length);
  void close_quote(std::size_t length);

  // What each of them does to the gap.
  void skip(std::size_t length) { at_ += length; }
  void mark(std::size_t length, std::uint8_t bits);
  void space(std::size_t length);
  void push(std::size_t end, WordHash word, TokenKind kind, std::uint8_t shape);
  void push_sign(std::size_t end, TokenKind kind);
  void push_word(const WordRun& run);
  void push_clitic(std::size_t end, WordHash word);

  bool touches_token() const { return !tokens_.empty() && tokens_.back().end == at_; }
  bool after_blank() const { return at_ == begin_ || is_of(BlankByte | LineByte, text_[at_ - 1]); }
  bool before_blank(std::size_t at) const { return at >= text_.size() || is_of(BlankByte | LineByte, text_[at]); }
  bool at_line_start() const;
  bool closes_single_quote(std::size_t from) const;

  std::string_view whole_;
  std::string_view text_;  // the text up to the end of the stretch
  std::size_t begin_ = 0;  // of the stretch
  std::size_t at_ = 0;
  std::size_t next_sign_ = 0;    // the next `@`, looked up once for all words before it
  std::size_t next_scheme_ = 0;  // the next "://"
  std::size_t links_from_ = 0;   // no address and no scheme begins before
  std::uint8_t gap_ = NewLine | BlankLine;
  bool glued_ = false;  // nothing but a hyphen since the last token
  bool spaced_ = true;  // white space since the last token
  bool line_has_token_ = true;
  bool single_open_ = false;  // within ‘…’
  std::vector<Token> tokens_;
};

}  // namespace followup
