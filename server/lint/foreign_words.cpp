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
  const auto is_there = [&](const Token& token) {
    return token.kind == TokenKind::Word && where.begin <= token.begin && token.end <= where.end;
  };
  return static_cast<std::size_t>(std::count_if(prose.tokens.begin(), prose.tokens.end(), is_there));
}

void read_foreign(const Draft& draft, const Passage& passage, const Speller& speller, SpellingNotes& notes) {
  const std::string_view language = draft.settings->word(Field::Language);
  const KnownSpellings known(draft);
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
  for (const Paragraph& paragraph : draft.body.prose.paragraphs) {
    const auto is_there = [&](const SpellingNote& note) {
      return note.in == &draft.body && paragraph.where.contains(note.where) && is_unknown(note);
    };
    const auto unknown = static_cast<std::size_t>(std::count_if(notes.begin(), notes.end(), is_there));
    if (unknown < FewestUnknown || unknown * 10 < words_in(draft.body.prose, paragraph.where) * OfTen) continue;
    foreign.push_back(paragraph.where);
    std::erase_if(notes, [&](const SpellingNote& note) {
      return note.in == &draft.body && paragraph.where.contains(note.where);
    });
  }
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
    const auto holds = [&](Span<Raw> part) {
      return part.begin <= finding.where.begin && finding.where.end <= part.end;
    };
    return is_wording(finding) && (is_all_foreign || std::any_of(parts.begin(), parts.end(), holds));
  });
}

}  // namespace followup
