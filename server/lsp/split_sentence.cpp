#include "lsp/split_sentence.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/words.h"

namespace followup::lsp {
namespace {

/// Words with which a clause begins. A noun might as well be the last item of a list.
constexpr auto Subjects =
    std::to_array<std::string_view>({"i", "we", "you", "he", "she", "it", "they", "there", "this", "that"});

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_blank(char c) { return c == ' ' || c == '\n'; }

std::size_t words_of(const Draft& draft, const Sentence& sentence) {
  std::size_t words = 0;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = draft.body.prose.tokens[i];
    const bool is_word = token.kind == TokenKind::Word || token.kind == TokenKind::Number;
    if (is_word && !token.has(TokenShape::Glued) && !token.has(TokenShape::Clitic)) ++words;
  }
  return words;
}

/// A place where the sentence can end: the bytes from the mark to the first letter of what follows, and the new text.
struct Joint {
  Span<Decoded> where;
  std::string text;
};

std::string_view word_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  return text.substr(begin, end - begin);
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

Joint joint(std::string_view text, std::size_t mark, std::size_t next, std::string_view kept) {
  const bool has_break = text.substr(mark, next - mark).find('\n') != std::string_view::npos;
  std::string written = has_break ? ".\n" : ". ";
  written += kept;
  if (kept.empty())
    written += static_cast<char>(text[next] >= 'a' && text[next] <= 'z' ? text[next] - 'a' + 'A' : text[next]);
  return {{mark, kept.empty() ? next + 1 : next}, std::move(written)};
}

std::optional<Joint> joint_at(std::string_view text, std::size_t mark) {
  const std::size_t next = behind_blanks(text, mark + 1);
  if (next == mark + 1 || next >= text.size() || !is_ascii_letter(text[next])) return std::nullopt;
  if (text[mark] == ';') return joint(text, mark, next, "");
  const std::string_view link = word_at(text, next);
  if (text[mark] != ',' || (link != "and" && link != "but")) return std::nullopt;
  const std::size_t subject = behind_blanks(text, next + link.size());
  const std::string word = ascii_lower(word_at(text, subject));
  if (std::find(Subjects.begin(), Subjects.end(), word) == Subjects.end()) return std::nullopt;
  return link == "and" ? joint(text, mark, subject, "") : joint(text, mark, subject, "But ");
}

std::size_t distance(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

}  // namespace

std::vector<std::size_t> long_sentences(const Draft& draft, Span<Raw> where) {
  std::vector<std::size_t> found;
  const std::vector<Sentence>& sentences = draft.body.prose.sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].zone != Zone::Body) continue;
    const Span<Raw> raw = draft.body.source->raw(sentences[i].where);
    const bool is_touched = raw.begin <= where.end && where.begin <= raw.end;
    if (is_touched && words_of(draft, sentences[i]) > MostWordsUnsplit) found.push_back(i);
  }
  return found;
}

std::optional<Edit> split_sentence(const Draft& draft, std::size_t sentence) {
  if (sentence >= draft.body.prose.sentences.size()) return std::nullopt;
  const Span<Decoded> where = draft.body.prose.sentences[sentence].where;
  const std::string_view text = draft.body.source->utf8().substr(0, where.end);
  const std::string_view own = text.substr(where.begin);
  const bool is_list = std::count(own.begin(), own.end(), ';') > 1;
  const std::size_t middle = where.begin + where.size() / 2;
  std::optional<Joint> best;
  for (std::size_t i = where.begin; i < where.end; ++i) {
    if ((text[i] != ',' && text[i] != ';') || (text[i] == ';' && is_list)) continue;
    std::optional<Joint> here = joint_at(text, i);
    if (!here) continue;
    if (!best || distance(i, middle) < distance(best->where.begin, middle)) best = std::move(here);
  }
  if (!best) return std::nullopt;
  return draft.body.source->edit(best->where, best->text);
}

}  // namespace followup::lsp
