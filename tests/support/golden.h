// Texts that a person has read and agreed to, kept in files beside the tests. FOLLOWUP_GOLDEN=update in the environment
// records them again; whoever does that reads the difference before it is committed.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

namespace followup {

/// The bytes of a file; none when it cannot be read.
std::optional<std::string> file_bytes(const std::string& path);

/// True while goldens are recorded.
bool records_goldens();

/// `actual` is what the file holds, byte for byte; a failure shows the difference as a unified diff. While goldens are
/// recorded the file is written instead. An absent file counts as an empty one, and an empty golden is no file.
testing::AssertionResult matches_golden(std::string_view actual, const std::string& path);

}  // namespace followup
