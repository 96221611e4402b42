// The stretches of a body that may be filled anew: runs of lines that are prose and nothing else.
#pragma once

#include <string_view>
#include <vector>

#include "draft/draft.h"

namespace followup::lsp {

/// Whole lines without the last line end, ascending. What is kept as it is: everything but own words, greeting, close
/// and names, and from a line on that begins like a list, a heading, a table or an indented block.
std::vector<Span<Decoded>> plain_paragraphs(const Draft& draft);

/// True when a line that began with these words would be read as something else than running text.
bool begins_block(std::string_view line);

}  // namespace followup::lsp
