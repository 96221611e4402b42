#include "cli/run.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_status.h"
#include "cli/option_settings.h"
#include "report/problem_text.h"
#include "setup/engine.h"

namespace followup::cli {
namespace {

using CommandDeed = int (*)(const Context&);
constexpr std::array<CommandDeed, CommandCount> Deeds = {check_command, fix_command,      presend_command,
                                                         new_command,   schedule_command, explain_command,
                                                         rules_command, config_command,   words_command};

int usage_fault(const Problem& problem, Host& host) {
  const Arguments arguments;
  Console console(host, arguments);
  console.say(problem);
  console.note("try `followup-lint --help`\n");
  return Failed;
}

int run_command(const Arguments& arguments, Host& host) {
  Console console(host, arguments);
  Engine engine(host, {.explicit_file = arguments.config_file, .no_files = arguments.no_config, .rules = nullptr});
  if (const auto problem = apply_options(engine, arguments, host)) {
    for (const Problem& other : engine.take_problems()) console.say(other);
    console.say(*problem);
    return Failed;
  }
  const Moment now = arguments.now ? *arguments.now : host.now();
  return Deeds[static_cast<std::size_t>(arguments.command)]({host, arguments, console, engine, now});
}

}  // namespace

int run(int argc, char** argv, Host& host) {
  const std::vector<std::string_view> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  const auto parsed = parse_arguments(words);
  if (const auto* problem = std::get_if<Problem>(&parsed)) return usage_fault(*problem, host);
  if (const auto* answer = std::get_if<Answer>(&parsed)) return host.write_output(answer->text) ? Clean : Failed;
  return run_command(std::get<Arguments>(parsed), host);
}

}  // namespace followup::cli
