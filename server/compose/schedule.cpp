#include "compose/schedule.h"

#include <algorithm>

#include "draft/draft.h"
#include "draft/relative_days.h"

namespace followup {
namespace {

std::optional<Date> sent_day(const ScheduleFacts& facts, std::string_view kind) {
  for (const auto& [sent, day] : facts.sent) {
    if (sent == kind) return day;
  }
  return std::nullopt;
}

bool follows_a_kind(const StepRow& row) {
  return row.after != "interview" && row.after != "decision" && row.after != "offer";
}

class Planner {
 public:
  Planner(std::span<const StepRow> steps, const ScheduleFacts& facts) : steps_(steps), facts_(facts) {}

  std::vector<ScheduledStep> plan() {
    for (const StepRow& row : steps_) {
      const std::optional<Date> anchor = anchor_of(row.after);
      if (anchor && planned(row.kind) == nullptr) made_.push_back(step(row, *anchor));
    }
    return std::move(made_);
  }

 private:
  const ScheduledStep* planned(std::string_view kind) const {
    const auto found =
        std::find_if(made_.begin(), made_.end(), [&](const ScheduledStep& one) { return one.row->kind == kind; });
    return found == made_.end() ? nullptr : &*found;
  }

  std::optional<Date> anchor_of(std::string_view after) const {
    if (after == "interview") return facts_.interview;
    if (after == "decision") return facts_.decision;
    if (after == "offer") return facts_.offer;
    if (const std::optional<Date> sent = sent_day(facts_, after)) return sent;
    const ScheduledStep* before = planned(after);
    if (before == nullptr) return std::nullopt;
    return std::max(before->from, facts_.today);
  }

  ScheduledStep step(const StepRow& row, Date anchor) const {
    ScheduledStep made;
    made.row = &row;
    made.sent = sent_day(facts_, row.kind);
    const bool waits = facts_.is_patient && row.patient_from.is_said();
    made.from = facts_.business_days.after(anchor, waits ? row.patient_from : row.from);
    const std::optional<Date> last = row.gap.is_said() ? last_unasked(row.kind) : std::nullopt;
    if (last) made.from = std::max(made.from, facts_.business_days.after(*last, row.gap));
    made.from = facts_.business_days.on_or_after(made.from);
    if (row.by.is_said()) made.by = std::max(made.from, facts_.business_days.after(anchor, row.by));
    if (row.too_late.is_said()) made.too_late = facts_.business_days.after(anchor, row.too_late);
    return made;
  }

  /// When the last message went out that nobody had asked for, other than one of that kind.
  std::optional<Date> last_unasked(std::string_view kind) const {
    std::optional<Date> last = facts_.last_sent;
    for (const StepRow& row : steps_) {
      const std::optional<Date> sent =
          row.gap.is_said() && row.kind != kind ? sent_day(facts_, row.kind) : std::nullopt;
      if (sent) last = last ? std::max(*last, *sent) : *sent;
    }
    return last;
  }

  std::span<const StepRow> steps_;
  const ScheduleFacts& facts_;
  std::vector<ScheduledStep> made_;
};

}  // namespace

std::vector<ScheduledStep> plan_schedule(std::span<const StepRow> steps, const ScheduleFacts& facts) {
  return Planner(steps, facts).plan();
}

ScheduleFacts schedule_facts(const Settings& settings) {
  const auto date = [&](Field field) { return parse_iso_date(settings.word(field)); };
  ScheduleFacts facts;
  facts.interview = date(Field::InterviewDate);
  facts.decision = date(Field::DecisionDate);
  facts.offer = date(Field::OfferDate);
  facts.last_sent = date(Field::LastSent);
  facts.is_patient = settings.word(Field::Patience) == "patient";
  std::vector<Date> holidays;
  for (const std::string& said : settings.list(Field::Holidays)) {
    if (const std::optional<Date> day = parse_iso_date(said)) holidays.push_back(*day);
  }
  facts.business_days = BusinessDays(std::move(holidays));
  return facts;
}

std::optional<ScheduledStep> step_of(const Draft& draft, const DraftTables& tables, std::span<const StepRow> steps) {
  const std::string_view kind = tables.kinds[draft.kind.kind].id;
  ScheduleFacts facts = schedule_facts(*draft.settings);
  facts.today = reference_day(draft);
  for (const StepRow& row : steps) {
    if (row.kind == kind && follows_a_kind(row) && facts.last_sent)
      facts.sent.emplace_back(row.after, *facts.last_sent);
  }
  for (const ScheduledStep& step : plan_schedule(steps, facts)) {
    if (step.row->kind == kind) return step;
  }
  return std::nullopt;
}

}  // namespace followup
