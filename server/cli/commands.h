// The commands. Each does its work through the host and returns the exit status; none parses options.
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "host/host.h"
#include "setup/engine.h"

namespace followup::cli {

/// What every command works with.
struct Context {
  Host& host;
  const Arguments& arguments;
  Console& console;
  Engine& engine;
  Moment now;

  /// Says the faults of settings and rule packs that were found meanwhile.
  void say_problems() const;
};

int check_command(const Context& context);
int fix_command(const Context& context);
int presend_command(const Context& context);
int new_command(const Context& context);
int schedule_command(const Context& context);
int explain_command(const Context& context);
int rules_command(const Context& context);
int config_command(const Context& context);
int words_command(const Context& context);

/// The exit status of a run that found something, or not.
int status_of(const Context& context, bool found);

/// Problems about a path that is a command's name say so.
Problem with_hint(Problem problem);

/// The least severity that counts in the exit status; none for `never`.
std::optional<Severity> fail_on(const Settings& settings);

}  // namespace followup::cli
