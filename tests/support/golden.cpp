#include "support/golden.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "text/diff.h"

namespace followup {
namespace {

bool record(std::string_view actual, const std::string& path) {
  if (actual.empty()) {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return true;
  }
  std::ofstream file(path, std::ios::binary);
  file.write(actual.data(), static_cast<std::streamsize>(actual.size()));
  return file.good();
}

}  // namespace

std::optional<std::string> file_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

bool records_goldens() {
  const char* said = std::getenv("FOLLOWUP_GOLDEN");
  return said != nullptr && std::string_view(said) == "update";
}

testing::AssertionResult matches_golden(std::string_view actual, const std::string& path) {
  const std::string expected = file_bytes(path).value_or("");
  if (expected == actual) return testing::AssertionSuccess();
  if (records_goldens()) {
    if (record(actual, path)) return testing::AssertionSuccess();
    return testing::AssertionFailure() << "cannot write " << path;
  }
  const std::string name = std::filesystem::path(path).filename().string();
  return testing::AssertionFailure() << path << " says something else; `./dev golden` records it again.\n"
                                     << unified_diff(expected, actual, name);
}

}  // namespace followup
