// Prints rows of tables as C++ constants.
#pragma once

#include <string>
#include <string_view>

#include "lint/load_pack.h"
#include "lint/shipped_sources.h"

namespace followup {

/// A C++ source that defines shipped_tables(). The same tables always give the same text.
std::string tables_source(const PackTables& tables);
/// A C++ source that defines shipped_sources().
std::string sources_source(std::span<const PackSource> sources);

}  // namespace followup
