#include "lint/foreign_words.h"

#include <algorithm>
#include <iterator>

#include "lint/known_spellings.h"
#include "lint/pack_tables.h"
#include "spell/language.h"

namespace followup {
namespace {

using Type = SpellingNote::Type;

/// What these judge is no wording.
constexpr std::string_view OfAnyLanguage[] = {"consistency", "length",   "placeholder", "recipients",
                                              "spelling",    "template", "timing"};

bool is_wording(const Finding& finding) {
  return std::find(std::begin(OfAnyLanguage), std::end(OfAnyLanguage), finding.rule->family) == std::end(OfAnyLanguage);
}

bool is_unknown(const SpellingNote& note) {
  return note.type == Type::Typo || note.type == Type::UnknownWord || note.type == Type::UnknownName;
}

std::size_t words_in(const Prose& prose, Span<Decoded> where) {
  const auto first = std::partition_point(prose.tokens.begin(), prose.tokens.end(),
                                          [&](const Token& token) { return token.begin < where.begin; });
  const auto last =
      std::partition_point(first, prose.tokens.end(), [&](const Token& token) { return token.end <= where.end; });
  return static_cast<std::size_t>(
      std::count_if(first, last, [](const Token& token) { return token.kind == TokenKind::Word; }));
}

/// The one of these stretches, which ascend, that holds the whole of another; their number when none does.
template <class Space>
std::size_t holder_of(Span<Space> where, const std::vector<Span<Space>>& stretches) {
  const auto behind = std::partition_point(stretches.begin(), stretches.end(),
                                           [&](const Span<Space>& one) { return one.begin <= where.begin; });
  const bool is_held = behind != stretches.begin() && where.end <= std::prev(behind)->end;
  return is_held ? static_cast<std::size_t>(behind - stretches.begin()) - 1 : stretches.size();
}

void read_foreign(const Draft& draft, const Passage& passage, const Speller& speller, SpellingNotes& notes) {
  const std::string_view language = draft.settings->word(Field::Language);
  KnownSpellings known(draft);
  for (const Sentence& sentence : passage.prose.sentences) {
    const bool holds_names = sentence.zone == Zone::Greeting || sentence.zone == Zone::Names;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = passage.prose.tokens[i];
      const bool is_plain = token.kind == TokenKind::Word && !token.has(HasDigit) && !token.has(AllCaps) &&
                            !token.has(Clitic) && !(holds_names && token.has(Capitalised));
      if (!is_plain) continue;
      const std::string_view word = passage.text(token.where());
      if (speller.knows(language, word) || known.knows(word)) continue;
      notes.push_back({Type::UnknownWord, &passage, token.where(), false, {}});
    }
  }
}

}  // namespace

SpellingNotes read_foreign(const Draft& draft, const Speller& speller) {
  SpellingNotes notes;
  if (!speller.has(draft.settings->word(Field::Language))) {
    const std::size_t end = std::min(draft.body.source->utf8().find('\n'), draft.body.source->utf8().size());
    notes.push_back({Type::NoDictionary, &draft.body, {0, end}, true, {}});
    return notes;
  }
  for (const Passage* passage : {&draft.subject, &draft.body}) {
    if (passage->source != nullptr) read_foreign(draft, *passage, speller, notes);
  }
  return notes;
}

std::vector<Span<Decoded>> take_foreign_paragraphs(const Draft& draft, SpellingNotes& notes) {
  constexpr std::size_t FewestUnknown = 4;
  constexpr std::size_t OfTen = 4;  ///< so many of ten words are unknown
  std::vector<Span<Decoded>> foreign;
  if (notes.size() < FewestUnknown) return foreign;
  std::vector<Span<Decoded>> paragraphs;
  for (const Paragraph& paragraph : draft.body.prose.paragraphs) paragraphs.push_back(paragraph.where);
  std::vector<std::size_t> unknown(paragraphs.size() + 1);
  for (const SpellingNote& note : notes) {
    if (note.in == &draft.body && is_unknown(note)) ++unknown[holder_of(note.where, paragraphs)];
  }
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (unknown[i] >= FewestUnknown && unknown[i] * 10 >= words_in(draft.body.prose, paragraphs[i]) * OfTen)
      foreign.push_back(paragraphs[i]);
  }
  std::erase_if(notes, [&](const SpellingNote& note) {
    return note.in == &draft.body && holder_of(note.where, foreign) != foreign.size();
  });
  return foreign;
}

void drop_wording(const Draft& draft, const std::vector<Span<Decoded>>& foreign, std::vector<Finding>& findings) {
  const bool is_english_draft = is_english(draft.settings->word(Field::Language));
  if (is_english_draft && foreign.empty()) return;
  std::size_t words = 0;
  std::vector<Span<Raw>> parts;
  for (const Span<Decoded>& part : foreign) {
    words += words_in(draft.body.prose, part);
    parts.push_back(draft.body.source->raw(part));
  }
  const bool is_all_foreign = !is_english_draft || words * 2 > draft.metrics.body_words;
  std::erase_if(findings, [&](const Finding& finding) {
    return is_wording(finding) && (is_all_foreign || holder_of(finding.where, parts) != parts.size());
  });
}

}  // namespace followup
