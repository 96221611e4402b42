// How the program ends, as scripts rely on it.
#pragma once

namespace followup::cli {

enum ExitStatus : int {
  Clean = 0,         ///< nothing at or above `failOn`
  Found = 1,         ///< something is
  Failed = 2,        ///< wrong usage, unreadable input, faulty settings or rule pack, output that cannot be written
  Refused = 65,      ///< presend: the message must not be sent (EX_DATAERR of sysexits)
  Unavailable = 69,  ///< presend: the program that sends cannot be started (EX_UNAVAILABLE)
  TemporaryFailure = 75,  ///< presend: the message cannot be read (EX_TEMPFAIL)
  NotJudged = 78,         ///< presend: faulty settings or rules, and `presendFailure` is closed (EX_CONFIG)
  Interrupted = 130       ///< SIGINT or SIGTERM, as shells count them
};

}  // namespace followup::cli
