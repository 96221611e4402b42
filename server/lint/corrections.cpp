#include "lint/corrections.h"

#include <utility>

#include "draft/draft.h"
#include "lint/alternatives.h"
#include "lint/pack_tables.h"
#include "spell/language.h"
#include "spell/suggest.h"

namespace followup {
namespace {

std::vector<std::string> corrections_of(const Finding& finding, std::string_view word, std::string_view language,
                                        const Speller& speller) {
  // The other spelling of a word is its nearest neighbour.
  const std::size_t most = finding.rule->check == "other_dialect" ? 1 : MostSuggestions;
  if (is_english(language)) return english_suggestions(word, dialect_of(language), most);
  std::vector<std::string> found = speller.suggestions(language, word);
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace

bool awaits_corrections(const Finding& finding) { return finding.misspelt.in != nullptr; }

void add_corrections(Finding& finding, const LintResult& result, const Speller& speller) {
  const Misspelling word = std::exchange(finding.misspelt, {});
  if (word.in == nullptr) return;
  const std::string_view language = result.draft->settings->word(Field::Language);
  Alternatives alternatives(*result.draft);
  for (const std::string& correction : corrections_of(finding, word.in->text(word.where), language, speller)) {
    std::optional<Edit> edit = word.in->edit(word.where, correction);
    if (!edit) continue;
    std::vector<Edit> edits = {std::move(*edit)};
    if (alternatives.mend(*word.in, word.where, correction, edits))
      finding.fixes.push_back({"Change to “" + correction + "”", Applicability::Suggested, std::move(edits)});
  }
}

void add_corrections(LintResult& result, std::size_t most, const Speller& speller) {
  for (Finding& finding : result.findings) {
    if (most == 0) return;
    if (!awaits_corrections(finding)) continue;
    add_corrections(finding, result, speller);
    --most;
  }
}

}  // namespace followup
