#include "lsp/project_settings.h"

#include <string>

#include "host/find_settings.h"
#include "host/paths.h"
#include "lsp/settings_edit.h"

namespace followup::lsp {
namespace {

/// The nearest trusted file upward, as settings are found; empty when there is none.
std::string existing_file(Host& host, std::string_view folder) {
  while (true) {
    std::string path = join_path(folder, SettingsFileName);
    if (host.is_file(path) && host.is_trusted(path)) return path;
    if (folder.size() <= 1) return {};
    folder = parent_path(folder);
  }
}

/// The workspace folder that holds the path, the innermost of several; else the path's own.
std::string project_folder(const ServerState& state, std::string_view path) {
  std::string_view best;
  for (const std::string& folder : state.folders) {
    const bool holds =
        path.size() > folder.size() && path.starts_with(folder) && (folder == "/" || path[folder.size()] == '/');
    if (holds && folder.size() > best.size()) best = folder;
  }
  return std::string(best.empty() ? parent_path(path) : best);
}

}  // namespace

std::optional<Problem> turn_rule_off(ServerState& state, std::string_view draft_path, std::string_view rule) {
  Host& host = state.host;
  const std::string path = existing_file(host, parent_path(draft_path));
  if (path.empty()) {
    return host.create_file(join_path(project_folder(state, draft_path), SettingsFileName),
                            new_file_with_rule_off(rule));
  }
  const Result<std::string> bytes = host.read(path);
  if (const Problem* problem = std::get_if<Problem>(&bytes)) return *problem;
  const std::string& before = std::get<std::string>(bytes);
  const Result<std::string> after = with_rule_off(before, path, rule);
  if (const Problem* problem = std::get_if<Problem>(&after)) return *problem;
  return host.replace_file(path, before, std::get<std::string>(after));
}

}  // namespace followup::lsp
