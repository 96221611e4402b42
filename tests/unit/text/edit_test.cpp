#include "text/edit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace followup {
namespace {

Edit replace(std::size_t begin, std::size_t end, std::string text) { return {{begin, end}, std::move(text), {}}; }
Edit insert(std::size_t at, std::string text) { return replace(at, at, std::move(text)); }

TEST(Edit, CollidesWithOneThatSharesBytes) {
  EXPECT_TRUE(collide(replace(2, 5, ""), replace(4, 6, "")));
  EXPECT_TRUE(collide(replace(2, 5, ""), replace(2, 5, "")));
  EXPECT_FALSE(collide(replace(2, 5, ""), replace(5, 6, "")));
}

TEST(Edit, CollidesWhenBothInsertAtTheSamePlace) {
  EXPECT_TRUE(collide(insert(3, "a"), insert(3, "b")));
  EXPECT_FALSE(collide(insert(3, "a"), insert(4, "b")));
}

TEST(Edit, InsertionCollidesOnlyInsideAReplacedStretch) {
  EXPECT_TRUE(collide(insert(3, "a"), replace(2, 5, "")));
  EXPECT_TRUE(collide(replace(2, 5, ""), insert(4, "a")));
  EXPECT_FALSE(collide(insert(2, "a"), replace(2, 5, "")));
  EXPECT_FALSE(collide(insert(5, "a"), replace(2, 5, "")));
}

TEST(ApplyEdits, LeavesTheTextAloneWithoutEdits) { EXPECT_EQ(apply_edits("as it was", {}), "as it was"); }

TEST(ApplyEdits, ReplacesDeletesAndInsertsInAnyOrder) {
  const std::vector<Edit> edits{replace(12, 17, "friend"), insert(17, "!"), replace(0, 5, "Hi"), replace(5, 6, "")};
  EXPECT_EQ(apply_edits("Hello, dear World", edits), "Hi dear friend!");
}

TEST(ApplyEdits, PutsAnInsertionBeforeTheStretchThatBeginsThereAndAfterTheOneThatEndsThere) {
  const std::vector<Edit> edits{replace(2, 4, "R"), insert(4, "after"), insert(2, "before"), replace(4, 5, "S")};
  EXPECT_EQ(apply_edits("abcdef", edits), "abbeforeRafterSf");
}

TEST(ApplyEdits, WorksAtBothEnds) {
  const std::vector<Edit> edits{insert(3, ">"), insert(0, "<")};
  EXPECT_EQ(apply_edits("abc", edits), "<abc>");
  const std::vector<Edit> fill{insert(0, "new")};
  EXPECT_EQ(apply_edits("", fill), "new");
}

TEST(ApplyEdits, AgreesWithApplyingOneByOneFromTheEnd) {
  std::mt19937 random(20240501);
  for (int round = 0; round < 500; ++round) {
    const std::string raw(random() % 40, 'x');
    std::vector<Edit> edits;
    for (int tries = 0; tries < 6; ++tries) {
      const std::size_t begin = random() % (raw.size() + 1);
      const std::size_t end = begin + random() % (raw.size() - begin + 1);
      const Edit edit = replace(begin, end, std::string(random() % 3, static_cast<char>('a' + tries)));
      const auto collides = [&edit](const Edit& other) { return collide(edit, other); };
      if (std::none_of(edits.begin(), edits.end(), collides)) edits.push_back(edit);
    }
    std::string expected = raw;
    std::vector<Edit> from_end = edits;
    std::sort(from_end.begin(), from_end.end(), [](const Edit& a, const Edit& b) { return b.where < a.where; });
    for (const Edit& edit : from_end) expected.replace(edit.where.begin, edit.where.size(), edit.text);
    EXPECT_EQ(apply_edits(raw, edits), expected);
  }
}

}  // namespace
}  // namespace followup
