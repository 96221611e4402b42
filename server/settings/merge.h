// Layers → settings in force. Later layers win value by value; maps (`rules`) are merged entry by entry; lists replace,
// but for `ignore` and `rulePacks`, which append.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "mail/message.h"
#include "settings/read_settings.h"
#include "settings/settings.h"
#include "text/problem.h"

namespace followup {

/// The built-in defaults.
Settings default_settings();

/// Lays one value over settings, by the rule of its field.
void apply_entry(Settings& settings, Field field, const SettingEntry& entry);

/// Lays one layer over settings. `relative_path` is the draft's path relative to the folder of the settings file, with
/// `/` between names; it decides which overrides hold.
void apply_layer(Settings& settings, const SettingsLayer& layer, std::string_view relative_path);

/// Puts `below` and `above` together for many drafts.
SettingsLayers make_layers(Settings below, std::shared_ptr<const SettingsLayer> above);

/// A header line of the draft that is no valid setting: its place and what was expected.
struct HeaderFault {
  Span<Raw> where;
  std::string message;
};

/// Settings for one message: the layers and the message's own X-Followup-… lines between them. A line without a value
/// says nothing.
std::shared_ptr<const Settings> merge_for(const SettingsLayers& layers, const Message& message,
                                          std::vector<HeaderFault>& faults, const KnownNames& known = {});

}  // namespace followup
