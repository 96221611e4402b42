#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "mail/message.h"
#include "unit/mail/hostile_text.h"

namespace followup {
namespace {

TEST(ReadMessage, ReadsNothingFromNothing) {
  const Message message = read_message("", "");
  EXPECT_TRUE(message.headers.empty());
  EXPECT_TRUE(message.regions.empty());
  EXPECT_TRUE(message.header_block.empty());
  EXPECT_EQ(message.body.utf8(), "");
  EXPECT_FALSE(message.crlf);
}

TEST(ReadMessage, ViewsTheBodyOfAnOrdinaryDraftWithoutCopying) {
  const std::string raw = "Subject: x\n\nHi Dana – thanks,\n";
  EXPECT_EQ(read_message(raw, "").body.utf8().data(), raw.data() + 12);
}

TEST(ReadMessage, TellsTheLineEndsOfTheFile) {
  EXPECT_TRUE(read_message("Subject: x\r\n\r\nHi", "").crlf);
  EXPECT_FALSE(read_message("Subject: x\n\r\nHi", "").crlf);
  EXPECT_FALSE(read_message("Subject: x\r\rHi", "").crlf);
}

TEST(ReadMessage, FindsAFieldInAnyCaseAndTheFirstOfTwo) {
  const std::string raw = "subject: first\nSubject: second\n\n";
  const Message message = read_message(raw, "");
  ASSERT_NE(message.header("SUBJECT"), nullptr);
  EXPECT_EQ(message.header("SUBJECT")->value.utf8(), "first");
  EXPECT_EQ(message.header("To"), nullptr);
}

TEST(ReadMessage, CoversTheBodyWithRegionsWhateverTheBytes) {
  std::mt19937 random(31);
  for (int round = 0; round < 5000; ++round) {
    const std::string raw = test::hostile_text(random, 20);
    const Message message = read_message(raw, "");
    std::size_t end = 0;
    for (const auto& [where, region] : message.regions) {
      ASSERT_EQ(where.begin, end);
      ASSERT_FALSE(where.empty());
      end = where.end;
    }
    ASSERT_EQ(end, message.body.utf8().size());
  }
}

TEST(ReadMessage, ReadsAMegabyteOnOneLinePromptly) {
  for (const char c : {'a', ' ', '>', '`', '-', ':', '\r', '\n', '"', '\0'}) {
    const std::string raw(1'000'000, c);
    EXPECT_EQ(read_message(raw, "").body.utf8().size(), raw.size()) << c;
  }
}

}  // namespace
}  // namespace followup
