// The version of the program, as CMake knows it.
#pragma once

#include <string_view>

namespace followup {

/// "0.1.0"
std::string_view program_version();

}  // namespace followup
