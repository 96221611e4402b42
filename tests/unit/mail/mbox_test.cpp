#include "mail/mbox.h"

#include <gmock/gmock.h>

#include <string>

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string Mark = "From noor@example.com Tue Nov 24 10:00:00 2026\n";

std::vector<std::string> messages_in(const std::string& bytes) {
  std::vector<std::string> texts;
  for (const Span<Raw> where : split_mbox(bytes)) texts.push_back(bytes.substr(where.begin, where.size()));
  return texts;
}

TEST(Mbox, IsCutAtItsPostmarks) {
  EXPECT_THAT(messages_in(Mark + "Subject: a\n\none\n\n" + Mark + "Subject: b\n\ntwo\n"),
              ElementsAre(Mark + "Subject: a\n\none\n", Mark + "Subject: b\n\ntwo\n"));
}

TEST(Mbox, IsNotCutAtASentence) {
  EXPECT_THAT(messages_in(Mark + "Subject: a\n\nHi,\n\nFrom here we went on at 10:00.\n"), testing::SizeIs(1));
  EXPECT_THAT(messages_in(Mark + "Subject: a\n\nHi,\n" + Mark), testing::SizeIs(1)) << "no empty line before it";
}

TEST(Mbox, HoldsNothingWithoutAPostmark) {
  EXPECT_THAT(messages_in(""), IsEmpty());
  EXPECT_THAT(messages_in("Subject: a\n\nHi\n"), IsEmpty());
}

TEST(Mbox, MayHaveCarriageReturns) {
  const std::string mark = "From a@b Tue Nov 24 10:00 2026\r\n";
  EXPECT_THAT(messages_in(mark + "Subject: a\r\n\r\none\r\n\r\n" + mark), testing::SizeIs(2));
}

}  // namespace
}  // namespace followup
