// What a new draft of a kind is made from, out of a pack. Putting it together is compose/new_draft.
#pragma once

#include <optional>
#include <string_view>

#include "compose/new_draft.h"
#include "lint/rule_pack.h"

namespace followup {

/// None when the pack has no outline for a kind of that name.
std::optional<DraftPlan> draft_plan(const RulePack& pack, std::string_view kind);

}  // namespace followup
