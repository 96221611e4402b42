#include "mail/line_end.h"

#include <gtest/gtest.h>

namespace followup {
namespace {

TEST(LineEnd, OfAFileIsItsFirst) {
  EXPECT_EQ(line_end_of("a\r\nb\n"), LineEnd::CrLf);
  EXPECT_EQ(line_end_of("a\nb\r\n"), LineEnd::Lf);
  EXPECT_EQ(line_end_of("a\rb\n"), LineEnd::Cr);
  EXPECT_EQ(line_end_of("a\r"), LineEnd::Cr);
  EXPECT_EQ(line_end_of("a"), LineEnd::Lf);
  EXPECT_EQ(line_end_of(""), LineEnd::Lf);
}

TEST(LineEnd, IsNoPartOfItsLine) {
  EXPECT_EQ(raw_line_at("ab\r\ncd", 0).end, 2U);
  EXPECT_EQ(raw_line_at("ab\r\ncd", 0).next, 4U);
  EXPECT_EQ(raw_line_at("ab\r\ncd", 4).next, 6U);
  EXPECT_EQ(raw_line_at("\r\r\n", 0).next, 1U);
}

}  // namespace
}  // namespace followup
