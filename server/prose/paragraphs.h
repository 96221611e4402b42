// Paragraphs: sentences between empty lines, and each part of the outline by itself.
#pragma once

#include <vector>

#include "prose/prose.h"

namespace followup {

std::vector<Paragraph> group_paragraphs(const std::vector<Token>& tokens, const std::vector<Sentence>& sentences);

}  // namespace followup
