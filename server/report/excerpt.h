// A numbered source line with carets under a stretch of it, as findings and problems show it.
#pragma once

#include <string>

#include "report/layout.h"
#include "report/report.h"
#include "report/style.h"

namespace followup {

struct Excerpt {
  MarkedSource source;
  std::size_t line = 1;     ///< number of the line, from 1
  Look look = Look::Error;  ///< of the carets
  std::string note;         ///< said behind the carets; may be empty
};

/// Cells before the source line: `  12 | `.
std::size_t gutter_width(std::size_t line);

/// Two lines, each with its line end, that fit `options.width`.
std::string excerpt_text(const Excerpt& excerpt, const RenderOptions& options);

}  // namespace followup
