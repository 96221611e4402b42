// Blanks of a template that were to be filled in: "[Company]", "{{name}}", "____". Not found here: runs of X,
// which are words first (word_run.h). Each function returns where the thing that begins at an offset ends, or
// the offset itself when nothing of the kind begins there.
#pragma once

#include <cstddef>
#include <string_view>

namespace followup {

/// A blank with its brackets, on one line and with at most 80 bytes inside. Links, check boxes, "[sic]", markup tags
/// and addresses are none.
std::size_t blank_end(std::string_view text, std::size_t at);

/// A markup tag: `</b>`, `<br>`, `<a href="…">`.
std::size_t tag_end(std::string_view text, std::size_t at);

}  // namespace followup
