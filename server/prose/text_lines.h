// The lines of a text that hold tokens, and what the outline asks of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "prose/tokens.h"

namespace followup {

/// Tokens [first, last) of one line.
struct TextLine {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

class TextLines {
 public:
  TextLines(std::string_view text, const std::vector<Token>& tokens);

  std::size_t count() const { return starts_.size(); }
  TextLine line(std::size_t index) const;
  const Token& token(std::uint32_t index) const { return tokens_[index]; }
  std::size_t token_count() const { return tokens_.size(); }
  std::string_view text() const { return text_; }

  /// Words in [first, last); joined ones count once.
  std::size_t words(std::uint32_t first, std::uint32_t last) const;
  /// See line_mark() in marks.h.
  char mark_behind(std::uint32_t token) const;
  /// True when the tokens can be names, titles, numbers and addresses: nothing in lower case but short links such as
  /// "of".
  bool is_name(std::uint32_t first, std::uint32_t last) const;
  /// True when the line reads as a sentence: an end mark that no abbreviation or name explains.
  bool is_sentence(TextLine line) const;
  /// True when the line begins with "- " or "—".
  bool has_dash(TextLine line) const;

 private:
  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<std::uint32_t> starts_;
};

/// True when the token counts as a word.
inline bool counts_as_word(const Token& token) {
  return token.kind != TokenKind::Emoji && token.kind != TokenKind::Emoticon && token.kind != TokenKind::Symbol;
}

}  // namespace followup
