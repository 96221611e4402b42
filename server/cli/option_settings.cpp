#include "cli/option_settings.h"

#include <memory>
#include <utility>

#include "host/paths.h"
#include "settings/read_settings.h"

namespace followup::cli {
namespace {

std::optional<Problem> read_options(const Arguments& arguments, const KnownNames& known, SettingsLayer& layer) {
  for (const auto& [field, text] : arguments.settings) {
    const FieldSpec& spec = spec_of(field);
    auto read = read_setting_text(spec, text, known);
    if (auto* problem = std::get_if<Problem>(&read)) {
      return Problem{.path = {}, .message = '`' + option_name(spec) + "`: " + problem->message, .source_line = {}};
    }
    layer.values[static_cast<std::size_t>(field)] =
        SettingEntry{std::move(std::get<SettingValue>(read)), {.layer = LayerKind::Option, .path = {}}};
  }
  return std::nullopt;
}

/// Makes the engine learn the names of the rule packs that the options and the settings in force bring along.
void load_packs(Engine& engine, const Arguments& arguments, const SettingsLayer& layer, Host& host) {
  engine.set_layers(nullptr, std::make_shared<SettingsLayer>(layer));
  const std::string first = arguments.paths.empty() ? std::string() : arguments.paths.front();
  engine.frame_for(host.is_folder(first) ? join_path(first, "_") : first);
}

}  // namespace

std::optional<Problem> apply_options(Engine& engine, const Arguments& arguments, Host& host) {
  if (arguments.settings.empty()) return std::nullopt;
  SettingsLayer layer;
  if (auto fault = read_options(arguments, engine.known(), layer)) {
    if (read_options(arguments, {}, layer)) return fault;
    load_packs(engine, arguments, layer, host);
    if (auto second = read_options(arguments, engine.known(), layer)) return second;
  }
  engine.set_layers(nullptr, std::make_shared<SettingsLayer>(std::move(layer)));
  return std::nullopt;
}

}  // namespace followup::cli
