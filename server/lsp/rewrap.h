// Paragraphs of the writer's own words, filled to a width. Quotes, signature, code, lists, tables, headings, greeting,
// close and names stay as they are, and so does every word: only white space between words changes.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "draft/draft.h"
#include "text/edit.h"

namespace followup::lsp {

/// RFC 5322 advises at most 78 characters a line; 72 leave room for the marks of a few answers.
inline constexpr std::size_t DefaultWrapWidth = 72;
inline constexpr std::size_t LeastWrapWidth = 20;

/// Edits of the paragraphs that share a byte with `within`, ascending; line ends as the file has them. A second time
/// there is nothing left to do. None where they would make words into something else, such as a quote.
std::vector<Edit> rewrap(std::string_view raw, const Draft& draft, Span<Raw> within, std::size_t width);

}  // namespace followup::lsp
