#include "support/memory_host.h"

#include <filesystem>
#include <utility>

namespace followup {
namespace {

Problem fault(std::string_view path, std::string_view reason) {
  return Problem{.path = std::string(path), .message = std::string(reason), .source_line = {}};
}

std::string normal(const std::filesystem::path& path) {
  std::string text = path.lexically_normal().string();
  if (text.size() > 1 && text.ends_with('/')) text.pop_back();
  return text;
}

/// The name of what lies directly in `folder` on the way to `path`; empty when `path` lies elsewhere.
std::string_view name_below(std::string_view folder, std::string_view path) {
  if (!path.starts_with(folder)) return {};
  path.remove_prefix(folder.size());
  if (folder != "/") {
    if (!path.starts_with('/')) return {};
    path.remove_prefix(1);
  }
  return path.substr(0, path.find('/'));
}

}  // namespace

void MemoryHost::fail_on_call(std::size_t call) {
  calls_ = 0;
  failing_call_ = call;
}

bool MemoryHost::fails_now() { return ++calls_ == failing_call_; }

std::size_t MemoryHost::reads_of(std::string_view path) const {
  const auto found = reads_.find(path);
  return found == reads_.end() ? 0 : found->second;
}

Result<std::string> MemoryHost::read(std::string_view path) { return read_start(path, std::string::npos); }

Result<std::string> MemoryHost::read_start(std::string_view path, std::size_t limit) {
  if (fails_now()) return fault(path, "cannot be read: Input/output error");
  const std::string key = absolute(path);
  ++reads_[key];
  if (unreadable.contains(key)) return fault(path, "cannot be read: Permission denied");
  const auto found = files.find(key);
  if (found != files.end()) return found->second.substr(0, limit);
  return fault(path, is_folder(key) ? "cannot be read: Is a directory" : "cannot be read: No such file or directory");
}

Result<std::string> MemoryHost::read_standard_input() {
  if (fails_now()) return fault("<stdin>", "cannot be read: Input/output error");
  return standard_input;
}

std::optional<Problem> MemoryHost::replace_file(std::string_view path, std::string_view expected,
                                                std::string_view bytes) {
  if (fails_now()) return fault(path, "cannot be written: No space left on device");
  const auto found = files.find(absolute(path));
  if (found == files.end()) return fault(path, "cannot be written: No such file or directory");
  if (found->second != expected) return fault(path, "was changed by somebody else since it was read; left as it is");
  found->second = std::string(bytes);
  return std::nullopt;
}

std::optional<Problem> MemoryHost::create_file(std::string_view path, std::string_view bytes) {
  if (fails_now()) return fault(path, "cannot be written: No space left on device");
  const std::string key = absolute(path);
  if (files.contains(key) || is_folder(key)) return fault(path, "cannot be created: File exists");
  files.emplace(key, bytes);
  return std::nullopt;
}

std::optional<Problem> MemoryHost::create_folder(std::string_view path) {
  if (fails_now()) return fault(path, "cannot be created: No space left on device");
  if (is_file(path)) return fault(path, "cannot be created: File exists");
  folders.insert(absolute(path));
  return std::nullopt;
}

Result<std::vector<FolderEntry>> MemoryHost::list(std::string_view path) {
  if (fails_now()) return fault(path, "cannot be read: Input/output error");
  const std::string folder = absolute(path);
  if (unreadable.contains(folder)) return fault(path, "cannot be read: Permission denied");
  if (!is_folder(folder)) return fault(path, "cannot be read: Not a directory");
  std::set<std::string, std::less<>> names;
  const auto add = [&](std::string_view entry) {
    if (const auto name = name_below(folder, entry); !name.empty()) names.emplace(name);
  };
  for (const auto& file : files) add(file.first);
  for (const auto& other : folders) add(other);
  std::vector<FolderEntry> entries;
  for (const auto& name : names) {
    const std::string entry = normal(std::filesystem::path(folder) / name);
    entries.push_back({name, is_folder(entry), links.contains(entry)});
  }
  return entries;
}

bool MemoryHost::is_folder(std::string_view path) {
  const std::string key = absolute(path);
  if (key == "/" || folders.contains(key)) return true;
  for (const auto& file : files) {
    if (!name_below(key, file.first).empty()) return true;
  }
  for (const auto& folder : folders) {
    if (!name_below(key, folder).empty()) return true;
  }
  return false;
}

bool MemoryHost::is_file(std::string_view path) { return files.contains(absolute(path)); }

bool MemoryHost::is_trusted(std::string_view path) { return !untrusted.contains(absolute(path)); }

std::string MemoryHost::absolute(std::string_view path) { return normal(std::filesystem::path(current_folder) / path); }

std::optional<std::string> MemoryHost::environment(std::string_view name) {
  const auto found = variables.find(name);
  if (found == variables.end()) return std::nullopt;
  return found->second;
}

bool MemoryHost::write_output(std::string_view bytes) {
  if (fails_now() || output_closed) return false;
  output += bytes;
  return true;
}

Result<int> MemoryHost::become(const std::vector<std::string>& command, std::optional<std::string_view> input) {
  if (fails_now()) return fault(command.front(), "cannot be started: told to fail");
  became = command;
  if (input) became_input = std::string(*input);
  return became_status;
}

}  // namespace followup
