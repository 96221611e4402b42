#include <algorithm>

#include "cli/commands.h"
#include "cli/exit_status.h"
#include "lint/plan_draft.h"
#include "text/words.h"

namespace followup::cli {
namespace {

/// The kinds that a draft can be made of, in the order of the pack.
std::vector<std::string_view> kinds_with_outline(const RulePack& pack) {
  std::vector<std::string_view> kinds;
  for (const OutlineRow& row : pack.tables().outlines) kinds.push_back(row.kind);
  return kinds;
}

std::string unknown_kind(std::string_view said, const RulePack& pack) {
  const std::vector<std::string_view> kinds = kinds_with_outline(pack);
  const std::string_view near = nearest(said, kinds);
  std::string message = "there is no template for `" + std::string(said) + "`";
  if (!near.empty()) message += "; did you mean `" + std::string(near) + "`?";
  return message + (near.empty() ? "; kinds are " : " Kinds are ") + join(kinds, ", ");
}

/// `first-name` and `first_name` name the blank [first name].
std::string blank_name(std::string_view said) {
  std::string name(said);
  std::replace(name.begin(), name.end(), '-', ' ');
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

void add_facts(KnownFacts& facts, const Arguments& arguments) {
  for (const auto& [said, value] : arguments.facts) {
    const std::string name = blank_name(said);
    if (name == "first name") facts.reader_first_name = value;
    if (name == "your name") facts.writer_name = value;
    if (name == "company") facts.company = value;
    if (name == "position") facts.position = value;
    facts.others.insert(facts.others.begin(), {name, value});  // said here, it wins over what settings tell
  }
}

/// Blanks of no section that somebody set are most likely mistyped.
void note_unused(const Context& context, std::string_view empty_draft) {
  for (const auto& [said, value] : context.arguments.facts) {
    const std::string blank = '[' + blank_name(said) + ']';
    if (empty_draft.find(blank) == std::string_view::npos)
      context.console.note("followup-lint: this draft has no blank " + blank + '\n');
  }
}

}  // namespace

int new_command(const Context& context) {
  const Frame frame = context.engine.frame_for({});
  context.say_problems();
  const std::string kind = ascii_lower(context.arguments.paths.front());
  const std::optional<DraftPlan> plan = draft_plan(*frame.pack, kind);
  if (!plan) {
    context.console.say({.path = {}, .message = unknown_kind(kind, *frame.pack), .source_line = {}});
    return Failed;
  }
  KnownFacts facts = facts_of(*frame.layers.without_header);
  add_facts(facts, context.arguments);
  note_unused(context, new_draft(*plan, kind, {}));
  context.console.print(new_draft(*plan, kind, facts));
  context.console.finish();
  return status_of(context, false);
}

}  // namespace followup::cli
