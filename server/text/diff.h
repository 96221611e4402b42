// A unified diff of two texts, for `fix --diff` and for failing goldens.
#pragma once

#include <string>
#include <string_view>

namespace followup {

/// Unified diff with three lines of context, `--- a/NAME` and `+++ b/NAME`; empty when the texts are equal.
/// A text without a final line end is marked as diff(1) does.
std::string unified_diff(std::string_view before, std::string_view after, std::string_view name);

}  // namespace followup
