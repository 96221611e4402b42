// A fix as one replacement, for formats that know no other.
#pragma once

#include <optional>
#include <string_view>

#include "lint/finding.h"
#include "text/edit.h"

namespace followup {

/// The edits of a fix and what stands between them as one edit; none when that would be no valid UTF-8, which no format
/// can say.
std::optional<Edit> as_one_edit(const Fix& fix, std::string_view bytes);

}  // namespace followup
