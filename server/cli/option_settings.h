// Settings that were said as options, as the top layer of the engine.
#pragma once

#include <optional>

#include "cli/arguments.h"
#include "host/host.h"
#include "setup/engine.h"
#include "text/problem.h"

namespace followup::cli {

/// Lays the options over all other settings; the fault of the first that is wrong.
std::optional<Problem> apply_options(Engine& engine, const Arguments& arguments, Host& host);

}  // namespace followup::cli
