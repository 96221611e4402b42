// What --help prints: usage, options in groups, examples, exit status; made from the tables of options and settings.
#pragma once

#include <string>

#include "cli/arguments.h"

namespace followup::cli {

std::string help_text(Command command);

}  // namespace followup::cli
