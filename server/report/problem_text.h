// A fault of an input of ours as it is said to people: place, sentence, the line, a caret. Findings look alike but
// say more: text_report.
#pragma once

#include <string>

#include "report/report.h"
#include "text/problem.h"

namespace followup {

/// `path:line:column: error: message` and below it the source line with a caret, where the problem has them; a problem
/// without a path is said in the name of the program.
std::string problem_text(const Problem& problem, const RenderOptions& options);

}  // namespace followup
