#include "session/changes.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace followup {
namespace {

constexpr PositionEncoding Encodings[] = {PositionEncoding::Utf8, PositionEncoding::Utf16, PositionEncoding::Utf32};

Change ranged(Position begin, Position end, std::string text) { return {Change::Range{begin, end}, std::move(text)}; }

std::string changed(std::string_view text, const std::vector<Change>& changes,
                    PositionEncoding encoding = PositionEncoding::Utf16) {
  const std::optional<ChangedText> made = apply_changes(text, changes, encoding);
  return made ? made->text : "refused";
}

TEST(Changes, ReplaceInsertAndDelete) {
  EXPECT_EQ(changed("abc\ndef", {ranged({1, 1}, {1, 2}, "X")}), "abc\ndXf");
  EXPECT_EQ(changed("abc", {ranged({0, 3}, {0, 3}, "d")}), "abcd");
  EXPECT_EQ(changed("abc\ndef", {ranged({0, 2}, {1, 1}, "")}), "abef");
  EXPECT_EQ(changed("abc", {Change{std::nullopt, "whole"}}), "whole");
  EXPECT_EQ(changed("", {ranged({0, 0}, {0, 0}, "x")}), "x");
}

TEST(Changes, EachCountsInWhatTheOneBeforeLeft) {
  EXPECT_EQ(changed("end", {ranged({0, 0}, {0, 0}, "one\n"), ranged({1, 0}, {1, 1}, "E")}), "one\nEnd");
}

TEST(Changes, CountColumnsInTheAgreedEncoding) {
  EXPECT_EQ(changed("😀x", {ranged({0, 4}, {0, 5}, "y")}, PositionEncoding::Utf8), "😀y");
  EXPECT_EQ(changed("😀x", {ranged({0, 2}, {0, 3}, "y")}, PositionEncoding::Utf16), "😀y");
  EXPECT_EQ(changed("😀x", {ranged({0, 1}, {0, 2}, "y")}, PositionEncoding::Utf32), "😀y");
}

TEST(Changes, TakeAColumnBehindTheLineForItsEnd) {
  EXPECT_EQ(changed("ab\r\ncd", {ranged({0, 99}, {0, 99}, "!")}), "ab!\r\ncd");
}

TEST(Changes, RefuseALineThatDoesNotExist) {
  EXPECT_EQ(changed("ab\ncd", {ranged({7, 0}, {7, 0}, "!")}), "refused");
  EXPECT_EQ(changed("ab\ncd", {ranged({0, 0}, {7, 0}, "!")}), "refused");
}

TEST(Changes, RefuseARangeThatEndsBeforeItBegins) {
  EXPECT_EQ(changed("ab\ncd", {ranged({1, 0}, {0, 1}, "!")}), "refused");
}

TEST(Changes, AreTakenWholeOrNotAtAll) {
  EXPECT_EQ(changed("ab", {ranged({0, 0}, {0, 0}, "x"), ranged({7, 0}, {7, 0}, "!")}), "refused");
}

TEST(Changes, LeaveTheCaretBehindTheLastInsertion) {
  EXPECT_EQ(apply_changes("abc", std::vector{ranged({0, 1}, {0, 1}, "é")}, PositionEncoding::Utf16)->caret, 3U);
  EXPECT_EQ(apply_changes("abc", std::vector{ranged({0, 1}, {0, 2}, "")}, PositionEncoding::Utf16)->caret, 1U);
  EXPECT_EQ(apply_changes("abc", std::vector{Change{std::nullopt, "x"}}, PositionEncoding::Utf16)->caret, std::nullopt);
}

/// The plain model: a text is a row of characters, and a position is found by walking from the start.
class PlainText {
 public:
  explicit PlainText(std::vector<std::string> characters) : characters_(std::move(characters)) {}

  std::size_t size() const { return characters_.size(); }

  std::string text() const {
    std::string made;
    for (const std::string& one : characters_) made += one;
    return made;
  }

  /// Where the `index`-th character begins; between CR and LF there is no place.
  Position position(std::size_t index, PositionEncoding encoding) const {
    Position at;
    for (std::size_t i = 0; i < index; ++i) {
      const bool is_end = characters_[i] == "\n" || characters_[i] == "\r";
      const bool is_half = characters_[i] == "\r" && i + 1 < characters_.size() && characters_[i + 1] == "\n";
      if (is_half) continue;
      at = is_end ? Position{at.line + 1, 0} : Position{at.line, at.column + width(characters_[i], encoding)};
    }
    return at;
  }

  bool is_inside_line_end(std::size_t index) const {
    return index > 0 && index < characters_.size() && characters_[index - 1] == "\r" && characters_[index] == "\n";
  }

  void replace(std::size_t begin, std::size_t end, const std::vector<std::string>& with) {
    const auto at = [&](std::size_t i) { return characters_.begin() + static_cast<std::ptrdiff_t>(i); };
    characters_.erase(at(begin), at(end));
    characters_.insert(at(begin), with.begin(), with.end());
  }

 private:
  static std::size_t width(const std::string& character, PositionEncoding encoding) {
    if (encoding == PositionEncoding::Utf8) return character.size();
    return encoding == PositionEncoding::Utf16 && character.size() == 4 ? 2 : 1;
  }

  std::vector<std::string> characters_;
};

class RandomEdits {
 public:
  explicit RandomEdits(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t count) { return random_() % count; }

  std::vector<std::string> characters(std::size_t most) {
    static const std::vector<std::string> Alphabet = {"a", "b",      " ", "é", "e",  "\u0301", "😀",
                                                      "👩", "\u200D", "👧", "—", "\n", "\r",     "\n"};
    std::vector<std::string> made;
    for (std::size_t i = below(most + 1); i > 0; --i) made.push_back(Alphabet[below(Alphabet.size())]);
    return made;
  }

  std::size_t place(const PlainText& text) {
    std::size_t index = below(text.size() + 1);
    return text.is_inside_line_end(index) ? index - 1 : index;
  }

 private:
  std::mt19937 random_;
};

std::string text_of(const std::vector<std::string>& characters) { return PlainText(characters).text(); }

TEST(Changes, FollowAPlainModelThroughRandomEditsInEveryEncoding) {
  RandomEdits random(7);
  for (int round = 0; round < 3000; ++round) {
    const PositionEncoding encoding = Encodings[random.below(3)];
    PlainText model(random.characters(40));
    const std::string before = model.text();
    std::vector<Change> changes;
    for (std::size_t i = 1 + random.below(4); i > 0; --i) {
      const std::size_t first = random.place(model);
      const std::size_t second = random.place(model);
      const std::vector<std::string> with = random.characters(6);
      const std::size_t begin = std::min(first, second);
      const std::size_t end = std::max(first, second);
      changes.push_back(ranged(model.position(begin, encoding), model.position(end, encoding), text_of(with)));
      model.replace(begin, end, with);
    }
    ASSERT_EQ(changed(before, changes, encoding), model.text()) << testing::PrintToString(before);
  }
}

TEST(Changes, TakeTheBeginOfTheLineBehindTheLastForTheEndOfTheText) {
  const std::vector insert{ranged({1, 0}, {1, 0}, "!")};
  EXPECT_EQ(apply_changes("abc", insert, PositionEncoding::Utf16)->text, "abc!");
  const std::vector replace{ranged({0, 1}, {1, 0}, "!")};
  EXPECT_EQ(apply_changes("abc", replace, PositionEncoding::Utf16)->text, "a!");
  const std::vector behind{ranged({1, 1}, {1, 1}, "!")};
  EXPECT_EQ(apply_changes("abc", behind, PositionEncoding::Utf16), std::nullopt);
}

}  // namespace
}  // namespace followup
