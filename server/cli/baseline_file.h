// The baseline of a run of `check`: read before it, or written after it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/arguments.h"
#include "host/host.h"
#include "report/baseline.h"

namespace followup::cli {

/// Where it is when nothing is said.
inline constexpr std::string_view UsualBaseline = ".followup-baseline.json";

/// The file of `--baseline`, and the usual one for `--write-baseline` alone; empty when the run has none.
std::string baseline_path(const Arguments& arguments);

/// What the run compares with: nothing when it writes one.
Result<Baseline> load_baseline(const Arguments& arguments, Host& host);

/// The path of a draft as the baseline names it: relative to the baseline's folder.
std::string path_in_baseline(std::string_view draft, const Arguments& arguments, Host& host);

}  // namespace followup::cli
