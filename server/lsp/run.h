// The language server as a program: options, log, transport.
#pragma once

#include "host/host.h"

namespace followup::lsp {

/// Runs until it is done; the exit status.
int run(int argc, char** argv, Host& host);

}  // namespace followup::lsp
