#include "cli/commands.h"
#include "cli/exit_status.h"
#include "lint/explain.h"
#include "text/words.h"

namespace followup::cli {
namespace {

std::string rules_of(std::string_view category, const RulePack& pack) {
  std::vector<std::string_view> ids;
  for (const RuleRow& rule : pack.rules()) {
    if (rule.family == category) ids.push_back(rule.id);
  }
  return join(ids, ", ");
}

/// Why there is no rule of that name, and which may be meant.
std::string unknown_rule(std::string_view name, const RulePack& pack) {
  const std::string quoted = '`' + std::string(name) + '`';
  if (const std::string ids = rules_of(name, pack); !ids.empty())
    return quoted + " is a category; its rules are " + ids;
  std::vector<std::string_view> ids;
  for (const RuleRow& rule : pack.rules()) ids.push_back(rule.id);
  const std::string_view near = nearest(name, ids);
  const std::string advice =
      near.empty() ? "`followup-lint rules` lists them" : "did you mean `" + std::string(near) + "`?";
  return "no rule is called " + quoted + "; " + advice;
}

}  // namespace

int explain_command(const Context& context) {
  const Frame frame = context.engine.frame_for({});
  context.say_problems();
  const std::string name = ascii_lower(context.arguments.paths.front());
  const RuleRow* rule = frame.pack->rule(name);
  if (rule == nullptr) {
    context.console.say({.path = {}, .message = unknown_rule(name, *frame.pack), .source_line = {}});
    return Failed;
  }
  context.console.print(explain(*rule, *frame.pack));
  return status_of(context, false);
}

}  // namespace followup::cli
