// Stretches of a draft as labels: on one line and not too long.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace followup::lsp {

/// Every run of white space as one blank, none at the ends; cut behind a word, with "…", when it has more than `most`
/// code points.
std::string one_line(std::string_view text, std::size_t most);

/// The first `most` code points, as a screen cuts a line.
std::string_view first_characters(std::string_view text, std::size_t most);

/// Without the white space at its end, line ends among it.
std::string_view without_trailing_space(std::string_view text);

}  // namespace followup::lsp
