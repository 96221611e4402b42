#include "lsp/settings_watch.h"

#include <set>

#include "host/find_settings.h"
#include "host/paths.h"
#include "lsp/initialize.h"
#include "text/fold.h"

namespace followup::lsp {
namespace {

constexpr std::chrono::seconds LookAgainAfter{2};

std::set<std::string> watched_paths(ServerState& state) {
  std::set<std::string> paths;
  for (std::string& path : state.engine.files_read()) paths.insert(std::move(path));
  const std::string user = user_settings_path(state.host);
  if (!user.empty()) paths.insert(user);
  std::set<std::string> folders;
  for (const auto& [uri, document] : state.documents.all()) {
    std::string_view folder = document.path;
    // Folders above one that is known are known.
    do folder = parent_path(folder.empty() ? "/" : folder);
    while (folders.insert(std::string(folder)).second && folder.size() > 1);
  }
  for (const std::string& folder : folders) paths.insert(join_path(folder, SettingsFileName));
  return paths;
}

std::uint64_t hash_of(ServerState& state, const std::string& path) {
  if (!state.host.is_file(path)) return 0;
  const Result<std::string> bytes = state.host.read(path);
  const std::string* text = std::get_if<std::string>(&bytes);
  return text == nullptr ? 0 : hash_folded(*text);
}

}  // namespace

void note_settings_files(ServerState& state) {
  if (state.client.dynamic_watched_files) return;
  for (const std::string& path : watched_paths(state)) {
    if (state.settings_watch.seen.count(path) == 0) state.settings_watch.seen.emplace(path, hash_of(state, path));
  }
}

void expect_settings_change(ServerState& state) {
  if (state.client.dynamic_watched_files || state.settings_watch.due) return;
  state.settings_watch.due = state.now + LookAgainAfter;
}

std::optional<Time> next_settings_check(const ServerState& state) { return state.settings_watch.due; }

void check_settings_files(ServerState& state) {
  SettingsWatch& watch = state.settings_watch;
  if (!watch.due || *watch.due > state.now) return;
  watch.due.reset();
  std::map<std::string, std::uint64_t, std::less<>> seen;
  for (const std::string& path : watched_paths(state)) seen.emplace(path, hash_of(state, path));
  bool has_changed = false;
  for (const auto& [path, hash] : seen) {
    const auto before = watch.seen.find(path);
    has_changed |= before != watch.seen.end() && before->second != hash;
  }
  watch.seen = std::move(seen);
  if (has_changed) reload_settings(state);
}

}  // namespace followup::lsp
