// First names that stand for one another, as "Bob" for "Robert", and first names in general. Lists of common
// English-language names: what is not in them is not known, which is no fault of the name.
#pragma once

#include "draft/plain_name.h"

namespace followup {

/// True when people with the one name are called by the other.
bool are_nicknames(const PlainName& a, const PlainName& b);

/// True for names that somebody else may have, however near they are to a name that is known.
bool is_first_name(const PlainName& name);

}  // namespace followup
