#include "text/line_index.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/utf8.h"

namespace followup {
namespace {

constexpr PositionEncoding Encodings[] = {PositionEncoding::Utf8, PositionEncoding::Utf16, PositionEncoding::Utf32};

TEST(LineIndex, GivesAnEmptyTextOneEmptyLine) {
  const LineIndex lines("");
  EXPECT_EQ(lines.line_count(), 1U);
  EXPECT_EQ(lines.line(0), "");
  EXPECT_EQ(lines.position(0, PositionEncoding::Utf16), (Position{0, 0}));
  EXPECT_EQ(lines.offset({0, 0}, PositionEncoding::Utf16), 0U);
}

TEST(LineIndex, EndsLinesAtLfCrlfAndCr) {
  const LineIndex lines("a\nbb\r\nccc\rd");
  ASSERT_EQ(lines.line_count(), 4U);
  EXPECT_EQ(lines.line(0), "a");
  EXPECT_EQ(lines.line(1), "bb");
  EXPECT_EQ(lines.line(2), "ccc");
  EXPECT_EQ(lines.line(3), "d");
  EXPECT_EQ(lines.line_start(2), 6U);
}

TEST(LineIndex, CountsTheEmptyLineBehindAFinalLineEnd) {
  EXPECT_EQ(LineIndex("a\n").line_count(), 2U);
  EXPECT_EQ(LineIndex("a\r\n").line_count(), 2U);
  EXPECT_EQ(LineIndex("\r\r\n\n").line_count(), 4U);
  EXPECT_EQ(LineIndex("a\n").line(1), "");
}

TEST(LineIndex, FindsTheLineOfAnOffset) {
  const LineIndex lines("ab\ncd");
  EXPECT_EQ(lines.line_of(0), 0U);
  EXPECT_EQ(lines.line_of(2), 0U);
  EXPECT_EQ(lines.line_of(3), 1U);
  EXPECT_EQ(lines.line_of(5), 1U);
}

TEST(LineIndex, CountsAnEmojiAsTwoUtf16Units) {
  const LineIndex lines("x😀y");
  EXPECT_EQ(lines.position(5, PositionEncoding::Utf16), (Position{0, 3}));
  EXPECT_EQ(lines.position(5, PositionEncoding::Utf8), (Position{0, 5}));
  EXPECT_EQ(lines.position(5, PositionEncoding::Utf32), (Position{0, 2}));
  EXPECT_EQ(lines.offset({0, 3}, PositionEncoding::Utf16), 5U);
}

TEST(LineIndex, RefusesAColumnInsideACharacter) {
  const LineIndex lines("x😀y");
  EXPECT_EQ(lines.offset({0, 2}, PositionEncoding::Utf16), std::nullopt);
  EXPECT_EQ(lines.offset({0, 3}, PositionEncoding::Utf8), std::nullopt);
  EXPECT_EQ(lines.clamped_offset({0, 2}, PositionEncoding::Utf16), 1U);
}

TEST(LineIndex, CountsAnOffsetInsideACharacterAsItsBegin) {
  const LineIndex lines("x😀y");
  for (const PositionEncoding encoding : Encodings) {
    EXPECT_EQ(lines.position(3, encoding), (Position{0, 1}));
  }
}

TEST(LineIndex, CountsAnOffsetBetweenCrAndLfAsTheEndOfTheLine) {
  EXPECT_EQ(LineIndex("ab\r\nc").position(3, PositionEncoding::Utf16), (Position{0, 2}));
}

TEST(LineIndex, CountsAnOffsetPastTheEndAsTheEnd) {
  EXPECT_EQ(LineIndex("ab\nc").position(99, PositionEncoding::Utf8), (Position{1, 1}));
}

TEST(LineIndex, RefusesWhatLiesBeyondTheLineOrTheText) {
  const LineIndex lines("ab\r\nc");
  EXPECT_EQ(lines.offset({0, 3}, PositionEncoding::Utf16), std::nullopt);
  EXPECT_EQ(lines.offset({2, 0}, PositionEncoding::Utf16), std::nullopt);
}

TEST(LineIndex, ClampsAsTheProtocolAsks) {
  const LineIndex lines("ab\r\nc");
  EXPECT_EQ(lines.clamped_offset({0, 99}, PositionEncoding::Utf16), 2U);
  EXPECT_EQ(lines.clamped_offset({9, 0}, PositionEncoding::Utf16), 5U);
  EXPECT_EQ(lines.clamped_offset({1, 1}, PositionEncoding::Utf16), 5U);
}

/// Every character border of a text with its position, found the slow way.
struct Border {
  std::size_t offset = 0;
  Position position;
};

std::size_t width(std::string_view character, PositionEncoding encoding) {
  switch (encoding) {
    case PositionEncoding::Utf8:
      return character.size();
    case PositionEncoding::Utf16:
      return count_utf16_units(character);
    default:
      return 1;
  }
}

std::vector<Border> borders_of(const std::vector<std::string>& characters, PositionEncoding encoding) {
  std::vector<Border> borders{{}};
  for (std::size_t index = 0; index < characters.size(); ++index) {
    const std::string& character = characters[index];
    Border next = borders.back();
    next.offset += character.size();
    const bool cr_of_crlf = character == "\r" && index + 1 < characters.size() && characters[index + 1] == "\n";
    if (character == "\n" || (character == "\r" && !cr_of_crlf)) {
      next.position = {next.position.line + 1, 0};
    } else if (!cr_of_crlf) {
      next.position.column += width(character, encoding);
    }
    borders.push_back(next);
  }
  return borders;
}

class LineIndexProperty : public testing::TestWithParam<PositionEncoding> {
 protected:
  static std::vector<std::string> random_characters(std::mt19937& random) {
    const std::vector<std::string> alphabet{"a",       " ", "\n",          "\r", "\r\n", "é",
                                            "e\u0301", "😀", "👩‍💻", "語", "\xFF", "\t"};
    std::vector<std::string> characters;
    for (std::size_t count = random() % 25; count > 0; --count) {
      const std::string& piece = alphabet[random() % alphabet.size()];
      for (std::size_t offset = 0; offset < piece.size();) {
        const std::size_t length = code_point_at(piece, offset).length;
        characters.push_back(piece.substr(offset, length));
        offset += length;
      }
    }
    return characters;
  }
};

TEST_P(LineIndexProperty, AgreesWithCountingCharacterByCharacter) {
  std::mt19937 random(42);
  for (int round = 0; round < 2000; ++round) {
    const std::vector<std::string> characters = random_characters(random);
    std::string text;
    for (const std::string& character : characters) text += character;
    const LineIndex lines(text);
    const std::vector<Border> borders = borders_of(characters, GetParam());
    ASSERT_EQ(lines.line_count(), borders.back().position.line + 1);
    for (std::size_t index = 0; index < borders.size(); ++index) {
      const Border& border = borders[index];
      const std::size_t next = index + 1 < borders.size() ? borders[index + 1].offset : border.offset + 1;
      for (std::size_t offset = border.offset; offset < next; ++offset) {
        ASSERT_EQ(lines.position(offset, GetParam()), border.position) << testing::PrintToString(text) << offset;
      }
      const bool between_cr_and_lf = index > 0 && borders[index - 1].position == border.position;
      if (between_cr_and_lf) continue;
      ASSERT_EQ(lines.offset(border.position, GetParam()), border.offset);
      ASSERT_EQ(lines.clamped_offset(border.position, GetParam()), border.offset);
    }
  }
}

TEST_P(LineIndexProperty, AgreesInLinesAsLongAsAMessage) {
  std::mt19937 random(44);
  std::vector<std::string> characters;
  for (int i = 0; i < 6000; ++i) {
    for (const std::string& one : random_characters(random)) {
      const bool ends_line = one == "\n" || one == "\r";
      if (!ends_line || random() % 4000 == 0) characters.push_back(ends_line ? "\n" : one);
    }
  }
  std::string text;
  for (const std::string& character : characters) text += character;
  const LineIndex lines(text);
  for (const Border& border : borders_of(characters, GetParam())) {
    ASSERT_EQ(lines.position(border.offset, GetParam()), border.position) << border.offset;
    ASSERT_EQ(lines.offset(border.position, GetParam()), border.offset);
    ASSERT_EQ(lines.clamped_offset(border.position, GetParam()), border.offset);
  }
}

TEST_P(LineIndexProperty, TakesBackWhatItGaveAndClampsTheRest) {
  std::mt19937 random(43);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (const std::string& character : random_characters(random)) text += character;
    const LineIndex lines(text);
    for (std::size_t line = 0; line < lines.line_count() + 2; ++line) {
      for (std::size_t column = 0; column < 30; ++column) {
        const Position position{line, column};
        const auto offset = lines.offset(position, GetParam());
        const std::size_t clamped = lines.clamped_offset(position, GetParam());
        ASSERT_LE(clamped, text.size());
        if (offset) {
          ASSERT_EQ(clamped, *offset);
          ASSERT_EQ(lines.position(*offset, GetParam()), position);
        } else if (line < lines.line_count()) {
          ASSERT_EQ(lines.position(clamped, GetParam()).line, line);
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(AllEncodings, LineIndexProperty, testing::ValuesIn(Encodings));

}  // namespace
}  // namespace followup
