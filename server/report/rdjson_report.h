// The report for reviewdog: Reviewdog Diagnostic Format, one object, with suggestions that a reviewer takes by a click.
#pragma once

#include <string>

#include "report/report.h"

namespace followup {

std::string rdjson_begin(const Summary& summary, const RenderOptions& options);
std::string rdjson_file(const FileReport& file, const RenderOptions& options);
std::string rdjson_end(const Summary& summary, const RenderOptions& options);

}  // namespace followup
