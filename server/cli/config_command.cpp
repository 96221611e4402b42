#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/inputs.h"
#include "host/paths.h"
#include "mail/message.h"
#include "report/printable.h"
#include "report/style.h"
#include "settings/read_settings.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace followup::cli {
namespace {

std::string origin_text(const Origin& origin, std::string_view draft, const Engine& engine) {
  constexpr std::array<std::string_view, 6> Names = {"default", "user", "project", "editor", "header line", "option"};
  const std::string_view name = Names[static_cast<std::size_t>(origin.layer)];
  std::string place = origin.layer == LayerKind::Header ? std::string(draft) : engine.shown_path(origin.path);
  if (!place.empty() && origin.line > 0) place += ':' + std::to_string(origin.line);
  if (place.empty()) return std::string(name);
  return origin.layer == LayerKind::Project ? place : std::string(name) + ", " + place;
}

struct Row {
  std::string name, value, origin;
};

std::vector<Row> rows_of(const Settings& settings, std::string_view draft, const Engine& engine) {
  std::vector<Row> rows;
  for (const FieldSpec& spec : setting_fields()) {
    const SettingEntry* entry = settings.entry(spec.field);
    if (entry == nullptr) continue;
    rows.push_back({std::string(spec.name), setting_json(entry->value), origin_text(entry->origin, draft, engine)});
  }
  return rows;
}

std::string table(const std::vector<Row>& rows, const Painter& paint) {
  std::size_t name_width = 0;
  std::size_t value_width = 0;
  for (const Row& row : rows) {
    name_width = std::max(name_width, row.name.size());
    value_width = std::max(value_width, std::min<std::size_t>(display_width(row.value), 40));
  }
  std::string out;
  for (const Row& row : rows) {
    const std::size_t width = display_width(row.value);
    paint.add(out, Look::Strong, row.name);
    out.append(name_width - row.name.size() + 2, ' ');
    out += printable(row.value);
    out.append((width < value_width ? value_width - width : 0) + 2, ' ');
    paint.add(out, Look::Faint, printable(row.origin));
    out += '\n';
  }
  return out;
}

/// Settings with the header lines of the draft laid over them, whose faults are said.
std::shared_ptr<const Settings> with_header_lines(const Context& context, const InputFile& file,
                                                  const SettingsLayers& layers) {
  std::vector<HeaderFault> faults;
  auto settings = merge_for(layers, read_message(file.bytes, file.name), faults);
  const LineIndex lines(file.bytes);
  for (const HeaderFault& fault : faults) {
    const Position place = lines.position(fault.where.begin, PositionEncoding::Utf32);
    context.console.say({.path = file.path,
                         .message = fault.message,
                         .line = place.line + 1,
                         .column = place.column + 1,
                         .source_line = std::string(lines.line(place.line))});
  }
  return settings;
}

int show(const Context& context) {
  const std::string path = context.arguments.paths.empty() ? "." : context.arguments.paths.front();
  const Painter paint(context.console.options().color);
  if (path != StandardInput && context.host.is_folder(path)) {
    const Frame frame = context.engine.frame_for(path == "." ? std::string() : join_path(path, "_"));
    context.say_problems();
    context.console.print(table(rows_of(*frame.layers.without_header, {}, context.engine), paint));
    return status_of(context, false);
  }
  auto read = read_input(path, context.arguments, context.host);
  if (const auto* problem = std::get_if<Problem>(&read)) {
    context.console.say(*problem);
    return Failed;
  }
  const InputFile& file = std::get<InputFile>(read);
  const Frame frame = context.engine.frame_for(file.name);
  context.say_problems();
  const auto settings = with_header_lines(context, file, frame.layers);
  context.console.print(table(rows_of(*settings, file.path, context.engine), paint));
  return status_of(context, false);
}

int init(const Context& context) {
  const std::string path(SettingsFileName);
  if (context.host.is_file(path)) {
    context.console.say({.path = path, .message = "is there already; it is left as it is", .source_line = {}});
    return Failed;
  }
  if (const auto problem = context.host.create_file(path, starter_settings())) {
    context.console.say(*problem);
    return Failed;
  }
  context.console.note("wrote " + path + '\n');
  return Clean;
}

int schema(const Context& context) {
  const Frame frame = context.engine.frame_for({});
  context.say_problems();
  const std::vector<std::string_view> rules = frame.pack->rule_names();
  const std::vector<std::string_view> kinds = frame.pack->kind_names();
  context.console.print(settings_schema({rules, kinds}));
  return status_of(context, false);
}

}  // namespace

int config_command(const Context& context) {
  switch (context.arguments.config_deed) {
    case ConfigDeed::Init:
      return init(context);
    case ConfigDeed::Schema:
      return schema(context);
    case ConfigDeed::Show:
      break;
  }
  return show(context);
}

}  // namespace followup::cli
