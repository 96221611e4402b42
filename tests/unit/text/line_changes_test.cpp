#include "text/line_changes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace followup {
namespace {

using Lines = std::vector<std::size_t>;

std::size_t common_length(const Lines& a, const Lines& b) {
  std::vector<std::vector<std::size_t>> longest(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t skipping = std::max(longest[i - 1][j], longest[i][j - 1]);
      longest[i][j] = a[i - 1] == b[j - 1] ? longest[i - 1][j - 1] + 1 : skipping;
    }
  }
  return longest[a.size()][b.size()];
}

Lines random_lines(std::mt19937& random) {
  Lines lines(random() % 16);
  for (std::size_t& line : lines) line = random() % 3;
  return lines;
}

/// `before` with the changes carried out; fails the test when lines between changes differ.
Lines changed(const Lines& before, const Lines& after, const std::vector<LineChange>& changes) {
  Lines result;
  std::size_t at = 0;
  for (const LineChange& change : changes) {
    for (; at < change.old_begin; ++at) result.push_back(before[at]);
    EXPECT_EQ(result.size(), change.new_begin);
    for (std::size_t index = 0; index < change.added; ++index) result.push_back(after[change.new_begin + index]);
    at += change.removed;
  }
  for (; at < before.size(); ++at) result.push_back(before[at]);
  return result;
}

TEST(LineChanges, AreNoneForEqualTexts) {
  const Lines lines{1, 2, 3};
  EXPECT_TRUE(line_changes(lines, lines).empty());
  EXPECT_TRUE(line_changes({}, {}).empty());
}

TEST(LineChanges, TurnOneTextIntoTheOtherWithAsFewLinesAsPossible) {
  std::mt19937 random(99);
  for (int round = 0; round < 5000; ++round) {
    const Lines before = random_lines(random);
    const Lines after = random_lines(random);
    const std::vector<LineChange> changes = line_changes(before, after);
    ASSERT_EQ(changed(before, after, changes), after);
    std::size_t removed = 0;
    for (const LineChange& change : changes) removed += change.removed;
    ASSERT_EQ(removed, before.size() - common_length(before, after));
  }
}

TEST(LineChanges, LeaveAtLeastOneEqualLineBetweenThem) {
  std::mt19937 random(100);
  for (int round = 0; round < 5000; ++round) {
    const std::vector<LineChange> changes = line_changes(random_lines(random), random_lines(random));
    for (std::size_t index = 1; index < changes.size(); ++index) {
      ASSERT_GT(changes[index].old_begin, changes[index - 1].old_begin + changes[index - 1].removed);
      ASSERT_GT(changes[index].new_begin, changes[index - 1].new_begin + changes[index - 1].added);
    }
  }
}

TEST(LineChanges, ThatAddARepeatedLineStandAsLowAsTheyGo) {
  const Lines before{7, 1, 8};
  const Lines after{7, 1, 1, 1, 8};
  EXPECT_EQ(line_changes(before, after), (std::vector<LineChange>{{2, 0, 2, 2}}));
}

}  // namespace
}  // namespace followup
