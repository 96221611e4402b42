// The edits that give something in a draft a new name everywhere.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lsp/occurrences.h"
#include "text/edit.h"
#include "text/problem.h"

namespace followup::lsp {

/// Ascending by place. A problem, worded for the writer, where one of the places cannot take the name: then none is
/// changed. A new full name also gives its first and last word to the places that hold only those of the old one.
Result<std::vector<Edit>> rename_edits(const Draft& draft, const NamedThing& thing, std::string_view new_name);

}  // namespace followup::lsp
