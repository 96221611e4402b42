// When which message is due: the steps of schedule.json (G16, G60 to G67) laid over the dates that are known. The
// command `schedule`, the editor's lens and the rules on timing all ask this one plan.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "draft/draft_tables.h"
#include "text/business_days.h"
#include "text/calendar.h"

namespace followup {

struct Draft;
class Settings;

/// A step as the pack says it. Of several for one kind the first whose day `after` is known counts.
struct StepRow {
  std::string_view kind;
  std::string_view after;  ///< interview, decision, offer, or the kind it follows
  Delay from;              ///< not before
  Delay patient_from;      ///< instead of `from` under "patience": "patient", where documents disagree
  Delay by;                ///< not after
  Delay too_late;          ///< behind this it does more harm than good
  Delay gap;               ///< not sooner behind the last message that nobody asked for (G64)
  bool optional = false;
  RowRange guidance;  ///< strings
  std::string_view about;
};

/// What a plan is made from.
struct ScheduleFacts {
  std::optional<Date> interview;
  std::optional<Date> decision;                         ///< the day by which the employer said to decide
  std::optional<Date> offer;                            ///< the day on which an offer came
  std::vector<std::pair<std::string_view, Date>> sent;  ///< kinds that went out already
  std::optional<Date> last_sent;                        ///< of whatever kind
  bool is_patient = false;
  BusinessDays business_days;
  Date today{};
};

/// A step with its days. `from` is a business day.
struct ScheduledStep {
  const StepRow* row = nullptr;
  Date from{};
  std::optional<Date> by;
  std::optional<Date> too_late;  ///< the last day on which it still makes sense
  std::optional<Date> sent;
};

/// Every step whose day is known, in the order of the pack. A step that follows one not yet sent counts from the day
/// on which that one can go out.
std::vector<ScheduledStep> plan_schedule(std::span<const StepRow> steps, const ScheduleFacts& facts);

/// What settings say; `today` and what was sent are left to the caller.
ScheduleFacts schedule_facts(const Settings& settings);

/// The step of the draft's own kind, judged at reference_day(); none when no date is known from which to count. Where
/// the kind follows another (a second check-in the first), `lastSent` is the day on which that one was sent.
std::optional<ScheduledStep> step_of(const Draft& draft, const DraftTables& tables, std::span<const StepRow> steps);

}  // namespace followup
