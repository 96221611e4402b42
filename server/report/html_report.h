// The report as one page: overview, charts, and each draft with its findings in place. It stands alone: no script,
// style or font from elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace followup {

std::string html_begin(const Summary& summary, const RenderOptions& options);
std::string html_file(const FileReport& file, const RenderOptions& options);
std::string html_end(const Summary& summary, const RenderOptions& options);

/// The style and the script of the page; generated from html_report.css and html_report.js.
std::string_view html_style();
std::string_view html_script();

}  // namespace followup
