// When a message goes out, against the schedule: too early (G62 to G64), late (G60, G66), too late (G60). Without a day
// to count from nothing is said.
#include "compose/schedule.h"
#include "draft/relative_days.h"
#include "lint/checks.h"

namespace followup::checks {
namespace {

std::optional<ScheduledStep> own_step(const CheckInput& input) {
  const PackTables& tables = input.pack.tables();
  return step_of(input.draft, tables.draft, tables.steps);
}

/// The whole mail is meant, so its first sentence stands for it: the greeting where there is one.
void report(const CheckInput& input, Date day, std::vector<Hit>& hits) {
  const Prose& prose = input.draft.body.prose;
  if (prose.sentences.empty()) return;
  Hit hit;
  hit.in = input.draft.body.source;
  hit.where = prose.sentences.front().where;
  hit.slots = {{"day", short_day(day)}};
  hits.push_back(std::move(hit));
}

}  // namespace

void sent_too_early(const CheckInput& input, std::vector<Hit>& hits) {
  const std::optional<ScheduledStep> step = own_step(input);
  if (step && reference_day(input.draft) < step->from) report(input, step->from, hits);
}

void sent_late(const CheckInput& input, std::vector<Hit>& hits) {
  const std::optional<ScheduledStep> step = own_step(input);
  if (!step || !step->by) return;
  const Date today = reference_day(input.draft);
  const bool is_too_late = step->too_late && today > *step->too_late;
  if (today > *step->by && !is_too_late) report(input, *step->by, hits);
}

void sent_too_late(const CheckInput& input, std::vector<Hit>& hits) {
  const std::optional<ScheduledStep> step = own_step(input);
  if (step && step->too_late && reference_day(input.draft) > *step->too_late)
    report(input, step->by.value_or(*step->too_late), hits);
}

}  // namespace followup::checks
