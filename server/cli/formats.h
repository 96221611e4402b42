// Which reports a run writes and where to: `--format sarif:out.sarif --format github`, or FOLLOWUP_FORMAT.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/problem.h"

namespace followup::cli {

struct FormatRequest {
  std::string format;  ///< known by name
  std::string path;    ///< file for it; empty: where the command prints
};

/// Reads `FORMAT` and `FORMAT:FILE`; `source` is the option or variable that said them.
std::variant<std::vector<FormatRequest>, Problem> read_formats(std::span<const std::string> said,
                                                               std::string_view source);

/// A fault of the command line.
Problem usage(std::string message);
/// "`--colour` is no option; did you mean `--color`?"
std::string unknown(std::string_view said, std::string_view what, std::span<const std::string_view> known);
/// The same for the value of an option, with the valid ones.
std::string unknown_word(std::string_view option, std::string_view said, std::span<const std::string_view> known);

}  // namespace followup::cli
