#include "architecture/source_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace followup::architecture {
namespace {

namespace fs = std::filesystem;

// What is fetched or made.
bool is_left_out(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name == "node_modules" || name == "out" || name == ".git" || name == ".cache";
}

void read_into(std::vector<SourceFile>& sources, const fs::path& root, const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (text.find('\0') == std::string::npos) {
    sources.push_back({path.lexically_relative(root).generic_string(), std::move(text)});
  }
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Violation& violation) {
  return out << violation.path << ':' << violation.line << ": " << violation.message;
}

bool is_cpp(std::string_view path) { return path.ends_with(".h") || path.ends_with(".cpp"); }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::size_t line_at(std::string_view text, std::size_t offset) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, offset), '\n'));
}

std::vector<SourceFile> read_sources(const std::string& root, const std::vector<std::string>& places) {
  std::vector<SourceFile> sources;
  for (const std::string& place : places) {
    const fs::path path = fs::path(root) / place;
    if (fs::is_regular_file(path)) read_into(sources, root, path);
    if (!fs::is_directory(path)) continue;
    for (auto entry = fs::recursive_directory_iterator(path); entry != fs::recursive_directory_iterator(); ++entry) {
      if (entry->is_directory() && is_left_out(entry->path())) entry.disable_recursion_pending();
      if (entry->is_regular_file()) read_into(sources, root, entry->path());
    }
  }
  std::ranges::sort(sources, {}, &SourceFile::path);
  return sources;
}

}  // namespace followup::architecture
