#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "data/json_writer.h"
#include "lint/explain.h"
#include "report/style.h"
#include "text/utf8.h"

namespace followup::cli {
namespace {

constexpr std::size_t Columns = 6;
using Row = std::array<std::string, Columns>;

std::string guidance_text(const RuleRow& rule, const RulePack& pack) {
  std::string text;
  for (const std::string_view row : pack.strings(rule.guidance)) text += (text.empty() ? "" : " ") + std::string(row);
  return text;
}

std::string fixable_text(const RuleRow& rule) { return std::string(rule.fix_title.empty() ? "-" : fix_trust(rule)); }

Row row_of(const RuleRow& rule, const RulePack& pack) {
  return {std::string(rule.id),      std::string(rule.family), std::string(severity_name(rule.severity)),
          guidance_text(rule, pack), fixable_text(rule),       kinds_text(rule, pack)};
}

std::array<std::size_t, Columns> widths_of(const std::vector<Row>& rows) {
  std::array<std::size_t, Columns> widths{};
  for (const Row& row : rows) {
    for (std::size_t column = 0; column < Columns; ++column) {
      widths[column] = std::max(widths[column], display_width(row[column]));
    }
  }
  return widths;
}

std::string table(const RulePack& pack, const Painter& paint) {
  std::vector<Row> rows = {{"RULE", "CATEGORY", "SEVERITY", "SOURCE", "FIX", "KINDS"}};
  for (const RuleRow& rule : pack.rules()) rows.push_back(row_of(rule, pack));
  const auto widths = widths_of(rows);
  std::string out;
  for (std::size_t line = 0; line < rows.size(); ++line) {
    for (std::size_t column = 0; column < Columns; ++column) {
      const std::string& cell = rows[line][column];
      Look look = line == 0 ? Look::Faint : Look::Plain;
      if (line > 0 && column == 2) look = look_of(pack.rules()[line - 1].severity);
      paint.add(out, look, cell);
      if (column + 1 < Columns) out.append(widths[column] - display_width(cell) + 2, ' ');
    }
    out += '\n';
  }
  return out;
}

void write_kinds(JsonWriter& json, const RuleRow& rule, const RulePack& pack) {
  json.key("kinds").begin_array();
  const std::vector<std::string_view> names = pack.kind_names();
  for (std::size_t kind = 0; kind < names.size(); ++kind) {
    if ((rule.kinds & kind_bit(static_cast<KindId>(kind))) != 0) json.value(names[kind]);
  }
  json.end_array();
}

std::string json_of(const RulePack& pack) {
  JsonWriter json(2);
  json.begin_object().member("version", 1);
  json.key("rules").begin_array();
  for (const RuleRow& rule : pack.rules()) {
    json.begin_object();
    json.member("id", rule.id).member("category", rule.family).member("severity", severity_name(rule.severity));
    json.member("message", rule.message).member("explanation", rule.explanation);
    write_kinds(json, rule, pack);
    json.key("guidance").begin_array();
    for (const std::string_view row : pack.strings(rule.guidance)) json.value(row);
    json.end_array();
    json.key("fix");
    rule.fix_title.empty() ? json.null() : json.value(applicability_name(rule.applicability));
    json.member("preview", rule.preview).member("strict", rule.strict).member("url", rule_url(rule));
    json.end_object();
  }
  json.end_array().end_object();
  return json.take() + '\n';
}

}  // namespace

int rules_command(const Context& context) {
  const Frame frame = context.engine.frame_for({});
  context.say_problems();
  const bool as_json = context.arguments.format == "json";
  const Painter paint(context.console.options().color);
  context.console.print(as_json ? json_of(*frame.pack) : table(*frame.pack, paint));
  return status_of(context, false);
}

}  // namespace followup::cli
