// The whole program but for the real world: arguments in, exit status out.
#pragma once

#include "host/host.h"

namespace followup::cli {

/// Runs the command that `argv` asks for. Nothing is thrown; everything is said through the host.
int run(int argc, char** argv, Host& host);

}  // namespace followup::cli
