// Which files a run looks at: the paths of the command line and of `--files-from`, folders walked, nothing twice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "host/host.h"
#include "setup/engine.h"
#include "text/problem.h"

namespace followup::cli {

/// The path that stands for standard input.
inline constexpr std::string_view StandardInput = "-";

struct Inputs {
  std::vector<std::string> paths;  ///< in the order of the command line, folders' files sorted
  Problems problems;
};

/// Finding nothing at all is a problem too.
Inputs find_inputs(const Arguments& arguments, Host& host, Engine& engine);

/// A file as it is read for linting.
struct InputFile {
  std::string path;  ///< as it is shown
  std::string name;  ///< file name for settings and for the form of the message; may be empty
  std::string bytes;
};

/// Reads a file, or standard input under the name that `--stdin-filename` gives it.
Result<InputFile> read_input(std::string_view path, const Arguments& arguments, Host& host);

/// True for a mailbox by its name that holds a message at least.
bool is_mbox(const InputFile& file);

/// The fault of a file that is larger, or that holds a message which is larger, than the settings in force allow.
std::optional<Problem> size_fault(const InputFile& file, const Settings& settings);

}  // namespace followup::cli
