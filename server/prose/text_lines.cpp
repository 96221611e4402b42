#include "prose/text_lines.h"

#include <algorithm>

#include "prose/characters.h"
#include "prose/marks.h"
#include "text/utf8.h"

namespace followup {

namespace {

constexpr std::size_t LongestLink = 3;  // "of", "and", "van"
constexpr std::size_t FewWords = 4;

bool is_link(const Token& token) {
  return token.has(Clitic) || token.has(Glued) || token.end - token.begin <= LongestLink;
}

}  // namespace

TextLines::TextLines(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {
  starts_.reserve(32);
  for (std::uint32_t index = 0; index < tokens.size(); ++index) {
    if (tokens[index].after(NewLine)) starts_.push_back(index);
  }
}

TextLine TextLines::line(std::size_t index) const {
  const bool is_last = index + 1 == starts_.size();
  return {starts_[index], is_last ? static_cast<std::uint32_t>(tokens_.size()) : starts_[index + 1]};
}

std::size_t TextLines::words(std::uint32_t first, std::uint32_t last) const {
  std::size_t count = 0;
  for (std::uint32_t index = first; index < last; ++index) {
    if (counts_as_word(tokens_[index]) && !tokens_[index].has(Glued)) ++count;
  }
  return count;
}

char TextLines::mark_behind(std::uint32_t token) const { return line_mark(text_, tokens_[token].end); }

bool TextLines::is_name(std::uint32_t first, std::uint32_t last) const {
  if (first == last) return false;
  for (std::uint32_t index = first; index < last; ++index) {
    const Token& token = tokens_[index];
    if (token.kind == TokenKind::Emoji || token.kind == TokenKind::Emoticon) return false;
    if (token.kind != TokenKind::Word || token.has(Capitalised)) continue;
    if (index == first || !is_link(token)) return false;
  }
  return true;
}

bool TextLines::is_sentence(TextLine line) const {
  const char mark = mark_behind(line.last - 1);
  if (mark == '!' || mark == '?') return true;
  return mark == '.' && words(line.first, line.last) >= FewWords && !is_name(line.first, line.last);
}

bool TextLines::has_dash(TextLine line) const {
  std::size_t at = tokens_[line.first].begin;
  while (at > 0 && is_of(BlankByte, text_[at - 1])) --at;
  if (at == 0) return false;
  if (text_[at - 1] == '-') return true;
  return at >= 3 && class_of(code_point_at(text_, at - 3).value) == CharClass::EmDash;
}

}  // namespace followup
