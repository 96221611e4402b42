// The options of followup-lsp.
#pragma once

#include <string>
#include <variant>

#include "lsp/log.h"
#include "lsp/transport.h"

namespace followup::lsp {

struct Arguments {
  TransportOptions transport;
  std::string log_file;  ///< empty: standard error
  LogLevel log_level = LogLevel::Warning;
  std::string check_file;  ///< --check: one session on this file, without an editor
};

/// What to print instead of serving: help, the version, or a fault of usage.
struct Notice {
  std::string text;
  int status = 0;
};

std::variant<Arguments, Notice> read_arguments(int argc, char** argv);

}  // namespace followup::lsp
