// A draft, or paragraphs of one, in another language than English: its words are asked of that language's list, and
// what judges English wording has nothing to say.
#pragma once

#include <vector>

#include "draft/draft.h"
#include "lint/finding.h"
#include "lint/spelling_notes.h"
#include "spell/speller.h"

namespace followup {

/// Notes on a draft whose setting `language` names another language than English.
SpellingNotes read_foreign(const Draft& draft, const Speller& speller);

/// Paragraphs of the body in which most words are unknown, so that they are in another language than the draft; their
/// notes are taken off.
std::vector<Span<Decoded>> take_foreign_paragraphs(const Draft& draft, SpellingNotes& notes);

/// Takes off findings of English wording: all of them where the draft is in another language, those in paragraphs that
/// are.
void drop_wording(const Draft& draft, const std::vector<Span<Decoded>>& foreign, std::vector<Finding>& findings);

}  // namespace followup
