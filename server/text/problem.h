// A fault of an input of ours (settings, rule pack, path, option), with its place; never of a draft, whose
// faults are findings.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace followup {

/// What is wrong, where, and what was expected. `line` and `column` count from 1 in code points; 0 means the whole
/// file.
struct Problem {
  std::string path;
  std::string message;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string source_line;  ///< the line of the file, to be shown above the caret; empty when there is none
  friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// What a loader returns: the value, or the first fault that made it impossible.
template <class T>
using Result = std::variant<T, Problem>;

}  // namespace followup
