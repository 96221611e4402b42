// The graph of the compiled-in English words.
#pragma once

#include "spell/word_graph.h"
#include "spell/word_tables.h"

namespace followup {

inline WordGraph english_words() { return {WordEdges, FurtherLetters}; }

}  // namespace followup
