// Which rules are on for a draft, and how severe each is: by kind, mode, `select`, `ignore`, `rules`, `preview` and
// `strict`.
#pragma once

#include <optional>

#include "draft/draft.h"
#include "lint/pack_tables.h"

namespace followup {

/// The severity in force, or none when the rule is off for this draft.
std::optional<Severity> severity_in_force(const RuleRow& rule, const Draft& draft);

}  // namespace followup
