#include "cli/commands.h"

#include <array>

#include "cli/exit_status.h"

namespace followup::cli {

void Context::say_problems() const {
  for (const Problem& problem : engine.take_problems()) console.say(problem);
}

int status_of(const Context& context, bool found) {
  if (context.host.interrupted()) return Interrupted;
  if (context.console.has_failed()) return Failed;
  return found ? Found : Clean;
}

Problem with_hint(Problem problem) {
  if (const auto command = command_named(problem.path)) {
    problem.message +=
        "; for the command `" + std::string(command_name(*command)) + "` say it first, before all options";
  }
  return problem;
}

std::optional<Severity> fail_on(const Settings& settings) {
  constexpr std::array<Severity, 4> All = {Severity::Error, Severity::Warning, Severity::Information, Severity::Hint};
  for (const Severity severity : All) {
    if (severity_name(severity) == settings.word(Field::FailOn)) return severity;
  }
  return std::nullopt;
}

}  // namespace followup::cli
