// Reading files, and writing them so that no reader ever sees half of one: a new file beside the old, then a rename.
// Only the real host uses it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/problem.h"

namespace followup {

/// All bytes of an open file from its current place on, at most `limit`; none with errno set when reading fails.
std::optional<std::string> read_all(int descriptor, std::size_t limit);
/// False with errno set when not all bytes could be written.
bool write_all(int descriptor, std::string_view bytes);

/// "PATH: cannot be read: Permission denied", with the system's words for `error`.
Problem system_problem(std::string_view path, std::string_view deed, int error);

/// Opens and reads a file; folders are a fault.
Result<std::string> read_file(std::string_view path, std::size_t limit);

/// Replaces what a file holds, through a symbolic link where it is one, keeping mode and owner. Refuses when the file
/// no longer holds `expected`. On failure the old file is as it was and nothing new lies beside it.
std::optional<Problem> replace_file_atomically(std::string_view path, std::string_view expected,
                                               std::string_view bytes);

/// Creates a file that must not exist yet; on failure there is none.
std::optional<Problem> create_new_file(std::string_view path, std::string_view bytes);

/// Makes the folder of an absolute path, and those above it that are missing, for their owner alone.
std::optional<Problem> create_folders(std::string_view path);

}  // namespace followup
