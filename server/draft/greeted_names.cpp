#include "draft/greeted_names.h"

#include <algorithm>

#include "draft/name_words.h"
#include "draft/word_lists.h"

namespace followup {
namespace {

bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }

/// A word with a capital or with a letter beyond ASCII, which may be one.
bool may_be_name(std::string_view word) {
  return !word.empty() && (is_upper_ascii(word.front()) || static_cast<unsigned char>(word.front()) >= 0x80U);
}

}  // namespace

/// The greeting's words, cut at blanks: the tokens would take "O'Brien" and "Mary-Jane" apart.
Greeted greeted_names(const Passage& body) {
  if (!body.prose.outline.greeting) return {};
  const Span<Decoded> where = *body.prose.outline.greeting;
  const std::string_view text = body.source->utf8();
  Greeted greeted;
  bool joins = true;  // the next name is another person's
  for (std::size_t at = where.begin; at < where.end;) {
    const std::size_t end = std::min(text.find_first_of(" \n\t,/&", at), where.end);
    std::string_view word = text.substr(at, end - at);
    const std::size_t begin = at;
    at = end + 1;
    joins |= end < where.end && (text[end] == '/' || text[end] == '&');
    while (!word.empty() && std::string_view(".:;!").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    const PlainName plain = plain_name(word);
    if (plain.size == 0) continue;
    const bool is_and = plain.view() == "and";
    joins |= is_and;
    greeted.has_title |= is_title_word(plain);
    greeted.is_crowd |= is_word_of(Crowds, plain) || is_office_word(plain);
    if (is_and || is_title_word(plain) || is_word_of(GreetingWords, plain)) continue;
    if (!may_be_name(word)) continue;
    if (greeted.size < Greeted::MaxNames) greeted.names[greeted.size++] = {word, plain, {begin, begin + word.size()}};
    greeted.people += joins ? 1 : 0;
    joins = end < where.end && text[end] == ',';
  }
  return greeted;
}

}  // namespace followup
