// What is wrong with the spelling of a draft, found in one pass over its words. The rules of the category `spelling`
// each take the notes of their own type; the engine words them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "draft/draft.h"

namespace followup {

/// One word or place that is not as it is spelt.
struct SpellingNote {
  enum class Type : std::uint8_t {
    Typo,           ///< unknown, and a common word lies one slip away; or a word that the settings reject
    UnknownWord,    ///< unknown, and no common word is near
    UnknownName,    ///< unknown with a capital
    OtherDialect,   ///< British in an American text, or the reverse
    Doubled,        ///< the same word twice
    Article,        ///< "a" for "an", or the reverse
    SmallLetter,    ///< a small letter where a capital belongs
    SentenceStart,  ///< the same at the begin of a sentence
    NoDictionary,   ///< the language of the draft has no word list
    Spacing,        ///< blanks doubled, missing or before a punctuation mark
  };
  Type type = Type::Typo;
  const Passage* in = nullptr;
  Span<Decoded> where;
  bool has_replacement = false;
  std::string replacement;  ///< for `where`; of a misspelt word there is none here, see corrections.h
};

/// Ascending by passage and place.
using SpellingNotes = std::vector<SpellingNote>;

/// The notes of subject and body. It reads the draft as English.
SpellingNotes read_spelling(const Draft& draft);

}  // namespace followup
