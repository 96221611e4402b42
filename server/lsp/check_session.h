// `followup-lsp --check FILE`: one whole session on one file, without an editor, for finding out what a user's editor
// sees.
#pragma once

#include <string_view>

#include "host/host.h"
#include "lsp/log.h"

namespace followup::lsp {

/// Prints the diagnostics as the messages of a session have them. 0, or 2 when the file cannot be read.
int check_session(std::string_view path, Host& host, Log& log);

}  // namespace followup::lsp
