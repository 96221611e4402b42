#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "mail/message.h"
#include "text/utf8.h"
#include "unit/mail/hostile_text.h"

namespace followup {
namespace {

using testing::Optional;

std::optional<std::string> after_edit(std::string_view raw, const SourceText& in, Span<Decoded> where,
                                      std::string_view text) {
  const std::optional<Edit> edit = in.edit(where, text);
  if (!edit) return std::nullopt;
  return apply_edits(raw, std::array{*edit});
}

/// The file after `was` in its body reads `now`; none when that is not offered.
std::optional<std::string> body_after(std::string_view raw, std::string_view was, std::string_view now) {
  const Message message = read_message(raw, "");
  const std::size_t at = message.body.utf8().find(was);
  return after_edit(raw, message.body, {at, at + was.size()}, now);
}

std::optional<std::string> field_after(std::string_view raw, std::string_view was, std::string_view now) {
  const Message message = read_message(raw, "");
  const SourceText& value = message.headers.front().value;
  const std::size_t at = value.utf8().find(was);
  return after_edit(raw, value, {at, at + was.size()}, now);
}

TEST(SourceEdit, WritesLineEndsAsTheFileHasThem) {
  EXPECT_THAT(body_after("Hi,\nbye", "bye", "a\nb"), Optional(std::string("Hi,\na\nb")));
  EXPECT_THAT(body_after("Hi,\r\nbye", "bye", "a\nb"), Optional(std::string("Hi,\r\na\r\nb")));
  EXPECT_THAT(body_after("Hi,\rbye", "bye", "a\nb"), Optional(std::string("Hi,\ra\rb")));
  EXPECT_THAT(body_after("Subject: x\r\n\r\nbye", "bye", "a\nb"), Optional(std::string("Subject: x\r\n\r\na\r\nb")));
}

TEST(SourceEdit, ReplacesBytesThatCouldNotBeDecoded) {
  EXPECT_THAT(body_after("caf\xE9 now", "caf\uFFFD", "café"), Optional(std::string("café now")));
}

TEST(SourceEdit, IsNotOfferedInsideACharacter) {
  EXPECT_EQ(read_message("a€b", "").body.edit({2, 4}, "x"), std::nullopt);
  EXPECT_EQ(read_message("a\xFF", "").body.edit({1, 2}, "x"), std::nullopt);
}

TEST(SourceEdit, IsNotOfferedPastTheEndOrBackwards) {
  EXPECT_EQ(read_message("ab", "").body.edit({1, 3}, "x"), std::nullopt);
  EXPECT_EQ(read_message("ab", "").body.edit({2, 1}, "x"), std::nullopt);
}

TEST(SourceEdit, IsNotOfferedForTextThatCannotBeReadBack) {
  EXPECT_EQ(body_after("ab", "a", "\r"), std::nullopt);
  EXPECT_EQ(body_after("ab", "a", "\xFF"), std::nullopt);
}

TEST(SourceEdit, IsNotOfferedWhereItWouldJoinBrokenBytesToACharacter) {
  EXPECT_EQ(body_after("\xE2-\x82\xAC", "-", ""), std::nullopt);
  EXPECT_EQ(body_after("\xF0-\x9F\x98\x80", "-", ""), std::nullopt);
  EXPECT_EQ(body_after("\xF0\x9F\x98-\x80", "-", ""), std::nullopt);
  EXPECT_THAT(body_after("\xE2-\x82\xAC", "-", "+"), Optional(std::string("\xE2+\x82\xAC")));
}

TEST(SourceEdit, IsNotOfferedWhereItWouldJoinTwoLineEnds) {
  EXPECT_EQ(body_after("a\rb\nc", "b", ""), std::nullopt);
  EXPECT_EQ(body_after("Subject: x\n\rb\nc", "b", ""), std::nullopt);
}

TEST(SourceEdit, IsNotOfferedWhereABodyWouldBecomeAHeaderBlock) {
  EXPECT_EQ(body_after("Hello: you", "Hello", "Subject"), std::nullopt);
  EXPECT_EQ(body_after("my Subject: you", "my ", ""), std::nullopt);
  EXPECT_EQ(body_after("From me\nHello: you", "Hello", "To"), std::nullopt);
  EXPECT_THAT(body_after("Hello: you", "Hello", "Note"), Optional(std::string("Note: you")));
}

TEST(SourceEdit, IsNotOfferedWhereABodyWouldJoinTheBlockAbove) {
  EXPECT_EQ(body_after("Subject: x\nHi Dana", "Hi", "Hi:"), std::nullopt);
  EXPECT_EQ(body_after("Subject: x\nHi Dana", "Hi", ""), std::nullopt);
  EXPECT_EQ(body_after("Subject: x\nHi\nDana", "Hi", ""), std::nullopt);
  EXPECT_EQ(body_after("Subject: x", "", "Hi"), std::nullopt);
  EXPECT_THAT(body_after("Subject: x\n", "", "Hi"), Optional(std::string("Subject: x\nHi")));
  EXPECT_THAT(body_after("Subject: x\n\n", "", "To: "), Optional(std::string("Subject: x\n\nTo: ")));
}

TEST(SourceEdit, IsNotOfferedWhereALineBreakWouldComeIntoAField) {
  EXPECT_EQ(field_after("Subject: Thanks\n", "Thanks", "a\nb"), std::nullopt);
}

TEST(SourceEdit, IsNotOfferedWhereAFieldWouldBeginOrEndWithBlanks) {
  EXPECT_EQ(field_after("Subject: Thank you\n", "you", ""), std::nullopt);
  EXPECT_EQ(field_after("Subject: Thank you\n", "Thank", ""), std::nullopt);
  EXPECT_THAT(field_after("Subject: Thank you\n", " you", ""), Optional(std::string("Subject: Thank\n")));
}

TEST(SourceEdit, FillsAnEmptyField) {
  EXPECT_THAT(field_after("Subject: \n\nHi", "", "Thanks"), Optional(std::string("Subject: Thanks\n\nHi")));
  EXPECT_THAT(field_after("Subject:\n\nHi", "", "Thanks"), Optional(std::string("Subject:Thanks\n\nHi")));
}

TEST(SourceEdit, LeavesTheFoldsThatItDoesNotTouch) {
  EXPECT_THAT(field_after("Subject: one\r\n two\r\n three\r\n", "two", "2"),
              Optional(std::string("Subject: one\r\n 2\r\n three\r\n")));
  EXPECT_THAT(field_after("Subject: one\r\n two\r\n", "one", "1"), Optional(std::string("Subject: 1\r\n two\r\n")));
}

TEST(SourceEdit, TakesAFoldAwayWithItsBlank) {
  EXPECT_THAT(field_after("Subject: one\r\n two\r\n", " two", ""), Optional(std::string("Subject: one\r\n")));
  EXPECT_THAT(field_after("Subject: one\r\n two\r\n", "one two", "1-2"), Optional(std::string("Subject: 1-2\r\n")));
}

TEST(SourceEdit, LeavesNoFoldedLineOfBlanksAlone) {
  EXPECT_EQ(field_after("To: a@b.example,\n c@d.example,\n e@f.example\n", "c@d.example,", ""), std::nullopt);
}

TEST(SourceEdit, IsOfferedForEveryCharacterOfAnUsualDraft) {
  const std::string raw = "To: Dana <dana@acme.example>\nSubject: Thank you, Dana\n\nHi Dana,\n\nit was “great”.\n";
  const Message message = read_message(raw, "");
  for (std::size_t at = 0; at < message.body.utf8().size();) {
    const std::size_t length = code_point_at(message.body.utf8(), at).length;
    EXPECT_TRUE(message.body.edit({at, at + length}, "x")) << at;
    EXPECT_TRUE(message.body.edit({at, at + length}, "")) << at;
    EXPECT_TRUE(message.body.edit({at, at}, "é\n")) << at;
    at += length;
  }
}

/// Everything that a reader sees of the message, with `text` in the place of `where` in one of its texts: the body is
/// number 0, header fields count from 1.
std::vector<std::string> seen(const Message& message, std::size_t changed, Span<Decoded> where, std::string_view text) {
  std::vector<std::string> result{std::string(message.body.utf8())};
  for (const Header& field : message.headers) result.emplace_back(field.value.utf8());
  result[changed].replace(where.begin, where.size(), text);
  for (const Header& field : message.headers) result.push_back(field.name);
  return result;
}

Span<Decoded> random_span(std::mt19937& random, std::size_t size) {
  const std::size_t a = random() % (size + 1);
  const std::size_t b = random() % 3 == 0 ? a : random() % (size + 1);
  return {std::min(a, b), std::max(a, b)};
}

TEST(SourceEdit, ReadsExactlyAsPromisedWhateverTheBytes) {
  std::mt19937 random(11);
  std::size_t offered = 0;
  for (int round = 0; round < 60'000; ++round) {
    const std::string raw = test::hostile_text(random, 10);
    const std::string text = random() % 4 == 0 ? "" : test::hostile_text(random, 2);
    const Message message = read_message(raw, "");
    const std::size_t changed = random() % (message.headers.size() + 1);
    const SourceText& target = changed == 0 ? message.body : message.headers[changed - 1].value;
    const Span<Decoded> where = random_span(random, target.utf8().size());
    const std::optional<Edit> edit = target.edit(where, text);
    if (!edit) continue;
    ++offered;
    ASSERT_LE(edit->where.end, raw.size());
    ASSERT_TRUE(edit->blanks.empty());
    const std::string after = apply_edits(raw, std::array{*edit});
    ASSERT_EQ(seen(read_message(after, ""), 0, {}, ""), seen(message, changed, where, text))
        << testing::PrintToString(raw) << " -> " << testing::PrintToString(after);
  }
  EXPECT_GT(offered, 15'000U);
}

TEST(SourceEdit, TouchesNothingButTheBytesOfTheSpanAndTheFoldBeforeIt) {
  std::mt19937 random(12);
  for (int round = 0; round < 20'000; ++round) {
    const std::string raw = test::hostile_text(random, 10);
    const Message message = read_message(raw, "");
    const bool in_body = message.headers.empty() || random() % 2 == 0;
    const SourceText& target = in_body ? message.body : message.headers.front().value;
    const Span<Decoded> where = random_span(random, target.utf8().size());
    const std::optional<Edit> edit = target.edit(where, "x");
    if (!edit) continue;
    const Span<Raw> covered = target.raw(where);
    ASSERT_EQ(edit->where.end, covered.end);
    ASSERT_LE(edit->where.begin, covered.begin);
    for (std::size_t at = edit->where.begin; at < covered.begin; ++at) {
      ASSERT_TRUE(!in_body && (raw[at] == '\r' || raw[at] == '\n'));
    }
  }
}

}  // namespace
}  // namespace followup
