// What linting a file of a run needs beside its bytes: settings, rule pack, word list, clock. It is asked by one
// thread; what it hands out may be read by several.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "host/find_settings.h"
#include "host/host.h"
#include "lint/rule_pack.h"
#include "spell/speller.h"
#include "text/problem.h"

namespace followup::cli {

/// What is in force for one file.
struct Frame {
  SettingsLayers layers;
  std::shared_ptr<const RulePack> pack;
};

class Engine {
 public:
  Engine(Host& host, const Arguments& arguments);

  /// Reads the settings that were said as options; the fault of the first that is wrong.
  std::optional<Problem> start();
  /// For an empty path, what is in force in the current folder. A faulty rule pack leaves the shipped rules in force.
  Frame frame_for(std::string_view path);
  /// Faults of settings files and rule packs that were found since the last call.
  Problems take_problems();

  const Speller& speller() const { return speller_; }
  Moment now() const { return now_; }
  /// A path of a settings file as people read it: seen from the current folder when it lies below.
  std::string shown_path(std::string_view path) const;

 private:
  std::optional<Problem> read_options(const KnownNames& known, SettingsLayer& layer) const;
  void make_finder(std::shared_ptr<const SettingsLayer> above);
  void report(Problem problem);
  std::shared_ptr<const RulePack> pack_of(const Settings& settings);
  /// Null when a pack is faulty.
  std::shared_ptr<const RulePack> load(const std::vector<std::string>& paths);
  bool learn_names(const RulePack& pack);
  bool forget_names();
  KnownNames known() const { return {rule_names_, kind_names_}; }

  Host& host_;
  const Arguments& arguments_;
  AcceptingSpeller speller_;
  Moment now_;
  std::shared_ptr<const RulePack> shipped_;
  std::shared_ptr<const SettingsLayer> above_;
  std::unique_ptr<SettingsFinder> finder_;
  std::map<std::vector<std::string>, std::shared_ptr<const RulePack>> packs_;
  std::vector<std::string_view> rule_names_;  ///< of all packs so far
  std::vector<std::string_view> kind_names_;
  bool any_name_ = false;  ///< a pack is faulty
  Problems problems_;      ///< found and not yet taken
  Problems reported_;      ///< found so far
};

}  // namespace followup::cli
