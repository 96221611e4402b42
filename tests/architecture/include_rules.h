// What a file of server/ may include: headers of its own and of lower layers, and the outside packages that the
// table grants to its place.
#pragma once

#include <vector>

#include "architecture/layer_table.h"
#include "architecture/source_file.h"

namespace followup::architecture {

/// The layer of server/LAYER/…; empty for other paths.
std::string_view layer_of(std::string_view path);
std::vector<Violation> wrong_directions(const SourceFile& file, const std::vector<Layer>& layers);
std::vector<Violation> misplaced_packages(const SourceFile& file, const std::vector<Package>& packages);
/// Packages for one file that several include.
std::vector<Violation> shared_packages(const std::vector<SourceFile>& files, const std::vector<Package>& packages);
/// Names of the table that the file uses although it stands elsewhere.
std::vector<Violation> misplaced_names(const SourceFile& file, const std::vector<Name>& names);

}  // namespace followup::architecture
