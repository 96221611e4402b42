#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cli/exit_status.h"
#include "cli/workers.h"
#include "text/words.h"
#include "unit/cli/program.h"

namespace followup::cli {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;

TEST(Workers, HandResultsBackInTheOrderOfTheItems) {
  for (const std::size_t threads : {0U, 1U, 4U}) {
    Workers<int, int> workers(threads, [](int& item) { return item * item; });
    int next = 0;
    for (int item = 0; item < 2000; ++item) {
      workers.submit(item);
      if (workers.pending() > 7) {
        EXPECT_EQ(workers.next(), next * next);
        ++next;
      }
    }
    for (; workers.pending() > 0; ++next) EXPECT_EQ(workers.next(), next * next);
    EXPECT_EQ(next, 2000);
  }
}

TEST(Workers, MayBeLeftWithWorkUndone) {
  Workers<int, int> workers(3, [](int& item) { return item; });
  for (int item = 0; item < 100; ++item) workers.submit(item);
}

std::string path_of(int number) {
  const std::string digits = std::to_string(number);
  return "m" + std::string(4 - digits.size(), '0') + digits + ".eml";
}

MemoryHost host_with_many_files(int count) {
  MemoryHost host;
  for (int number = 0; number < count; ++number) {
    host.files["/mails/" + path_of(number)] = number % 3 == 0 ? Blank : Filled;
  }
  return host;
}

TEST(CheckCommandThreads, PrintTheSameForAnyNumberOfJobs) {
  std::string expected;
  for (const char* jobs : {"1", "2", "5", "16"}) {
    MemoryHost host = host_with_many_files(400);
    host.unreadable.insert("/mails/m0007.eml");
    EXPECT_EQ(run_program(host, {"--jobs", jobs, "--format", "jsonl"}), Failed);
    EXPECT_THAT(host.errors, HasSubstr("m0007.eml: error: "));
    if (expected.empty()) expected = host.output;
    EXPECT_EQ(host.output, expected) << jobs;
  }
  const auto lines = split(expected, '\n');
  EXPECT_EQ(lines.size(), 400U) << "399 files and the end";
  EXPECT_TRUE(std::is_sorted(lines.begin(), lines.end() - 1));
}

TEST(CheckCommandThreads, EraseTheProgressTheyShowOnATerminal) {
  MemoryHost host = host_with_many_files(700);
  host.is_terminal = true;
  run_program(host, {"--jobs=4", "--color=never", "--select=placeholder"});
  EXPECT_THAT(host.errors, AllOf(HasSubstr("checking 100 of 700 files"), EndsWith("\r\x1b[K")));
}

TEST(CheckCommandThreads, ShowNoProgressElsewhere) {
  MemoryHost host = host_with_many_files(700);
  run_program(host, {"--jobs=4", "--select=placeholder"});
  EXPECT_EQ(host.errors, "");
}

TEST(CheckCommandThreads, StopWhenOutputIsClosed) {
  MemoryHost host = host_with_many_files(700);
  host.output_closed = true;
  EXPECT_EQ(run_program(host, {"--jobs=4"}), Failed);
  EXPECT_EQ(host.reads_of("/mails/m0699.eml"), 0U);
}

}  // namespace
}  // namespace followup::cli
