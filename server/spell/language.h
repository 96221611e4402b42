// Languages as settings name them: "en_US", "de-DE", "fr".
#pragma once

#include <string_view>

#include "spell/word_class.h"

namespace followup {

/// True for any English; it is compiled in.
bool is_english(std::string_view language);
/// The spelling of a kind of English. Where both are usual, as in Canada, or none is named, both are right.
Dialect dialect_of(std::string_view language);

}  // namespace followup
