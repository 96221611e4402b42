// Slips beside the letters of words: words twice, articles, capitals, blanks. Which of them are slips at all is decided
// here; notes of them are collected for spelling_notes.h.
#pragma once

#include "lint/spelling_notes.h"

namespace followup {

/// True when the word at `token` repeats the one before it by mistake: "the the", not "that that".
bool is_doubled(const Passage& passage, std::size_t token);

/// Adds the notes on articles, capitals and spacing.
void read_marks(const Passage& passage, SpellingNotes& notes);

}  // namespace followup
