// Sentences of a tokenised text. The splitter knows the parts of the outline, titles and abbreviations; it does
// not parse: where it is in doubt, it does not split.
#pragma once

#include <string_view>
#include <vector>

#include "prose/outline.h"
#include "prose/prose.h"

namespace followup {

/// `text` ends where the writer's own words end; `parts` says which tokens lie in which part.
std::vector<Sentence> split_sentences(std::string_view text, const std::vector<Token>& tokens, const Parts& parts,
                                      const ProseWords& words);

}  // namespace followup
