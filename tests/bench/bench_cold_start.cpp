// Cold start of followup-lint on a 150-word draft beside an empty program, `aspell list` and `hunspell -l` on the same
// draft: whole processes from spawn to exit, interleaved, medians. Prints ratios; the times are of this machine alone.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace {

struct Contender {
  std::string name;
  std::vector<std::string> command;
  bool reads_draft_on_stdin = false;
  std::vector<double> milliseconds;
  long peak_kib = 0;
};

const std::string Draft = std::string(FOLLOWUP_SOURCE_DIR) + "/tests/bench/drafts/150-words.eml";
const std::string Bin = FOLLOWUP_BIN_DIR;

/// Runs the command once; false when it could not be started.
bool run(Contender& contender) {
  std::vector<char*> arguments;
  for (std::string& word : contender.command) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  char locale[] = "LC_ALL=C";
  char path[] = "PATH=/usr/bin:/bin";
  char* environment[] = {locale, path, nullptr};
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  const char* input = contender.reads_draft_on_stdin ? Draft.c_str() : "/dev/null";
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, input, O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  const int failure = posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), environment);
  posix_spawn_file_actions_destroy(&files);
  if (failure != 0) return false;
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  contender.milliseconds.push_back(took.count());
  contender.peak_kib = std::max(contender.peak_kib, usage.ru_maxrss);
  return WIFEXITED(status) && WEXITSTATUS(status) != 127;
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main() {
  constexpr int Rounds = 200;
  std::vector<Contender> contenders = {
      {"empty program", {Bin + "/bench_empty"}, false, {}, 0},
      {"followup-lint", {Bin + "/followup-lint", "--no-config", Draft}, false, {}, 0},
      {"aspell list", {"aspell", "-d", "en_US", "list"}, true, {}, 0},
      {"hunspell -l", {"hunspell", "-d", "en_US", "-l"}, true, {}, 0},
  };
  for (int round = 0; round < Rounds; ++round) {
    for (Contender& contender : contenders) {
      const bool is_slow = contender.name == "hunspell -l" || contender.name == "aspell list";
      if (is_slow && round % 5 != 0) continue;
      if (run(contender)) continue;
      std::fprintf(stderr, "bench_cold_start: %s cannot be run\n", contender.name.c_str());
      return 1;
    }
  }
  const double empty = median(contenders[0].milliseconds);
  const double own = median(contenders[1].milliseconds);
  std::printf("cold start, LC_ALL=C, medians of %d runs (aspell and hunspell: %d)\n", Rounds, Rounds / 5);
  std::printf("%-16s %9s %12s %16s %10s\n", "program", "ms", "x empty", "x followup-lint", "peak MiB");
  for (const Contender& contender : contenders) {
    const double mine = median(contender.milliseconds);
    std::printf("%-16s %9.3f %12.2f %16.2f %10.1f\n", contender.name.c_str(), mine, mine / empty, mine / own,
                static_cast<double>(contender.peak_kib) / 1024.0);
  }
  std::printf(
      "to reach: followup-lint at most 2.5 x empty and 12 MiB; aspell above 1 x, hunspell at least 10 x "
      "followup-lint\n");
  return 0;
}
