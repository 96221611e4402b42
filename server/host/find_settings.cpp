#include "host/find_settings.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "host/paths.h"

namespace followup {
namespace {

/// `problem` at the place of another one.
Problem at_place(const Problem& place, std::string message) {
  Problem problem = place;
  problem.message = std::move(message);
  return problem;
}

/// Takes out every setting that names a file or a program.
void drop_paths(SettingsLayer& layer) {
  const auto drop = [](auto& values) {
    for (const FieldSpec& spec : setting_fields()) {
      if (spec.content == FieldContent::Path || spec.field == Field::Sendmail)
        values[static_cast<std::size_t>(spec.field)].reset();
    }
  };
  drop(layer.values);
  for (SettingsLayer::Override& override_ : layer.overrides) drop(override_.values);
}

bool contains(const std::vector<std::string>& paths, const std::string& path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

}  // namespace

std::string user_settings_path(Host& host) {
  constexpr std::string_view Name = "followup/config.json";
  const auto folder = host.environment("XDG_CONFIG_HOME");
  // A relative path there is invalid and does not count.
  if (folder && folder->starts_with('/')) return join_path(*folder, Name);
  const auto home = host.environment("HOME");
  if (!home || !home->starts_with('/')) return {};
  return join_path(join_path(*home, ".config"), Name);
}

SettingsFinder::SettingsFinder(Host& host, Options options)
    : host_(host),
      options_(std::move(options)),
      known_{options_.rule_names, options_.kind_names},
      defaults_(default_settings()) {
  if (options_.no_files) return;
  const std::string path = user_settings_path(host_);
  if (path.empty() || !host_.is_file(path) || !host_.is_trusted(path)) return;
  Chain chain{LayerKind::User, true, {}, {}, {}};
  collect(host_.absolute(path), chain);
  user_ = std::move(chain.found);
}

SettingsLayers SettingsFinder::layers_for(std::string_view path) {
  const std::string draft = path.empty() ? std::string() : host_.absolute(path);
  const std::string folder = path.empty() ? host_.absolute(".") : std::string(parent_path(draft));
  const std::string& project_path = project_file_for(folder);
  const Found& found = project(project_path);
  if (has_overrides(found)) return merged(found, draft);
  auto known = merged_.find(project_path);
  if (known == merged_.end()) known = merged_.emplace(project_path, merged(found, draft)).first;
  return known->second;
}

bool SettingsFinder::has_overrides(const Found& project) const {
  const auto has_some = [](const Placed& placed) { return !placed.layer.overrides.empty(); };
  if (options_.editor && !options_.editor->overrides.empty()) return true;
  return std::any_of(user_.begin(), user_.end(), has_some) || std::any_of(project.begin(), project.end(), has_some);
}

SettingsLayers SettingsFinder::merged(const Found& project, const std::string& path) const {
  Settings settings = defaults_;
  const auto seen_from = [&](std::string_view folder) {
    return path.empty() ? std::string() : relative_path(path, folder);
  };
  for (const Placed& placed : user_) apply_layer(settings, placed.layer, seen_from(placed.folder));
  for (const Placed& placed : project) apply_layer(settings, placed.layer, seen_from(placed.folder));
  if (options_.editor) apply_layer(settings, *options_.editor, seen_from("/"));
  return make_layers(std::move(settings), options_.above);
}

/// Empty when no settings file of a project holds for drafts in that folder.
const std::string& SettingsFinder::project_file_for(const std::string& folder) {
  const auto known = file_for_folder_.find(folder);
  if (known != file_for_folder_.end()) return known->second;
  std::string path;
  if (!options_.explicit_file.empty()) {
    path = host_.absolute(options_.explicit_file);
  } else if (!options_.no_files) {
    path = search_upward(folder);
  }
  return file_for_folder_.emplace(folder, std::move(path)).first->second;
}

/// The nearest file alone counts. One that is not to be trusted is passed over as if it were not there.
std::string SettingsFinder::search_upward(std::string_view folder) {
  while (true) {
    std::string path = join_path(folder, SettingsFileName);
    if (host_.is_file(path) && host_.is_trusted(path)) return path;
    if (folder.size() <= 1) return {};
    folder = parent_path(folder);
  }
}

const SettingsFinder::Found& SettingsFinder::project(const std::string& path) {
  const auto known = projects_.find(path);
  if (known != projects_.end()) return known->second;
  Chain chain{LayerKind::Project, options_.explicit_file.empty(), {}, {}, {}};
  if (!path.empty()) collect(path, chain);
  return projects_.emplace(path, std::move(chain.found)).first->second;
}

/// Null when the file cannot be read.
const SettingsFile* SettingsFinder::file(const std::string& path, LayerKind layer) {
  const auto known = files_.find({layer, path});
  if (known != files_.end()) return known->second ? &*known->second : nullptr;
  std::optional<SettingsFile>& place = files_[{layer, path}];
  auto bytes = host_.read(path);
  if (auto* problem = std::get_if<Problem>(&bytes)) {
    report(std::move(*problem));
    return nullptr;
  }
  Problems faults;
  place = read_settings({std::get<std::string>(bytes), path, layer}, known_, faults);
  for (Problem& fault : faults) report(std::move(fault));
  if (options_.distrusts_projects && layer == LayerKind::Project) {
    drop_paths(place->layer);
    place->extends.clear();
  }
  resolve_paths(place->layer, parent_path(path));
  return &*place;
}

void SettingsFinder::collect(const std::string& path, Chain& chain) {
  const SettingsFile* read = file(path, chain.layer);
  if (read == nullptr) return;
  chain.open.push_back(path);
  for (const ExtendedFile& extended : read->extends) collect_extended(extended, chain);
  chain.open.pop_back();
  chain.done.push_back(path);
  chain.found.push_back({std::string(parent_path(path)), read->layer});
}

void SettingsFinder::collect_extended(const ExtendedFile& extended, Chain& chain) {
  const std::string path = resolved(extended.path, parent_path(chain.open.back()));
  const auto fault = [&](std::string_view reason) {
    report(at_place(extended.place, "`extends`: `" + extended.path + "` " + std::string(reason)));
  };
  if (contains(chain.open, path)) return fault("leads back to itself; expected a file that does not extend this one");
  if (contains(chain.done, path)) return;
  if (host_.is_folder(path)) return fault("is a folder; expected a settings file");
  if (!host_.is_file(path)) return fault("does not exist; expected a settings file, relative to this one");
  if (chain.must_be_trusted && !host_.is_trusted(path)) {
    return fault("belongs to another user or lies where anybody may write");
  }
  collect(path, chain);
}

void SettingsFinder::resolve_paths(SettingsLayer& layer, std::string_view folder) {
  const auto resolve = [&](auto& values) {
    for (const FieldSpec& spec : setting_fields()) {
      auto& entry = values[static_cast<std::size_t>(spec.field)];
      if (spec.content != FieldContent::Path || !entry) continue;
      if (auto* path = std::get_if<std::string>(&entry->value)) *path = resolved(*path, folder);
      auto* paths = std::get_if<std::vector<std::string>>(&entry->value);
      if (paths == nullptr) continue;
      for (std::string& path : *paths) path = resolved(path, folder);
    }
  };
  resolve(layer.values);
  for (SettingsLayer::Override& override_ : layer.overrides) resolve(override_.values);
}

std::string SettingsFinder::resolved(std::string_view path, std::string_view folder) {
  if (path.starts_with("~/")) {
    const auto home = host_.environment("HOME");
    if (home && !home->empty()) return host_.absolute(join_path(*home, path.substr(2)));
  }
  return host_.absolute(join_path(folder, path));
}

std::vector<std::string> SettingsFinder::files_read() const {
  std::vector<std::string> paths;
  for (const auto& [key, file] : files_) paths.push_back(key.second);
  return paths;
}

void SettingsFinder::report(Problem problem) {
  if (std::find(problems_.begin(), problems_.end(), problem) == problems_.end()) {
    problems_.push_back(std::move(problem));
  }
}

}  // namespace followup
