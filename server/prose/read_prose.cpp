#include <algorithm>

#include "prose/characters.h"
#include "prose/outline.h"
#include "prose/paragraphs.h"
#include "prose/prose.h"
#include "prose/sentences.h"

namespace followup {

namespace {

std::optional<Span<Decoded>> where_of_zone(const std::vector<Sentence>& sentences, Zone zone) {
  std::optional<Span<Decoded>> where;
  for (const Sentence& sentence : sentences) {
    if (sentence.zone == zone) where = where ? cover(*where, sentence.where) : sentence.where;
  }
  return where;
}

// A greeting and a close take the comma or colon behind them.
void take_comma(std::string_view text, std::optional<Span<Decoded>>& where) {
  if (where && (byte_at(text, where->end) == ',' || byte_at(text, where->end) == ':')) ++where->end;
}

std::size_t past_blanks(std::string_view text, std::size_t at, std::size_t limit) {
  while (at < limit && is_of(BlankByte | LineByte, text[at])) ++at;
  return at;
}

// The body begins with its first sign, so that a bullet or an opening quotation mark belongs to it.
Span<Decoded> body_span(std::string_view text, const Prose& prose, std::size_t begin) {
  const std::size_t from = prose.outline.greeting ? prose.outline.greeting->end : begin;
  const Zone first_under = prose.outline.close ? Zone::Close : Zone::Names;
  const Sentence* last = nullptr;
  for (const Sentence& sentence : prose.sentences) {
    if (sentence.zone == first_under) break;
    if (sentence.zone == Zone::Body) last = &sentence;
  }
  if (last == nullptr) return {from, from};
  return {past_blanks(text, from, last->where.begin), last->where.end};
}

}  // namespace

bool WordSet::has(WordHash word) const { return std::binary_search(sorted_.begin(), sorted_.end(), word); }

std::size_t Prose::sentence_of(std::size_t token) const {
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), token,
                       [](std::size_t index, const Sentence& sentence) { return index < sentence.first; });
  return static_cast<std::size_t>(after - sentences.begin()) - 1;
}

Span<Decoded> Prose::where(std::size_t first, std::size_t last) const {
  return {tokens[first].begin, tokens[last - 1].end};
}

Prose read_prose(std::string_view text, const std::vector<Span<Decoded>>& own, const ProseWords& words) {
  Prose prose;
  if (own.empty()) return prose;
  const std::string_view written = text.substr(0, own.back().end);
  prose.tokens = tokenise(text, own);
  prose.sentences = split_sentences(written, prose.tokens, find_parts(written, prose.tokens, words), words);
  prose.paragraphs = group_paragraphs(prose.tokens, prose.sentences);
  prose.outline.greeting = where_of_zone(prose.sentences, Zone::Greeting);
  prose.outline.close = where_of_zone(prose.sentences, Zone::Close);
  prose.outline.names = where_of_zone(prose.sentences, Zone::Names);
  take_comma(written, prose.outline.greeting);
  take_comma(written, prose.outline.close);
  prose.outline.body = body_span(written, prose, own.front().begin);
  return prose;
}

Prose read_line(std::string_view text, const ProseWords& words) {
  Prose prose;
  prose.tokens = tokenise(text, {{0, text.size()}});
  const auto count = static_cast<std::uint32_t>(prose.tokens.size());
  prose.sentences = split_sentences(text, prose.tokens, {0, count, count, count, Zone::Subject}, words);
  prose.paragraphs = group_paragraphs(prose.tokens, prose.sentences);
  return prose;
}

}  // namespace followup
