#include "architecture/include_rules.h"

#include <algorithm>

#include "architecture/words.h"

namespace followup::architecture {
namespace {

struct Include {
  std::size_t line = 0;
  std::string_view path;
  bool angle = false;
};

std::string_view trim_left(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return text;
}

Include read_include(std::size_t line, std::string_view after_hash) {
  const std::string_view operand = trim_left(trim_left(after_hash).substr(std::string_view("include").size()));
  const bool angle = operand.starts_with('<');
  const std::size_t end = operand.find(angle ? '>' : '"', 1);
  return {line, operand.substr(1, std::min(end, operand.size()) - 1), angle};
}

// The code says where the directives are, the text what they name: a path in quotes is no code.
std::vector<Include> includes_of(const SourceFile& file) {
  const CppParts parts = split_cpp(file.text);
  const std::vector<std::string_view> code = lines_of(parts.code);
  const std::vector<std::string_view> text = lines_of(file.text);
  std::vector<Include> includes;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const std::string_view directive = trim_left(code[i]);
    if (!directive.starts_with('#') || !trim_left(directive.substr(1)).starts_with("include")) continue;
    includes.push_back(read_include(i + 1, trim_left(text[i]).substr(1)));
  }
  return includes;
}

bool is_under(std::string_view path, const std::vector<std::string_view>& places) {
  return std::ranges::any_of(places, [&](std::string_view place) { return path.starts_with(place); });
}

// "re2/" takes every header of the folder; "thread" takes that header alone.
bool takes(const Package& package, std::string_view include) {
  return package.begin.ends_with('/') ? include.starts_with(package.begin)
                                      : include == package.begin || include == std::string(package.begin) + ".hpp";
}

const Package* package_of(std::string_view include, const std::vector<Package>& packages) {
  const auto found = std::ranges::find_if(packages, [&](const Package& package) { return takes(package, include); });
  return found == packages.end() ? nullptr : &*found;
}

// <vector>, <cstring>: neither folder nor extension.
bool is_standard(std::string_view include) { return include.find_first_of("/.") == std::string_view::npos; }

std::string in_words(const std::vector<std::string_view>& places) {
  std::string words;
  for (std::string_view place : places) words += (words.empty() ? "" : ", ") + std::string(place);
  return words.empty() ? "nowhere" : "only in " + words;
}

}  // namespace

std::string_view layer_of(std::string_view path) {
  constexpr std::string_view Root = "server/";
  if (!path.starts_with(Root)) return {};
  path.remove_prefix(Root.size());
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::vector<Violation> wrong_directions(const SourceFile& file, const std::vector<Layer>& layers) {
  const std::string own(layer_of(file.path));
  const auto row = std::ranges::find(layers, own, &Layer::name);
  if (row == layers.end()) return {{file.path, 1, "stands in no layer"}};
  std::vector<Violation> violations;
  for (const Include& include : includes_of(file)) {
    if (include.angle) continue;
    const std::string other(include.path.substr(0, include.path.find('/')));
    if (other == own || std::ranges::count(row->may_include, other) > 0) continue;
    const bool is_layer = std::ranges::count(layers, other, &Layer::name) > 0;
    violations.push_back({file.path, include.line,
                          is_layer ? own + " may not include " + other
                                   : "\"" + std::string(include.path) + "\" does not begin with a layer"});
  }
  return violations;
}

std::vector<Violation> misplaced_packages(const SourceFile& file, const std::vector<Package>& packages) {
  std::vector<Violation> violations;
  for (const Include& include : includes_of(file)) {
    if (!include.angle) continue;
    const std::string header = "<" + std::string(include.path) + ">";
    const Package* package = package_of(include.path, packages);
    if (package == nullptr) {
      if (!is_standard(include.path)) violations.push_back({file.path, include.line, header + " is in no table"});
    } else if (!is_under(file.path, package->places)) {
      violations.push_back({file.path, include.line, header + " may be included " + in_words(package->places)});
    }
  }
  return violations;
}

std::vector<Violation> shared_packages(const std::vector<SourceFile>& files, const std::vector<Package>& packages) {
  std::vector<Violation> violations;
  for (const Package& package : packages) {
    std::string first;
    for (const SourceFile& file : files) {
      if (!package.one_file || !is_cpp(file.path)) continue;
      const std::vector<Include> includes = includes_of(file);
      const auto found = std::ranges::find_if(includes, [&](const Include& i) { return takes(package, i.path); });
      if (found == includes.end()) continue;
      if (first.empty()) {
        first = file.path;
      } else {
        violations.push_back({file.path, found->line, std::string(package.begin) + " is for one file: " + first});
      }
    }
  }
  return violations;
}

std::vector<Violation> misplaced_names(const SourceFile& file, const std::vector<Name>& names) {
  const CppParts parts = split_cpp(file.text);
  std::vector<Violation> violations;
  for (const Name& name : names) {
    if (is_under(file.path, name.places)) continue;
    for (std::size_t offset : places_of_word(parts.code, name.name)) {
      violations.push_back({file.path, line_at(parts.code, offset),
                            std::string(name.name) + " " + in_words(name.places) + ": " + std::string(name.reason)});
    }
  }
  return violations;
}

}  // namespace followup::architecture
