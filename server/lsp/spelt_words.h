// Words that a writer calls right: which word a finding of spelling speaks of, and which can be added to the setting
// `words`. It writes nothing.
#pragma once

#include <string>
#include <string_view>

#include "draft/draft.h"
#include "lint/finding.h"

namespace followup::lsp {

/// Where a word is added, as the command says it.
namespace word_scope {
inline constexpr std::string_view Draft = "draft";
inline constexpr std::string_view Project = "project";
inline constexpr std::string_view User = "user";
}  // namespace word_scope

/// False for what would not be one item of a list in a header line: nothing, several lines, a comma, a whole sentence.
bool can_be_added(std::string_view word);

/// The words of a spelling finding on one line; empty when it is none, or they cannot be added.
std::string word_to_add(const Draft& draft, const Finding& finding);

}  // namespace followup::lsp
