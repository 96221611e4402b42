// What linting a draft needs beside its bytes: settings, rule pack, word list. Command line and server both ask it, so
// that they cannot differ. It is asked by one thread; what it hands out may be read by several.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "host/find_settings.h"
#include "host/host.h"
#include "host/hunspell_speller.h"
#include "lint/rule_pack.h"
#include "settings/read_settings.h"
#include "spell/speller.h"
#include "text/problem.h"

namespace followup {

/// What is in force for one draft.
struct Frame {
  SettingsLayers layers;
  std::shared_ptr<const RulePack> pack;
};

struct EngineOptions {
  std::string explicit_file;              ///< a settings file used instead of a search; empty: search
  bool no_files = false;                  ///< no settings files at all
  std::shared_ptr<const RulePack> rules;  ///< instead of the shipped rules; null: those
};

class Engine {
 public:
  explicit Engine(Host& host, EngineOptions options = {});

  /// Layers above all settings files: options of the command line (`above`, over the draft's own header lines) and
  /// settings of an editor (below them). Null for none.
  void set_layers(std::shared_ptr<const SettingsLayer> editor, std::shared_ptr<const SettingsLayer> above);

  /// In a workspace that the user of an editor does not trust, files that its settings name are not read.
  void distrust_projects();

  /// For an empty path, what is in force in the current folder. A faulty rule pack leaves the shipped rules in force.
  Frame frame_for(std::string_view path);
  /// Faults of settings files and rule packs that were found since the last call.
  Problems take_problems();
  /// Forgets every file that was read, so that what changed on disk is seen.
  void forget();

  /// Settings files and rule packs that were read or tried so far.
  std::vector<std::string> files_read() const;

  /// Names that settings may say: those of the shipped rules and of every pack that was loaded.
  KnownNames known() const { return {rule_names_, kind_names_}; }
  const Speller& speller() const { return speller_; }
  /// A path of a settings file as people read it: seen from the current folder when it lies below.
  std::string shown_path(std::string_view path) const;

 private:
  void make_finder();
  void report(Problem problem);
  std::shared_ptr<const RulePack> pack_of(const Settings& settings);
  std::shared_ptr<const RulePack> load(const std::vector<std::string>& paths);
  bool learn_names(const RulePack& pack);
  bool forget_names();

  Host& host_;
  EngineOptions options_;
  HunspellSpeller speller_;
  std::shared_ptr<const RulePack> shipped_;
  std::shared_ptr<const SettingsLayer> editor_;
  std::shared_ptr<const SettingsLayer> above_;
  std::unique_ptr<SettingsFinder> finder_;
  std::map<std::vector<std::string>, std::shared_ptr<const RulePack>> packs_;
  std::vector<std::string_view> rule_names_;
  std::vector<std::string_view> kind_names_;
  bool distrusts_projects_ = false;
  bool any_name_ = false;  ///< a faulty pack is in force: any name may be right
  Problems reported_;
  Problems problems_;
};

}  // namespace followup
