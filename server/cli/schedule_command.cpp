#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/exit_status.h"
#include "compose/ical.h"
#include "compose/schedule.h"
#include "data/json_writer.h"
#include "lint/rule_pack.h"
#include "report/layout.h"
#include "report/style.h"
#include "text/words.h"

namespace followup::cli {
namespace {

constexpr std::size_t KindColumn = 24;
constexpr std::size_t AboutColumn = 42;
constexpr std::size_t Width = 100;

/// The kind of a `--sent` that the pack does not know.
std::optional<std::string> unknown_kind(const Arguments& arguments, const RulePack& pack) {
  const std::vector<std::string_view> kinds = pack.kind_names();
  for (const auto& [kind, day] : arguments.sent) {
    if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) continue;
    const std::string_view near = nearest(kind, kinds);
    return "no kind of message is called `" + kind + "`" +
           (near.empty() ? "" : "; did you mean `" + std::string(near) + "`?");
  }
  return std::nullopt;
}

ScheduleFacts facts_of_run(const Context& context, const Settings& settings) {
  ScheduleFacts facts = schedule_facts(settings);
  for (const auto& [kind, day] : context.arguments.sent) facts.sent.emplace_back(kind, day);
  facts.today = context.now.date;
  return facts;
}

std::string guidance_text(const ScheduledStep& step, const RulePack& pack) {
  return join(pack.strings(step.row->guidance), " ");
}

/// "Tue 10 Mar 2026", with the last day where there is one.
std::string days_text(const ScheduledStep& step) {
  const auto day = [](Date date) { return short_day(date) + ' ' + std::to_string(static_cast<int>(date.year())); };
  if (step.sent) return "sent " + day(*step.sent);
  if (!step.by || *step.by == step.from) return day(step.from);
  return short_day(step.from) + " - " + short_day(*step.by);
}

void pad(std::string& line, std::size_t width) { line.append(line.size() < width ? width - line.size() : 1, ' '); }

std::string table(const std::vector<ScheduledStep>& steps, const RulePack& pack, const Painter& paint) {
  std::string out;
  for (const ScheduledStep& step : steps) {
    std::string line = days_text(step);
    pad(line, KindColumn);
    std::string head;
    paint.add(head, step.sent ? Look::Faint : Look::Strong, line);
    std::string kind(step.row->kind);
    pad(kind, AboutColumn - KindColumn);
    const std::string optional = step.row->optional ? "Optional. " : "";
    const std::string about = optional + std::string(step.row->about) + " (" + guidance_text(step, pack) + ")";
    out += head + kind + wrapped(about, Width, AboutColumn, AboutColumn) + '\n';
  }
  return out;
}

std::string json_of(const std::vector<ScheduledStep>& steps, const RulePack& pack) {
  JsonWriter json(2);
  json.begin_object().member("version", 1).key("steps").begin_array();
  for (const ScheduledStep& step : steps) {
    json.begin_object().member("kind", step.row->kind).member("from", iso_date(step.from));
    if (step.by) json.member("by", iso_date(*step.by));
    if (step.too_late) json.member("too_late_after", iso_date(*step.too_late));
    if (step.sent) json.member("sent", iso_date(*step.sent));
    json.member("optional", step.row->optional).member("about", step.row->about);
    json.key("guidance").begin_array();
    for (const std::string_view row : pack.strings(step.row->guidance)) json.value(row);
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return json.take() + '\n';
}

/// What is sent already is no entry of a calendar.
std::string ical_of(const std::vector<ScheduledStep>& steps, const RulePack& pack, Moment now) {
  std::vector<CalendarEntry> entries;
  for (const ScheduledStep& step : steps) {
    if (step.sent) continue;
    const std::string optional = step.row->optional ? " (optional)" : "";
    entries.push_back({&step, "Send: " + std::string(step.row->kind) + optional,
                       std::string(step.row->about) + " (" + guidance_text(step, pack) + ")"});
  }
  return icalendar(entries, now);
}

}  // namespace

int schedule_command(const Context& context) {
  const Frame frame = context.engine.frame_for({});
  context.say_problems();
  const auto refuse = [&](std::string message) {
    context.console.say({.path = {}, .message = std::move(message), .source_line = {}});
    return Failed;
  };
  if (auto fault = unknown_kind(context.arguments, *frame.pack)) return refuse(std::move(*fault));
  const std::vector<ScheduledStep> steps =
      plan_schedule(frame.pack->tables().steps, facts_of_run(context, *frame.layers.without_header));
  if (steps.empty()) return refuse("no day to count from; say --interview-date, --decision-date or --offer-date");
  const std::string& format = context.arguments.format;
  const Painter paint(context.console.options().color);
  if (format == "json") {
    context.console.print(json_of(steps, *frame.pack));
  } else {
    context.console.print(format == "ical" ? ical_of(steps, *frame.pack, context.now)
                                           : table(steps, *frame.pack, paint));
  }
  context.console.finish();
  return status_of(context, false);
}

}  // namespace followup::cli
