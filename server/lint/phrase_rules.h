// Runs the rules that are data only: phrases, frames and patterns.
#pragma once

#include <vector>

#include "lint/checks.h"

namespace followup {

/// Hits of the rule's search in subject and body, and of its pattern in the writer's own words.
void run_phrase_rule(const CheckInput& input, std::vector<Hit>& hits);

}  // namespace followup
