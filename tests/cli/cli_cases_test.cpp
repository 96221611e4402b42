// Runs every case folder of tests/cli/ against the real program; README.md there says what a case holds.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/golden.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(FOLLOWUP_CLI_CASES)) {
    if (fs::exists(entry.path() / "cmd")) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// A folder that is gone when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "followup-cli-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Relative paths of all files below a folder.
std::set<std::string> files_below(const fs::path& folder) {
  std::set<std::string> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.insert(fs::relative(entry.path(), folder).string());
  }
  return files;
}

std::string with_version_masked(std::string text) {
  const std::string version = FOLLOWUP_VERSION;
  for (std::size_t at = text.find(version); at != std::string::npos; at = text.find(version, at)) {
    text.replace(at, version.size(), "VERSION");
  }
  return text;
}

std::string bytes_of(const fs::path& path) { return file_bytes(path.string()).value_or(""); }

class CliCase : public testing::TestWithParam<std::string> {
 protected:
  CliCase() : case_(fs::path(FOLLOWUP_CLI_CASES) / GetParam()), copy_(temporary_.path() / "case") {
    fs::create_directory(temporary_.path() / "home");
    fs::create_directory(copy_);
    if (fs::exists(case_ / "in")) fs::copy(case_ / "in", copy_ / "in", fs::copy_options::recursive);
    for (const std::string& file : files_below(copy_)) before_[file] = bytes_of(copy_ / file);
  }

  /// Exit status of the command, its output in files beside the copy.
  int run() const {
    const std::string home = temporary_.path().string();
    const std::string program = fs::path(FOLLOWUP_LINT).parent_path().string();
    const fs::path input = fs::exists(case_ / "stdin") ? case_ / "stdin" : fs::path("/dev/null");
    const std::string line = "cd '" + copy_.string() + "' && exec env -i LC_ALL=C.UTF-8 HOME='" + home +
                             "/home' PATH='" + program + "':/usr/bin:/bin sh '" + (case_ / "cmd").string() + "' <'" +
                             input.string() + "' >'" + home + "/stdout' 2>'" + home + "/stderr'";
    const int status = std::system(line.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  void expect_golden(const std::string& actual, const std::string& name) const {
    const fs::path path = case_ / name;
    if (records_goldens() && !actual.empty()) fs::create_directories(path.parent_path());
    EXPECT_TRUE(matches_golden(actual, path.string()));
  }

  void expect_files_after() const {
    std::set<std::string> names = files_below(case_ / "after");
    for (const std::string& file : files_below(copy_)) {
      const auto old = before_.find(file);
      const std::string now = bytes_of(copy_ / file);
      const bool is_changed = old == before_.end() || old->second != now;
      if (is_changed) expect_golden(with_version_masked(now), "after/" + file);
      if (is_changed) names.erase(file);
    }
    for (const std::string& file : names) expect_golden("", "after/" + file);
  }

  TemporaryFolder temporary_;
  fs::path case_;
  fs::path copy_;
  std::map<std::string, std::string> before_;
};

TEST_P(CliCase, SaysAndLeavesWhatIsRecorded) {
  const int status = run();
  expect_golden(with_version_masked(bytes_of(temporary_.path() / "stdout")), "stdout");
  expect_golden(with_version_masked(bytes_of(temporary_.path() / "stderr")), "stderr");
  expect_golden(std::to_string(status) + "\n", "status");
  expect_files_after();
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, CliCase, testing::ValuesIn(case_names()), test_name);

}  // namespace
}  // namespace followup
