#include "lsp/framer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace followup::lsp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Bodies as they are, faults as “!” and their text.
std::vector<std::string> frames_in(std::string_view bytes, std::size_t piece) {
  Framer framer;
  std::vector<std::string> made;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    framer.feed(bytes.substr(at, piece));
    for (auto frame = framer.next(); frame; frame = framer.next())
      made.push_back(frame->fault.empty() ? frame->body : "!" + frame->fault);
  }
  return made;
}

std::vector<std::string> frames_in(std::string_view bytes) { return frames_in(bytes, bytes.size()); }

TEST(Framer, GivesTheSameMessagesInPiecesOfEverySize) {
  const std::string bytes =
      framed("{\"a\":1}") + framed("") + framed("é🙂") + framed(std::string(300, 'x')) + framed("{}");
  for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
    ASSERT_THAT(frames_in(bytes, piece), ElementsAre("{\"a\":1}", "", "é🙂", std::string(300, 'x'), "{}"))
        << "pieces of " << piece;
  }
}

TEST(Framer, TakesTheLengthAmongOtherFieldsInAnyCase) {
  EXPECT_THAT(frames_in("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:2\r\n\r\n{}"),
              ElementsAre("{}"));
  EXPECT_THAT(frames_in("content-length :  2 \r\nX-Other: 1\r\n\r\n{}"), ElementsAre("{}"));
}

TEST(Framer, SaysWhatIsWrongWithAHeader) {
  EXPECT_THAT(frames_in("Content-Type: x\r\n\r\n"), ElementsAre("!a message has no Content-Length"));
  EXPECT_THAT(frames_in("no colon\r\n\r\n"), ElementsAre("!a header field has no colon"));
  EXPECT_THAT(frames_in("Content-Length: -1\r\n\r\n"), ElementsAre("!Content-Length is no number"));
  EXPECT_THAT(frames_in("Content-Length: 0x10\r\n\r\n"), ElementsAre("!Content-Length is no number"));
  EXPECT_THAT(frames_in("Content-Length: 99999999999999999999999\r\n\r\n"),
              ElementsAre("!Content-Length is no number"));
  EXPECT_THAT(frames_in("\r\n\r\n"), ElementsAre("!a message has no Content-Length"));
}

TEST(Framer, FindsTheNextMessageBehindABrokenHeaderInPiecesOfEverySize) {
  const std::string bytes = "Content-Length: no\r\n\r\n{\"lost\":1}" + framed("{\"found\":1}") + framed("{}");
  for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
    ASSERT_THAT(frames_in(bytes, piece), ElementsAre("!Content-Length is no number", "{\"found\":1}", "{}"))
        << "pieces of " << piece;
  }
}

TEST(Framer, ReportsGarbageOnceHoweverLongItIs) {
  const std::string bytes = std::string(200000, 'g') + framed("{}");
  for (const std::size_t piece : {std::size_t{1}, std::size_t{100}, std::size_t{4096}, bytes.size()}) {
    ASSERT_THAT(frames_in(bytes, piece), ElementsAre("!a header is longer than 8192 bytes", "{}"))
        << "pieces of " << piece;
  }
}

TEST(Framer, TakesAHeaderUpToTheLimitAndNoLonger) {
  const std::string length = "Content-Length: 2\r\n";
  const std::string filler = "X: ";
  const auto header_of = [&](std::size_t size) {
    return length + filler + std::string(size - length.size() - filler.size(), 'x') + "\r\n\r\n{}";
  };
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{10000}}) {
    EXPECT_THAT(frames_in(header_of(Framer::MaxHeader), piece), ElementsAre("{}"));
    EXPECT_THAT(frames_in(header_of(Framer::MaxHeader + 1), piece), ElementsAre(HasSubstr("longer than 8192")));
  }
}

TEST(Framer, DropsAMessageAboveTheLimitAndKeepsItsPlace) {
  const std::size_t size = Framer::MaxBody + 1;
  Framer framer;
  framer.feed("Content-Length: " + std::to_string(size) + "\r\n\r\n");
  ASSERT_THAT(framer.next()->fault, HasSubstr("above the limit"));
  const std::string block(std::size_t{1} << 20U, 'x');
  for (std::size_t left = size; left > 0; left -= std::min(left, block.size())) {
    framer.feed(std::string_view(block).substr(0, std::min(left, block.size())));
    ASSERT_EQ(framer.next(), std::nullopt);
  }
  framer.feed(framed("{}"));
  EXPECT_EQ(framer.next()->body, "{}");
}

TEST(Framer, DoesNotWaitForALengthBeyondAllMeasure) {
  const std::string bytes = "Content-Length: 9223372036854775807\r\n\r\n" + framed("{\"a\":1}");
  for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
    ASSERT_THAT(frames_in(bytes, piece), ElementsAre(HasSubstr("beyond all measure"), "{\"a\":1}"))
        << "pieces of " << piece;
  }
}

TEST(Framer, LivesOnAfterRandomBytesBetweenMessages) {
  std::mt19937 random(20261124);
  constexpr std::string_view Alphabet = "\r\n:Cc-x5 \0";
  for (int round = 0; round < 2000; ++round) {
    std::string garbage;
    for (std::size_t i = random() % 60; i > 0; --i) garbage.push_back(Alphabet[random() % Alphabet.size()]);
    const std::string bytes = framed("{\"first\":1}") + garbage + "\r\n\r\n" + framed("{\"last\":1}");
    const std::vector<std::string> whole = frames_in(bytes);
    ASSERT_EQ(whole.front(), "{\"first\":1}");
    ASSERT_EQ(whole.back(), "{\"last\":1}") << testing::PrintToString(garbage);
    ASSERT_EQ(frames_in(bytes, 1 + random() % 9), whole) << testing::PrintToString(garbage);
  }
}

TEST(Framer, WaitsForTheRestOfAMessage) {
  EXPECT_THAT(frames_in("Content-Length: 3\r\n\r\n{}"), IsEmpty());
  EXPECT_THAT(frames_in("Content-Length: 3\r\n"), IsEmpty());
}

TEST(Framer, GivesManyMessagesOfOnePiece) {
  std::string bytes;
  for (int i = 0; i < 1000; ++i) bytes += framed("{}");
  EXPECT_THAT(frames_in(bytes), SizeIs(1000));
}

}  // namespace
}  // namespace followup::lsp
