#include "setup/settings_change.h"

#include "host/find_settings.h"
#include "host/paths.h"

namespace followup {
namespace {

using EditOfText = Result<std::string> (*)(std::string_view, std::string_view, const SettingAddition&);

std::optional<Problem> rewrite(Host& host, const std::string& path, const SettingAddition& change, EditOfText edit) {
  if (!host.is_trusted(path)) {
    return Problem{path, "belongs to another user or lies where anybody may write", 0, 0, {}};
  }
  const Result<std::string> bytes = host.read(path);
  if (const Problem* problem = std::get_if<Problem>(&bytes)) return *problem;
  const std::string& before = std::get<std::string>(bytes);
  const Result<std::string> after = edit(before, path, change);
  if (const Problem* problem = std::get_if<Problem>(&after)) return *problem;
  if (std::get<std::string>(after) == before) return std::nullopt;
  return host.replace_file(path, before, std::get<std::string>(after));
}

}  // namespace

std::string nearest_settings_file(Host& host, std::string_view folder) {
  while (true) {
    std::string path = join_path(folder, SettingsFileName);
    if (host.is_file(path) && host.is_trusted(path)) return path;
    if (folder.size() <= 1) return {};
    folder = parent_path(folder);
  }
}

std::optional<Problem> add_setting(Host& host, const std::string& path, const SettingAddition& addition) {
  if (!host.is_file(path)) return host.create_file(path, new_file_with(addition));
  return rewrite(host, path, addition, with_addition);
}

std::optional<Problem> remove_setting(Host& host, const std::string& path, const SettingAddition& addition) {
  return host.is_file(path) ? rewrite(host, path, addition, without_item) : std::nullopt;
}

std::optional<Problem> make_folder_of(Host& host, std::string_view path) {
  const std::string_view folder = parent_path(path);
  return host.is_folder(folder) ? std::nullopt : host.create_folder(folder);
}

}  // namespace followup
