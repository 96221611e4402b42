#include "settings/merge.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "settings/header_settings.h"
#include "text/glob.h"

namespace followup {
namespace {

using List = std::vector<std::string>;
using Map = std::vector<std::pair<std::string, std::string>>;

void append_new(List& items, const List& more) {
  for (const std::string& item : more) {
    if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
  }
}

void lay_over(Map& entries, const Map& more) {
  for (const auto& entry : more) {
    const auto has_name = [&](const auto& other) { return other.first == entry.first; };
    const auto same = std::find_if(entries.begin(), entries.end(), has_name);
    if (same == entries.end()) {
      entries.push_back(entry);
    } else {
      same->second = entry.second;
    }
  }
}

/// What `above` makes of the value that is there already.
SettingValue combined(const FieldSpec& spec, const SettingValue& below, const SettingValue& above) {
  if (below.index() != above.index()) return above;
  SettingValue result = below;
  if (auto* list = std::get_if<List>(&result); list != nullptr && spec.appends) {
    append_new(*list, std::get<List>(above));
    return result;
  }
  if (auto* map = std::get_if<Map>(&result)) {
    lay_over(*map, std::get<Map>(above));
    return result;
  }
  return above;
}

void apply_values(Settings& settings, const std::array<std::optional<SettingEntry>, FieldCount>& values) {
  for (std::size_t i = 0; i < FieldCount; ++i) {
    if (values[i]) apply_entry(settings, static_cast<Field>(i), *values[i]);
  }
}

bool holds_for(const SettingsLayer::Override& override_, std::string_view path) {
  return std::any_of(override_.files.begin(), override_.files.end(),
                     [&](const std::string& glob) { return glob_matches(glob, path); });
}

bool has_settings_header(const Message& message) {
  return std::any_of(message.headers.begin(), message.headers.end(),
                     [](const Header& header) { return is_settings_header(header.name); });
}

}  // namespace

Settings default_settings() {
  Settings settings;
  for (const FieldSpec& spec : setting_fields()) {
    if (spec.default_text.empty()) continue;
    auto value = read_setting_text(spec, spec.default_text, {});
    settings.set(spec.field, {std::move(std::get<SettingValue>(value)), Origin{}});
  }
  return settings;
}

void apply_entry(Settings& settings, Field field, const SettingEntry& entry) {
  const SettingEntry* below = settings.entry(field);
  if (below == nullptr) return settings.set(field, entry);
  settings.set(field, {combined(spec_of(field), below->value, entry.value), entry.origin});
}

void apply_layer(Settings& settings, const SettingsLayer& layer, std::string_view relative_path) {
  apply_values(settings, layer.values);
  for (const SettingsLayer::Override& override_ : layer.overrides) {
    if (holds_for(override_, relative_path)) apply_values(settings, override_.values);
  }
}

SettingsLayers make_layers(Settings below, std::shared_ptr<const SettingsLayer> above) {
  SettingsLayers layers;
  Settings together = below;
  if (above) apply_layer(together, *above, {});
  layers.below = std::make_shared<const Settings>(std::move(below));
  layers.above = std::move(above);
  layers.without_header = std::make_shared<const Settings>(std::move(together));
  return layers;
}

std::shared_ptr<const Settings> merge_for(const SettingsLayers& layers, const Message& message,
                                          std::vector<HeaderFault>& faults, const KnownNames& known) {
  if (!has_settings_header(message)) return layers.without_header;
  Settings settings = *layers.below;
  for (const auto& [field, entry] : header_settings(message, known, faults)) apply_entry(settings, field, entry);
  if (layers.above) apply_layer(settings, *layers.above, {});
  return std::make_shared<const Settings>(std::move(settings));
}

}  // namespace followup
