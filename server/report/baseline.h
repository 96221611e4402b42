// Findings that were there before and are not shown again: a file with their fingerprints, by path. It holds no word of
// a draft. It opens no file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "text/problem.h"

namespace followup {

/// Path → fingerprints of what is known there. Paths are relative to the folder of the baseline, with `/`.
using Baseline = std::map<std::string, std::vector<std::string>, std::less<>>;

Result<Baseline> read_baseline(std::string_view bytes, std::string_view path);
std::string baseline_text(const Baseline& baseline);

/// Takes the findings of the file away that the baseline knows under that path; how many.
std::size_t drop_known(const Baseline& baseline, std::string_view path, FileReport& file);

}  // namespace followup
