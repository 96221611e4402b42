#include "lint/corrections.h"

#include <utility>

#include "draft/draft.h"
#include "lint/pack_tables.h"
#include "spell/language.h"
#include "spell/suggest.h"

namespace followup {

bool awaits_corrections(const Finding& finding) { return finding.misspelt.in != nullptr; }

void add_corrections(Finding& finding, const LintResult& result) {
  const Misspelling word = std::exchange(finding.misspelt, {});
  if (word.in == nullptr) return;
  const Dialect dialect = dialect_of(result.draft->settings->word(Field::Language));
  // The other spelling of a word is its nearest neighbour.
  const std::size_t most = finding.rule->check == "other_dialect" ? 1 : MostSuggestions;
  for (const std::string& correction : english_suggestions(word.in->text(word.where), dialect, most)) {
    std::optional<Edit> edit = word.in->edit(word.where, correction);
    if (edit) finding.fixes.push_back({"Change to “" + correction + "”", Applicability::Suggested, {std::move(*edit)}});
  }
}

void add_corrections(LintResult& result, std::size_t most) {
  for (Finding& finding : result.findings) {
    if (most == 0) return;
    if (!awaits_corrections(finding)) continue;
    add_corrections(finding, result);
    --most;
  }
}

}  // namespace followup
