// The rules against the project's own tree. Each breach is one line of the failure, with file and line.
#include <gtest/gtest.h>

#include <algorithm>

#include "architecture/include_rules.h"
#include "architecture/lengths.h"
#include "architecture/words.h"

namespace followup::architecture {
namespace {

using Sources = std::vector<SourceFile>;

Sources sources_in(const std::vector<std::string>& places) { return read_sources(FOLLOWUP_SOURCE_DIR, places); }

Sources cpp_in(const std::vector<std::string>& places) {
  Sources sources = sources_in(places);
  std::erase_if(sources, [](const SourceFile& file) { return !is_cpp(file.path); });
  return sources;
}

void report(const std::vector<Violation>& violations) {
  for (const Violation& violation : violations) ADD_FAILURE() << violation;
}

TEST(ThisProject, HasSourcesToLookAt) {
  EXPECT_GT(cpp_in({"server"}).size(), 20u);
  EXPECT_GT(cpp_in({"tests"}).size(), 5u);
}

TEST(ThisProject, IncludesDownwardsOnly) {
  for (const SourceFile& file : cpp_in({"server"})) report(wrong_directions(file, layers()));
}

TEST(ThisProject, KeepsPackagesAtTheirPlaces) {
  const Sources sources = cpp_in({"server"});
  for (const SourceFile& file : sources) report(misplaced_packages(file, packages()));
  report(shared_packages(sources, packages()));
}

TEST(ThisProject, PrintsAndReadsTheWorldInTheShellsOnly) {
  for (const SourceFile& file : cpp_in({"server"})) report(misplaced_names(file, names()));
}

TEST(ThisProject, UsesNoStandardRegularExpressions) {
  for (const SourceFile& file : cpp_in({"tests"})) report(misplaced_names(file, {{"std::regex", {}, "slow"}}));
}

TEST(ThisProject, KeepsFilesShort) {
  Sources sources = sources_in({"server", "rules"});
  std::erase_if(
      sources, [](const SourceFile& file) { return file.path.starts_with("rules/") && !file.path.ends_with(".json"); });
  std::ranges::copy(cpp_in({"tests"}), std::back_inserter(sources));
  for (const SourceFile& file : sources) {
    if (const auto violation = too_long(file, MaxFileLines)) report({*violation});
  }
}

TEST(ThisProject, KeepsFunctionsShort) {
  for (const SourceFile& file : cpp_in({"server", "tests"})) report(long_functions(file, MaxFunctionLines));
}

TEST(ThisProject, LeavesNoWorkUnfinished) {
  const auto is_program = [](std::string_view path) {
    return is_cpp(path) || path.ends_with(".cmake") || path.ends_with("CMakeLists.txt") || path == "dev" ||
           path == ".ci/run";
  };
  for (const SourceFile& file : sources_in({"CMakeLists.txt", "server", "tests", "dev", ".ci"})) {
    if (is_program(file.path)) report(unfinished_work(file));
  }
}

TEST(ThisProject, SpeaksOfItselfOnly) {
  const std::vector<std::string> words = forbidden_words();
  for (const SourceFile& file : sources_in({"README.md", "CMakeLists.txt", "CMakePresets.json", "dev", ".ci", "docs",
                                            "server", "rules", "tests", "editors"})) {
    report(forbidden_words_in(file, words));
  }
}

}  // namespace
}  // namespace followup::architecture
