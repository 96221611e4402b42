// Which single words have which trait of draft/word_traits.h: by the classes of the lexicon, and by the classes that
// these include.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draft/word_traits.h"
#include "match/compile_graph.h"

namespace followup {

/// A class includes another one that the lexicon does not have, or itself.
struct TraitFault {
  std::string class_name;
  std::string message;
};

/// `classes` are all of the lexicon. Members of several words have no trait.
std::vector<TraitSlot> collect_traits(const std::vector<const LexiconClass*>& classes, std::vector<TraitFault>& faults);

}  // namespace followup
