// The report for programs: `json`, one object, and `jsonl`, one object of its `files` a line.
#pragma once

#include <string>

#include "report/report.h"

namespace followup {

std::string json_begin(const Summary& summary, const RenderOptions& options);
std::string json_file(const FileReport& file, const RenderOptions& options);
std::string json_end(const Summary& summary, const RenderOptions& options);
std::string jsonl_file(const FileReport& file, const RenderOptions& options);

}  // namespace followup
