// A fix as people read it: its title, how far it may be trusted, and old → new.
#pragma once

#include <string>
#include <string_view>

#include "lint/finding.h"
#include "report/report.h"

namespace followup {

/// What a fix is printed into: the bytes that its edits change, and the cells that further lines are indented by.
struct FixFrame {
  std::string_view bytes;
  std::size_t indent = 0;
};

/// `= fix (suggested): title: “old” → “new”`, over several lines when it is long; the first line is not indented.
std::string fix_text(const Fix& fix, FixFrame frame, const RenderOptions& options);

}  // namespace followup
