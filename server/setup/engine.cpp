#include "setup/engine.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "host/paths.h"
#include "lint/load_pack.h"

namespace followup {
namespace {

bool add_new(std::vector<std::string_view>& names, const std::vector<std::string_view>& added) {
  const std::size_t before = names.size();
  for (const std::string_view name : added) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names.size() > before;
}

bool stands_before(const Problem& a, const Problem& b) {
  return std::tie(a.path, a.line, a.column) < std::tie(b.path, b.line, b.column);
}

}  // namespace

Engine::Engine(Host& host, EngineOptions options)
    : host_(host),
      options_(std::move(options)),
      speller_(host),
      shipped_(options_.rules ? options_.rules : shipped_pack()),
      rule_names_(shipped_->rule_names()),
      kind_names_(shipped_->kind_names()) {
  make_finder();
}

void Engine::set_layers(std::shared_ptr<const SettingsLayer> editor, std::shared_ptr<const SettingsLayer> above) {
  editor_ = std::move(editor);
  above_ = std::move(above);
  make_finder();
}

void Engine::distrust_projects() {
  distrusts_projects_ = true;
  make_finder();
}

void Engine::make_finder() {
  SettingsFinder::Options options;
  options.explicit_file = options_.explicit_file;
  options.no_files = options_.no_files;
  options.distrusts_projects = distrusts_projects_;
  options.rule_names = rule_names_;
  options.kind_names = kind_names_;
  options.editor = editor_;
  options.above = above_;
  finder_ = std::make_unique<SettingsFinder>(host_, std::move(options));
}

Frame Engine::frame_for(std::string_view path) {
  Frame frame{finder_->layers_for(path), nullptr};
  frame.pack = pack_of(*frame.layers.without_header);
  // Settings may name the rules of a pack only once its names are known, hence the second reading.
  const bool has_new_names =
      frame.pack == nullptr ? forget_names() : frame.pack != shipped_ && learn_names(*frame.pack);
  if (has_new_names) {
    make_finder();
    frame.layers = finder_->layers_for(path);
  }
  if (frame.pack == nullptr) frame.pack = shipped_;
  for (const Problem& problem : finder_->problems()) report(problem);
  return frame;
}

void Engine::forget() {
  packs_.clear();
  reported_.clear();
  rule_names_ = shipped_->rule_names();
  kind_names_ = shipped_->kind_names();
  any_name_ = false;
  make_finder();
}

/// With a faulty pack nobody knows which names are right, so that none is called wrong.
bool Engine::forget_names() {
  rule_names_.clear();
  kind_names_.clear();
  return !std::exchange(any_name_, true);
}

std::vector<std::string> Engine::files_read() const {
  std::vector<std::string> paths = finder_->files_read();
  for (const auto& [pack_paths, pack] : packs_) paths.insert(paths.end(), pack_paths.begin(), pack_paths.end());
  return paths;
}

bool Engine::learn_names(const RulePack& pack) {
  if (any_name_) return false;
  const bool has_rules = add_new(rule_names_, pack.rule_names());
  const bool has_kinds = add_new(kind_names_, pack.kind_names());
  return has_rules || has_kinds;
}

std::shared_ptr<const RulePack> Engine::pack_of(const Settings& settings) {
  const std::vector<std::string>& paths = settings.list(Field::RulePacks);
  if (paths.empty()) return shipped_;
  auto known = packs_.find(paths);
  if (known == packs_.end()) known = packs_.emplace(paths, load(paths)).first;
  return known->second;
}

std::shared_ptr<const RulePack> Engine::load(const std::vector<std::string>& paths) {
  std::vector<PackSource> sources;
  Problems problems;
  for (const std::string& path : paths) {
    auto bytes = host_.read(path);
    if (auto* problem = std::get_if<Problem>(&bytes)) {
      problems.push_back(std::move(*problem));
    } else {
      sources.push_back({path, std::move(std::get<std::string>(bytes))});
    }
  }
  std::shared_ptr<const RulePack> pack;
  if (problems.empty()) pack = extend_shipped_pack(sources, problems);
  if (!problems.empty()) pack = nullptr;
  std::stable_sort(problems.begin(), problems.end(), stands_before);
  for (Problem& problem : problems) report(std::move(problem));
  return pack;
}

void Engine::report(Problem problem) {
  problem.path = shown_path(problem.path);
  if (std::find(reported_.begin(), reported_.end(), problem) != reported_.end()) return;
  reported_.push_back(problem);
  problems_.push_back(std::move(problem));
}

Problems Engine::take_problems() { return std::exchange(problems_, {}); }

std::string Engine::shown_path(std::string_view path) const {
  if (!path.starts_with('/')) return std::string(path);
  std::string shown = relative_path(path, host_.absolute("."));
  return shown.starts_with("../") ? std::string(path) : shown;
}

}  // namespace followup
