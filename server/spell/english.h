// English spelling from the words that are compiled in. What a draft may call right besides, names and settings, is
// decided elsewhere. Nothing is read, built or locked.
#pragma once

#include <cstdint>
#include <string_view>

#include "spell/word_class.h"
#include "text/fold.h"

namespace followup {

/// What the words of English say of a spelling.
enum class Spelling : std::uint8_t {
  Right,
  OtherDialect,  ///< right, but not where the writer writes: "colour" in American English
  Unknown,
};

/// The quick look, for most words of most texts: true when the word is a common one and right as it stands.
/// `word` is the hash of its folded form.
bool is_common_english(WordHash word, bool is_capitalised, Dialect dialect);

/// Judges a word as Hunspell does with en_US: small letters may be capitals at the begin or throughout, each part of a
/// hyphenated word counts, curly apostrophes are straight ones, dots at the end do not count. Numbers are right.
Spelling english_spelling(std::string_view word, Dialect dialect);

/// The notice of the lists' authors, which goes with the program.
std::string_view word_list_notice();

}  // namespace followup
