#include "host/paths.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "text/words.h"

namespace followup {
namespace {

void append_names(std::vector<std::string_view>& names, std::string_view path) {
  for (const std::string_view name : split(path, '/')) {
    if (name.empty() || name == ".") continue;
    if (name != "..") {
      names.push_back(name);
    } else if (!names.empty()) {
      names.pop_back();
    }
  }
}

std::vector<std::string_view> names_of(std::string_view path) {
  std::vector<std::string_view> names;
  append_names(names, path);
  return names;
}

}  // namespace

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || name.starts_with('/')) return std::string(name);
  std::string path(folder);
  if (path.back() != '/') path += '/';
  return path += name;
}

std::string absolute_path(std::string_view path, std::string_view current) {
  std::vector<std::string_view> names;
  if (!path.starts_with('/')) append_names(names, current);
  append_names(names, path);
  return "/" + join(names, "/");
}

std::string_view parent_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  return path.substr(0, std::max<std::size_t>(slash, 1));
}

std::string relative_path(std::string_view path, std::string_view folder) {
  const auto names = names_of(path);
  const auto base = names_of(folder);
  const auto [differing, base_differing] = std::mismatch(names.begin(), names.end(), base.begin(), base.end());
  std::vector<std::string_view> result(static_cast<std::size_t>(base.end() - base_differing), "..");
  result.insert(result.end(), differing, names.end());
  return join(result, "/");
}

}  // namespace followup
