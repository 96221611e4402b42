// Which rules are on for a draft, and how severe each is: by kind, mode, `select`, `ignore`, `rules`, `preview` and
// `strict`. Which words are no fault of spelling: those of `words`.
#pragma once

#include <optional>
#include <string_view>

#include "draft/draft.h"
#include "lint/pack_tables.h"

namespace followup {

/// The severity in force, or none when the rule is off for this draft.
std::optional<Severity> severity_in_force(const RuleRow& rule, const Draft& draft);

/// The family whose findings a writer can call right.
inline constexpr std::string_view SpellingFamily = "spelling";

/// True when each word of the text stands in the setting `words`, in any letter case, or is the possessive of one that
/// does. An item of several words, such as a company's name, counts as each of them.
bool is_spelt_right(std::string_view text, const Settings& settings);

}  // namespace followup
