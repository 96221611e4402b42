// Another program in the place of this one. Only the real host uses it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/problem.h"

namespace followup {

/// Replaces this process by a program (found on the path unless it holds a `/`), with `input` as its standard input, or
/// standard input as it is. The process id, and with it the exit status that a caller sees, become the program's.
/// Returns only when that fails, or when the program is this one again.
Problem become_program(const std::vector<std::string>& command, std::optional<std::string_view> input);

}  // namespace followup
