#include "mail/own_fields.h"

#include <gtest/gtest.h>

namespace followup {
namespace {

std::string stripped(std::string_view raw) { return without_own_fields(raw, read_message(raw, {})); }

TEST(OwnFields, GoWithTheirContinuationLinesAndNothingElseDoes) {
  EXPECT_EQ(
      stripped(
          "To: a@b.c\r\nX-Followup-Kind: thank-you\r\nx-followup-ignore: a,\r\n  b\r\nSubject: x\r\n\r\nHi\xff\r\n"),
      "To: a@b.c\r\nSubject: x\r\n\r\nHi\xff\r\n");
}

TEST(OwnFields, OfTheBodyStay) {
  EXPECT_EQ(stripped("To: a@b.c\n\nX-Followup-Kind: thank-you\n"), "To: a@b.c\n\nX-Followup-Kind: thank-you\n");
}

TEST(OwnFields, AreToldByTheirNames) {
  EXPECT_TRUE(is_own_field("X-FOLLOWUP-Force"));
  EXPECT_FALSE(is_own_field("X-Follow"));
  EXPECT_FALSE(is_own_field("X-Follow-Up-Force"));
  const std::string_view mail = "To: a\nX-Followup-Force: yes\n\n";
  EXPECT_TRUE(has_own_fields(read_message(mail, {})));
  EXPECT_FALSE(has_own_fields(read_message("To: a\n\n", {})));
}

}  // namespace
}  // namespace followup
