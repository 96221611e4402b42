// Settings files (JSON with comments) → layers. It opens no file: whoever calls hands in the bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/json.h"
#include "settings/settings.h"
#include "text/problem.h"

namespace followup {

/// Names that come from the rule pack. An empty span accepts any name.
struct KnownNames {
  std::span<const std::string_view> rules;  ///< ids and categories, those of user packs included
  std::span<const std::string_view>
      kinds;  ///< ids of the kinds of message; "auto", "unsure" and "other" need not be among them
};

/// The bytes of a settings file, and whose it is.
struct SettingsSource {
  std::string_view bytes;
  std::string_view path;
  LayerKind layer = LayerKind::Project;
};

/// A file that a settings file extends, as written, relative to its folder.
struct ExtendedFile {
  std::string path;
  Problem place;  ///< where it is named, for faults of the file; without a message
};

/// What one settings file says, and which files it extends.
struct SettingsFile {
  SettingsLayer layer;
  std::vector<ExtendedFile> extends;
};

/// Reads one settings file. Every fault is added to `problems` with line, column and the nearest valid name; values
/// that are right are kept.
SettingsFile read_settings(const SettingsSource& source, const KnownNames& known, Problems& problems);

/// The same for JSON that is already parsed, such as an editor's settings; `source.bytes` may be empty.
SettingsFile read_settings(const Json& json, const SettingsSource& source, const KnownNames& known, Problems& problems);

/// Checks one value said as text (a header line, an option): lists are separated by commas, map entries are
/// `name=word`.
Result<SettingValue> read_setting_text(const FieldSpec& spec, std::string_view text, const KnownNames& known = {});

/// The value as JSON on one line, as a settings file would say it.
std::string setting_json(const SettingValue& value);

/// The JSON Schema (draft 2020-12) of a settings file, made from the table.
std::string settings_schema(const KnownNames& known = {});

/// A starter file in which every setting that a project may say stands in a comment, with its default or an example.
/// Nothing is set, so that a user's own settings stay in force until a line is uncommented.
std::string starter_settings();

}  // namespace followup
