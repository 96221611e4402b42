#include "host/gitignore.h"

#include <algorithm>
#include <utility>

#include "text/glob.h"
#include "text/words.h"

namespace followup {
namespace {

/// Blanks at the end do not count unless the last one is escaped.
std::string_view without_trailing_blanks(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t') || line.ends_with('\r')) {
    const std::string_view rest = line.substr(0, line.size() - 1);
    if (rest.ends_with('\\') && line.ends_with(' ')) break;
    line = rest;
  }
  return line;
}

/// A .gitignore knows no alternatives in braces: they stand for themselves.
std::string with_plain_braces(std::string_view pattern) {
  std::string glob;
  bool in_class = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    const bool opens_class = c == '[' && pattern.find(']', i + 2) != std::string_view::npos;
    if (in_class) {
      in_class = c != ']' || pattern[i - 1] == '[';
    } else if (c == '\\' && i + 1 < pattern.size()) {
      glob += c;
      ++i;
    } else if (c == '{' || c == '}' || c == ',') {
      glob += '\\';
    } else {
      in_class = opens_class;
    }
    glob += pattern[i];
  }
  return glob;
}

std::string plain_ending(std::string_view glob) {
  const std::size_t special = glob.find_last_of("*?[]{}\\,/");
  return std::string(special == std::string_view::npos ? glob : glob.substr(special + 1));
}

}  // namespace

Gitignore::Gitignore(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (const std::string_view line : split(text, '\n')) add(line);
}

void Gitignore::add(std::string_view line) {
  line = without_trailing_blanks(line);
  if (line.empty() || line.front() == '#') return;
  Pattern pattern;
  if (line.front() == '!') {
    pattern.brings_back = true;
    line.remove_prefix(1);
  }
  while (line.ends_with('/')) {
    pattern.folders_only = true;
    line.remove_suffix(1);
  }
  if (line.empty()) return;
  pattern.glob = with_plain_braces(line);
  pattern.ending = plain_ending(pattern.glob);
  patterns_.push_back(std::move(pattern));
}

std::optional<bool> Gitignore::ignores(std::string_view path, bool is_folder) const {
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if (pattern->folders_only && !is_folder) continue;
    if (!path.ends_with(pattern->ending)) continue;
    if (glob_matches(pattern->glob, path)) return !pattern->brings_back;
  }
  return std::nullopt;
}

}  // namespace followup
