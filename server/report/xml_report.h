// The reports in XML: `junit` as Jenkins and others show tests, `checkstyle` as older CI systems read lints.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace followup {

std::string junit_begin(const Summary& summary, const RenderOptions& options);
/// One suite a draft: a failed case for each finding that makes the run fail, a passed one that says the others.
std::string junit_file(const FileReport& file, const RenderOptions& options);
std::string junit_end(const Summary& summary, const RenderOptions& options);

std::string checkstyle_begin(const Summary& summary, const RenderOptions& options);
std::string checkstyle_file(const FileReport& file, const RenderOptions& options);
std::string checkstyle_end(const Summary& summary, const RenderOptions& options);

/// Text for XML and HTML, in content and in quoted values: no sign has a meaning, and every character is one that XML
/// 1.0 allows.
std::string markup_escaped(std::string_view text);

}  // namespace followup
