#include "text/utf8.h"

#include <gtest/gtest.h>

#include <random>

namespace followup {
namespace {

std::string encoded(char32_t value) {
  std::string text;
  append_utf8(text, value);
  return text;
}

TEST(Utf8, ReadsBackEveryCodePointThatItWrites) {
  for (char32_t value = 1; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    const std::string text = encoded(value);
    const CodePoint point = code_point_at(text, 0);
    ASSERT_TRUE(point.valid);
    ASSERT_EQ(point.value, value);
    ASSERT_EQ(point.length, text.size());
  }
}

TEST(Utf8, ReadsANulByteAsACodePoint) {
  const CodePoint point = code_point_at(std::string_view("\0", 1), 0);
  EXPECT_TRUE(point.valid);
  EXPECT_EQ(point.value, 0U);
}

TEST(Utf8, RefusesOverlongFormsSurrogatesAndTooLargeValues) {
  for (const std::string_view text : {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xED\xA0\x80",
                                      "\xED\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\x80"}) {
    EXPECT_FALSE(is_valid_utf8(text));
    const CodePoint point = code_point_at(text, 0);
    EXPECT_FALSE(point.valid);
    EXPECT_EQ(point.value, char32_t{0xFFFD});
    EXPECT_EQ(point.length, 1U);
  }
}

TEST(Utf8, RefusesASequenceThatIsCutOff) {
  for (const std::string_view text : {"\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xE2\x82x", "\xC3x"}) {
    EXPECT_FALSE(is_valid_utf8(text));
    EXPECT_EQ(code_point_at(text, 0).length, 1U);
  }
}

TEST(Utf8, FindsABrokenByteBehindALongAsciiRun) {
  for (std::size_t length = 0; length < 40; ++length) {
    EXPECT_TRUE(is_valid_utf8(std::string(length, 'a') + "é"));
    EXPECT_FALSE(is_valid_utf8(std::string(length, 'a') + "\xE9"));
    EXPECT_FALSE(is_valid_utf8(std::string(length, 'a') + "\xE9 and more words"));
  }
}

TEST(Utf8, CountsCodePointsAndUtf16Units) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("plain words, long enough"), 24U);
  EXPECT_EQ(count_code_points("né 😀!"), 5U);
  EXPECT_EQ(count_utf16_units("né 😀!"), 6U);
}

TEST(Utf8, CountsEachBrokenByteAsOne) {
  EXPECT_EQ(count_code_points("a\xE2\x82z"), 4U);
  EXPECT_EQ(count_utf16_units("\xFF\xFE"), 2U);
}

TEST(Utf8, CountsAsSteppingDoesOnAnyBytes) {
  std::mt19937 random(7);
  constexpr unsigned char Bytes[] = {'a', 'b', 0x80, 0xBF, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0xED, 0xFF};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t length = random() % 30; length > 0; --length) {
      text += static_cast<char>(Bytes[random() % std::size(Bytes)]);
    }
    std::size_t points = 0;
    bool valid = true;
    for (std::size_t offset = 0; offset < text.size(); ++points) {
      const CodePoint point = code_point_at(text, offset);
      valid = valid && point.valid;
      offset += point.length;
    }
    EXPECT_EQ(count_code_points(text), points);
    EXPECT_EQ(is_valid_utf8(text), valid);
  }
}

}  // namespace
}  // namespace followup
