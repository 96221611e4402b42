// Spelling (G06): each rule takes the notes of its type from the one pass over the words.
#include "lint/checks.h"
#include "lint/spelling_notes.h"

namespace followup::checks {
namespace {

using Type = SpellingNote::Type;

void take(const CheckInput& input, Type type, std::vector<Hit>& hits) {
  for (const SpellingNote& note : input.spelling) {
    if (note.type != type) continue;
    Hit hit = hit_on(*note.in, note.where);
    hit.is_misspelt = !note.has_replacement;
    if (note.has_replacement) hit.proposal = Proposal{note.where, note.replacement};
    hits.push_back(std::move(hit));
  }
}

}  // namespace

void misspelt_word(const CheckInput& input, std::vector<Hit>& hits) { take(input, Type::Typo, hits); }
void unknown_word(const CheckInput& input, std::vector<Hit>& hits) { take(input, Type::UnknownWord, hits); }
void unknown_name(const CheckInput& input, std::vector<Hit>& hits) { take(input, Type::UnknownName, hits); }
void other_dialect(const CheckInput& input, std::vector<Hit>& hits) { take(input, Type::OtherDialect, hits); }
void wrong_article(const CheckInput& input, std::vector<Hit>& hits) { take(input, Type::Article, hits); }
void small_letter(const CheckInput& input, std::vector<Hit>& hits) { take(input, Type::SmallLetter, hits); }
void small_sentence_start(const CheckInput& input, std::vector<Hit>& hits) { take(input, Type::SentenceStart, hits); }
void wrong_spacing(const CheckInput& input, std::vector<Hit>& hits) { take(input, Type::Spacing, hits); }
void doubled_word(const CheckInput& input, std::vector<Hit>& hits) { take(input, Type::Doubled, hits); }

void no_dictionary(const CheckInput& input, std::vector<Hit>& hits) {
  take(input, Type::NoDictionary, hits);
  for (Hit& hit : hits) {
    hit.proposal.reset();
    hit.slots.emplace_back("language", input.draft.settings->word(Field::Language));
  }
}

}  // namespace followup::checks
