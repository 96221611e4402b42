// Which words of a hit each class of its phrase stands for, so that a replacement can say them again.
#pragma once

#include <string_view>

#include "match/find_phrases.h"
#include "match/graph_tables.h"
#include "prose/prose.h"
#include "text/words.h"

namespace followup {

/// A text in which phrases were found.
struct SearchedText {
  const GraphTables& graph;
  const Prose& prose;
  const Matches& matches;
  std::string_view text;
};

/// The text of each `{class}` of the phrase in the tokens [first, last) where it was found, by class name; a class that
/// stands twice keeps its first words. It walks the phrase alone, so it is for the few hits that are shown.
Slots capture(std::string_view phrase, const SearchedText& searched, std::uint32_t first, std::uint32_t last);

}  // namespace followup
