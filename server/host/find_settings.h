// Finds and reads the settings files that hold for a path: the user's, and the project's upward from the file, with
// what they extend. Not for several threads at once.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/host.h"
#include "settings/merge.h"
#include "settings/read_settings.h"
#include "settings/settings.h"

namespace followup {

inline constexpr std::string_view SettingsFileName = ".followup-lint.json";

/// The user's own settings file, whether it exists or not; empty when there is neither a configuration nor a home
/// folder.
std::string user_settings_path(Host& host);

/// Settings below the draft's own header lines, for files of one run. Each settings file is read once.
class SettingsFinder {
 public:
  struct Options {
    std::string explicit_file;                    ///< --config: used instead of a search; empty: search
    bool no_files = false;                        ///< --no-config
    bool distrusts_projects = false;              ///< files that a project's settings name are not read
    std::vector<std::string_view> rule_names;     ///< as KnownNames::rules; must outlive the finder
    std::vector<std::string_view> kind_names;     ///< as KnownNames::kinds; must outlive the finder
    std::shared_ptr<const SettingsLayer> editor;  ///< above the files; may be null
    std::shared_ptr<const SettingsLayer> above;   ///< options of the command line; may be null
  };
  SettingsFinder(Host& host, Options options);
  SettingsFinder(const SettingsFinder&) = delete;
  SettingsFinder& operator=(const SettingsFinder&) = delete;

  /// Layers for one file; for an empty path, those of the current folder. Faults of settings files are kept once each
  /// in problems().
  SettingsLayers layers_for(std::string_view path);
  const Problems& problems() const { return problems_; }
  /// Every settings file that was read or tried so far.
  std::vector<std::string> files_read() const;

 private:
  struct Placed {
    std::string folder;  ///< of the settings file, absolute; its overrides are relative to it
    SettingsLayer layer;
  };
  /// What a file extends first, itself last, each file once.
  using Found = std::vector<Placed>;
  /// One chain of files that is being put together.
  struct Chain {
    LayerKind layer;
    bool must_be_trusted;
    std::vector<std::string> open;  ///< the files on the way down, each extended by the one before
    std::vector<std::string> done;
    Found found;
  };

  const std::string& project_file_for(const std::string& folder);
  std::string search_upward(std::string_view folder);
  const Found& project(const std::string& path);
  const SettingsFile* file(const std::string& path, LayerKind layer);
  void collect(const std::string& path, Chain& chain);
  void collect_extended(const ExtendedFile& extended, Chain& chain);
  void resolve_paths(SettingsLayer& layer, std::string_view folder);
  std::string resolved(std::string_view path, std::string_view folder);
  SettingsLayers merged(const Found& project, const std::string& path) const;
  bool has_overrides(const Found& project) const;
  void report(Problem problem);

  Host& host_;
  Options options_;
  KnownNames known_;
  Settings defaults_;
  Found user_;
  std::map<std::pair<LayerKind, std::string>, std::optional<SettingsFile>> files_;
  std::map<std::string, Found> projects_;
  std::map<std::string, std::string> file_for_folder_;
  std::map<std::string, SettingsLayers> merged_;  ///< by project file, where no override makes its drafts differ
  Problems problems_;
};

}  // namespace followup
