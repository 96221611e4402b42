// The [blanks] of a template's text.
#pragma once

#include <string_view>
#include <vector>

#include "text/edit.h"

namespace followup {

/// Every `[name]` in the text, as tab stops with their names.
std::vector<Blank> blanks_in(std::string_view text);

}  // namespace followup
