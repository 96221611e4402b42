// Clients that connect to us, on loopback or a Unix-domain socket.
#pragma once

#include "lsp/transport.h"

namespace followup::lsp {

/// Serves every client that connects, each with a connection of its own, until a signal comes. Prints where it listens
/// on standard output.
int listen(const TransportOptions& options, Host& host, Log& log);

}  // namespace followup::lsp
