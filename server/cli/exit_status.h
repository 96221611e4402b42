// How the program ends, as scripts rely on it.
#pragma once

namespace followup::cli {

enum ExitStatus : int {
  Clean = 0,         ///< nothing at or above `failOn`
  Found = 1,         ///< something is
  Failed = 2,        ///< wrong usage, unreadable input, faulty settings or rule pack, output that cannot be written
  Interrupted = 130  ///< SIGINT or SIGTERM, as shells count them
};

}  // namespace followup::cli
