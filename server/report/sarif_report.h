// The report for code scanning: SARIF 2.1.0 (OASIS), one run. Findings come first, the rules that spoke behind them.
#pragma once

#include <string>

#include "report/report.h"

namespace followup {

std::string sarif_begin(const Summary& summary, const RenderOptions& options);
/// The results of one file, separated by commas; empty for a file without findings.
std::string sarif_file(const FileReport& file, const RenderOptions& options);
std::string sarif_end(const Summary& summary, const RenderOptions& options);

}  // namespace followup
