// Findings that say of the same words what another one says better.
#pragma once

#include <vector>

#include "lint/finding.h"

namespace followup {

/// Drops, in place:
/// - a hint about words that an error or a warning names as well;
/// - a finding that lies inside a graver one of its category, or inside a wider one that is as grave;
/// - anything else that is found in a blank that nobody filled;
/// - a finding of a rule that yields, where another error or warning of its category names some of its words; of two
///   such rules the one that names fewer words stays.
void drop_repeats(std::vector<Finding>& findings);

}  // namespace followup
