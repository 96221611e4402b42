// How long files and functions are. Functions are found by their braces: no parser, but exact for the C++ that
// clang-format lays out and -Werror lets through.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "architecture/source_file.h"

namespace followup::architecture {

/// From the first line of its head to the line of its last brace, both from 1.
struct Function {
  std::string head;  ///< what stands before the body, white space as single blanks
  std::size_t first_line = 0;
  std::size_t last_line = 0;
};

/// Functions at namespace and class depth, tests too; lambdas and local classes belong to the function around them.
std::vector<Function> functions_in(std::string_view text);

std::optional<Violation> too_long(const SourceFile& file, std::size_t limit);
std::vector<Violation> long_functions(const SourceFile& file, std::size_t limit);

}  // namespace followup::architecture
