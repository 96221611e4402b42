// A draft at a glance: kind, parts, figures, score, what a phone shows of it. As JSON for status bars and panels, and
// as a page to read.
#pragma once

#include <string>

#include "lsp/capabilities.h"
#include "session/documents.h"

namespace followup::lsp {

/// The result of `followup/overview`; `{}` for a text that was not judged.
std::string overview_json(const Snapshot& snapshot, PositionEncoding encoding);

/// The same as Markdown.
std::string report_page(const Snapshot& snapshot);

/// What a phone shows in its list of mails.
struct PhonePreview {
  std::string subject;     ///< its first 40 characters
  std::string first_line;  ///< the body's first line with words
};
PhonePreview phone_preview(const Draft& draft);

}  // namespace followup::lsp
