#include "mail/source_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/utf8.h"
#include "unit/mail/hostile_text.h"

namespace followup {
namespace {

using testing::ElementsAre;

SourceText whole(std::string_view raw) { return {raw, {0, raw.size()}}; }

bool is_view_of(const SourceText& text, std::string_view raw) { return text.utf8().data() == raw.data(); }

TEST(SourceText, IsAViewOfValidUtf8WithLineFeeds) {
  const std::string raw = "Hi Dana,\n\nthank you – it was “great” 😀\n" + std::string(100, 'x');
  EXPECT_TRUE(is_view_of(whole(raw), raw));
  EXPECT_EQ(whole(raw).utf8(), raw);
}

TEST(SourceText, FindsACarriageReturnAtEveryPlaceOfAnEightByteStride) {
  for (std::size_t at = 0; at < 40; ++at) {
    std::string raw(40, 'x');
    raw[at] = '\r';
    std::string decoded = raw;
    decoded[at] = '\n';
    EXPECT_EQ(whole(raw).utf8(), decoded) << at;
  }
}

TEST(SourceText, ReadsEveryLineEndAsALineFeed) {
  const std::string raw = "a\r\nb\rc\nd\r\r\n\n";
  EXPECT_EQ(whole(raw).utf8(), "a\nb\nc\nd\n\n\n");
}

TEST(SourceText, KeepsNulAndOtherControls) {
  const std::string raw("a\0b\x01\x7F\x1B", 6);
  EXPECT_TRUE(is_view_of(whole(raw), raw));
}

TEST(SourceText, ReadsEachUndecodableByteAsOneReplacementAndNamesTheStretch) {
  const std::string raw = "a\xFF\xC3 b\xE2\x82";
  const SourceText text = whole(raw);
  EXPECT_EQ(text.utf8(), "a\uFFFD\uFFFD b\uFFFD\uFFFD");
  EXPECT_THAT(text.undecodable(), ElementsAre(Span<Decoded>{1, 7}, Span<Decoded>{9, 15}));
}

TEST(SourceText, DoesNotTakeAWrittenReplacementCharacterForABrokenOne) {
  EXPECT_TRUE(whole("a\uFFFD").undecodable().empty());
}

TEST(SourceText, CoversBothBytesOfALineEnd) {
  const SourceText text = whole("ab\r\ncd");
  EXPECT_EQ(text.raw({2, 3}), (Span<Raw>{2, 4}));
  EXPECT_EQ(text.raw({0, 2}), (Span<Raw>{0, 2}));
  EXPECT_EQ(text.raw({3, 5}), (Span<Raw>{4, 6}));
  EXPECT_EQ(text.raw({3, 3}), (Span<Raw>{4, 4}));
}

TEST(SourceText, CoversWholeCharactersWhenAskedForPartOfOne) {
  EXPECT_EQ(whole("a€b").raw({2, 3}), (Span<Raw>{1, 4}));
  EXPECT_EQ(whole("a\xFF\xFF").raw({2, 3}), (Span<Raw>{1, 2}));
}

TEST(SourceText, TakesOffsetsPastTheEndForTheEnd) {
  EXPECT_EQ(whole("ab\r\n").raw({2, 99}), (Span<Raw>{2, 4}));
  EXPECT_EQ(whole("ab").raw({50, 99}), (Span<Raw>{2, 2}));
  EXPECT_EQ(SourceText().raw({3, 5}), (Span<Raw>{0, 0}));
}

TEST(SourceText, CountsFromTheBeginOfTheFile) {
  const std::string raw = "head\r\nab\r\ncd";
  const SourceText text(raw, {6, raw.size()});
  EXPECT_EQ(text.utf8(), "ab\ncd");
  EXPECT_EQ(text.raw({3, 5}), (Span<Raw>{10, 12}));
}

TEST(SourceText, StaysWholeWhenMoved) {
  SourceText first = whole("short\r\n");
  const SourceText second = std::move(first);
  EXPECT_EQ(second.utf8(), "short\n");
  EXPECT_EQ(second.raw({5, 6}), (Span<Raw>{5, 7}));
}

TEST(SourceText, GivesSpansThatAreInsideTheFileAndInOrder) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const std::string raw = test::hostile_text(random, 12);
    const SourceText text = whole(raw);
    ASSERT_TRUE(is_valid_utf8(text.utf8()));
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.utf8().size();) {
      const std::size_t length = code_point_at(text.utf8(), at).length;
      const Span<Raw> where = text.raw({at, at + length});
      ASSERT_EQ(where.begin, end) << "characters of a body leave no byte out";
      ASSERT_EQ(text.raw({at, at}), (Span<Raw>{where.begin, where.begin}));
      ASSERT_EQ(text.raw({at + length - 1, at + length}), where);
      ASSERT_FALSE(where.empty());
      end = where.end;
      at += length;
    }
    ASSERT_EQ(end, raw.size());
  }
}

TEST(SourceText, DecodesAStretchOfHostileBytesTwiceToTheSame) {
  std::mt19937 random(8);
  for (int round = 0; round < 500; ++round) {
    const std::string raw = test::hostile_text(random, 12);
    const std::string once(whole(raw).utf8());
    ASSERT_EQ(whole(once).utf8(), once);
  }
}

TEST(SourceText, ReadsAMegabyteOfBrokenBytesPromptly) {
  const std::string raw(1'000'000, '\xFF');
  const SourceText text = whole(raw);
  EXPECT_EQ(text.utf8().size(), 3'000'000U);
  EXPECT_EQ(text.undecodable().size(), 1U);
  EXPECT_EQ(text.raw({2'999'997, 3'000'000}), (Span<Raw>{999'999, 1'000'000}));
}

}  // namespace
}  // namespace followup
