#include "lsp/settings_files.h"

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

std::optional<Problem> change_file(Host& host, const std::string& path, const SettingAddition& addition) {
  if (!host.is_file(path)) return host.create_file(path, new_file_with(addition));
  if (!host.is_trusted(path)) {
    return Problem{path, "belongs to another user or lies where anybody may write", 0, 0, {}};
  }
  const Result<std::string> bytes = host.read(path);
  if (const Problem* problem = std::get_if<Problem>(&bytes)) return *problem;
  const std::string& before = std::get<std::string>(bytes);
  const Result<std::string> after = with_addition(before, path, addition);
  if (const Problem* problem = std::get_if<Problem>(&after)) return *problem;
  if (std::get<std::string>(after) == before) return std::nullopt;
  return host.replace_file(path, before, std::get<std::string>(after));
}

}  // namespace

std::optional<std::string> project_settings_file(const ServerState& state, std::string_view draft_path) {
  if (draft_path.empty()) return std::nullopt;
  std::string path = existing_file(state.host, parent_path(draft_path));
  if (!path.empty()) return path;
  const std::string_view folder = workspace_folder(state, draft_path);
  if (folder.empty()) return std::nullopt;
  return join_path(folder, SettingsFileName);
}

std::optional<Problem> turn_rule_off(const ServerState& state, std::string_view draft_path, std::string_view rule) {
  const auto path = project_settings_file(state, draft_path);
  return change_file(state.host, path.value_or(join_path(parent_path(draft_path), SettingsFileName)),
                     {Field::Rules, rule, "off"});
}

std::optional<Problem> add_project_word(Host& host, const std::string& settings_path, std::string_view word) {
  return change_file(host, settings_path, {Field::Words, word});
}

std::optional<Problem> add_user_word(Host& host, const std::string& settings_path, std::string_view word) {
  const std::string_view folder = parent_path(settings_path);
  if (!host.is_folder(folder)) {
    if (auto problem = host.create_folder(folder)) return problem;
  }
  return change_file(host, settings_path, {Field::Words, word});
}

}  // namespace followup::lsp
