// One resolved set of settings, every value with its origin. Where values come from and how they are merged is
// in merge.h; what settings exist is the table in settings_fields.h.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "settings/settings_fields.h"

namespace followup {

/// Which layer a value came from; later ones win.
enum class LayerKind : std::uint8_t { Default, User, Project, Editor, Header, Option };

/// Where a value was said: the layer, and the file and line where it has them (line from 1, 0 for none).
struct Origin {
  LayerKind layer = LayerKind::Default;
  std::string path;
  std::size_t line = 0;
};

/// A value as a field's type asks: a word, yes/no, a number, a list, or a map of names to words.
using SettingValue = std::variant<std::string, bool, std::int64_t, std::vector<std::string>,
                                  std::vector<std::pair<std::string, std::string>>>;

struct SettingEntry {
  SettingValue value;
  Origin origin;
};

/// Values that one place said; a glob override holds only for files whose path matches one of its globs.
struct SettingsLayer {
  std::array<std::optional<SettingEntry>, FieldCount> values;
  struct Override {
    std::vector<std::string> files;  ///< globs, relative to the folder of the settings file
    std::array<std::optional<SettingEntry>, FieldCount> values;
  };
  std::vector<Override> overrides;
};

/// What is in force for one draft.
class Settings {
 public:
  /// The entry in force, or null where neither a layer nor a default says anything.
  const SettingEntry* entry(Field field) const;
  void set(Field field, SettingEntry entry);

  /// The value as text, or empty. Fields of another type give empty.
  std::string_view word(Field field) const;
  bool yes(Field field) const;
  std::optional<std::int64_t> number(Field field) const;
  /// The items, or none.
  const std::vector<std::string>& list(Field field) const;
  const std::vector<std::pair<std::string, std::string>>& map(Field field) const;

 private:
  std::array<std::optional<SettingEntry>, FieldCount> values_;
};

/// The layers around a draft: what lies below its own header lines, already merged, and what lies above them.
struct SettingsLayers {
  std::shared_ptr<const Settings> below;       ///< defaults, user, project, editor; never null
  std::shared_ptr<const SettingsLayer> above;  ///< options of the command line; may be null
  std::shared_ptr<const Settings>
      without_header;  ///< below and above together, for drafts without header lines; never null
};

}  // namespace followup
