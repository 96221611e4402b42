// Why a message was not sent, in the few lines that a mail program shows. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "lint/lint.h"

namespace followup::cli {

/// The findings with their words and mends, and what can be done now; lines are those of the text as it was written.
std::string refusal_text(const LintResult& result, std::span<const Finding* const> reasons);

/// "2 errors, 1 warning"
std::string counted_findings(std::span<const Finding* const> findings);

}  // namespace followup::cli
