// Corrections of misspelt words, made when somebody asks for them: they cost more than all else that a lint does.
#pragma once

#include <cstddef>

#include "lint/lint.h"

namespace followup {

/// True for a finding whose fixes are made on demand, and are not made yet.
bool awaits_corrections(const Finding& finding);
/// Makes the fixes of one finding of the result: at most three, the likeliest first.
void add_corrections(Finding& finding, const LintResult& result, const Speller& speller);
/// Makes those of the first findings that wait for them.
void add_corrections(LintResult& result, std::size_t most, const Speller& speller);

}  // namespace followup
