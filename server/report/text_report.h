// The report for people: each finding with its line, carets, reason and mend.
#pragma once

#include <string>

#include "report/report.h"

namespace followup {

std::string text_file(const FileReport& file, const RenderOptions& options);
std::string text_end(const Summary& summary, const RenderOptions& options);

}  // namespace followup
