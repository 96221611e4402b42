// The reports that code hosts turn into comments on lines: workflow commands of GitHub, Code Quality of GitLab.
#pragma once

#include <string>

#include "report/report.h"

namespace followup {

/// `::error file=…,line=…::…`, one command a line.
std::string github_file(const FileReport& file, const RenderOptions& options);

std::string gitlab_begin(const Summary& summary, const RenderOptions& options);
std::string gitlab_file(const FileReport& file, const RenderOptions& options);
std::string gitlab_end(const Summary& summary, const RenderOptions& options);

}  // namespace followup
