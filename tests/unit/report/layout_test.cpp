#include "report/layout.h"

#include <gtest/gtest.h>

#include "report/printable.h"
#include "text/utf8.h"

namespace followup {
namespace {

TEST(Layout, KeepsCombiningMarksWithTheirLetter) {
  EXPECT_EQ(first_cells("ae\u0301x", 2), "ae\u0301");
  EXPECT_EQ(last_cells("xe\u0301a", 2), "e\u0301a");
  EXPECT_EQ(last_cells("xe\u0301a", 1), "a");
}

TEST(Layout, CutsNoWideCharacterInHalf) {
  EXPECT_EQ(first_cells("面接", 3), "面");
  EXPECT_EQ(last_cells("面接", 3), "接");
}

TEST(Layout, WrapsAtBlanks) {
  EXPECT_EQ(wrapped("one two three four", 9, 2, 0), "one two\n  three\n  four");
  EXPECT_EQ(wrapped("a verylongword b", 5, 0, 0), "a\nverylongword\nb");
  EXPECT_EQ(wrapped("", 5, 0, 0), "");
}

TEST(Layout, CountsWhatStandsOnTheFirstLine) { EXPECT_EQ(wrapped("one two", 10, 1, 5), "one\n two"); }

TEST(Layout, ShowsAShortLineAsItIs) {
  const MarkedLine shown = marked_line({"I need it", 2, 6}, 80);
  EXPECT_EQ(shown.text, "I need it");
  EXPECT_EQ(shown.indent, 2U);
  EXPECT_EQ(shown.carets, 4U);
}

TEST(Layout, CutsAMarkThatIsWiderThanTheLine) {
  const std::string line(500, 'x');
  const MarkedLine shown = marked_line({line, 100, 400}, 40);
  EXPECT_EQ(display_width(shown.text), 40U);
  EXPECT_EQ(shown.indent, 1U);
  EXPECT_EQ(shown.carets, 38U);
}

TEST(Layout, LeavesNoBlanksAtTheEnd) { EXPECT_EQ(marked_line({"word   ", 0, 4}, 80).text, "word"); }

TEST(Layout, CountsWithANoun) {
  EXPECT_EQ(counted(0, "file"), "0 files");
  EXPECT_EQ(counted(1, "file"), "1 file");
  EXPECT_EQ(counted(2, "file"), "2 files");
}

TEST(Printable, LeavesPlainTextAlone) { EXPECT_EQ(printable("Hi, Zoë 面"), "Hi, Zoë 面"); }

TEST(Printable, ShowsControlCharactersAsPictures) { EXPECT_EQ(printable("a\x1b\x7f\tb\r"), "a␛␡    b␍"); }

TEST(Printable, RepairsWhatIsNoUtf8) {
  EXPECT_EQ(printable("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(valid_utf8("a\xFF\n"), "a\uFFFD\n");
  EXPECT_EQ(valid_utf8("fine\n"), "fine\n");
}

TEST(Printable, LetsNothingTurnTheDirectionOfWriting) { EXPECT_EQ(printable("a\u202Eb\u2066c"), "a\uFFFDb\uFFFDc"); }

}  // namespace
}  // namespace followup
