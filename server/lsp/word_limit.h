// How long a draft of its kind may be, as the pack's rule with the check "length" says.
#pragma once

#include <cstdint>
#include <optional>

#include "lint/lint.h"

namespace followup::lsp {

/// In words; none when the pack has no such rule or it has no limit for the draft's kind.
std::optional<std::int64_t> word_limit(const LintResult& result);

}  // namespace followup::lsp
