#include "lsp/settings_files.h"

#include "host/find_settings.h"
#include "host/paths.h"
#include "setup/settings_change.h"

namespace followup::lsp {
namespace {

/// The workspace folder that holds the path, the innermost of several; empty when none does.
std::string_view workspace_folder(const ServerState& state, std::string_view path) {
  std::string_view best;
  for (const std::string& folder : state.folders) {
    const bool holds =
        path.size() > folder.size() && path.starts_with(folder) && (folder == "/" || path[folder.size()] == '/');
    if (holds && folder.size() > best.size()) best = folder;
  }
  return best;
}

}  // namespace

std::optional<std::string> project_settings_file(const ServerState& state, std::string_view draft_path) {
  if (draft_path.empty()) return std::nullopt;
  std::string path = nearest_settings_file(state.host, parent_path(draft_path));
  if (!path.empty()) return path;
  const std::string_view folder = workspace_folder(state, draft_path);
  if (folder.empty()) return std::nullopt;
  return join_path(folder, SettingsFileName);
}

std::optional<Problem> turn_rule_off(const ServerState& state, std::string_view draft_path, std::string_view rule) {
  const auto path = project_settings_file(state, draft_path);
  return add_setting(state.host, path.value_or(join_path(parent_path(draft_path), SettingsFileName)),
                     {Field::Rules, rule, "off"});
}

std::optional<Problem> add_project_word(Host& host, const std::string& settings_path, std::string_view word) {
  return add_setting(host, settings_path, {Field::Words, word});
}

std::optional<Problem> add_user_word(Host& host, const std::string& settings_path, std::string_view word) {
  if (auto problem = make_folder_of(host, settings_path)) return problem;
  return add_setting(host, settings_path, {Field::Words, word});
}

}  // namespace followup::lsp
