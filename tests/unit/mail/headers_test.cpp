#include "mail/headers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "mail/field_names.h"
#include "unit/mail/hostile_text.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

std::vector<std::pair<std::string, std::string>> fields_of(std::string_view raw) {
  std::vector<std::pair<std::string, std::string>> result;
  for (const Header& field : read_message(raw, "").headers) {
    result.emplace_back(field.name, std::string(field.value.utf8()));
  }
  return result;
}

std::string body_of(std::string_view raw) { return std::string(read_message(raw, "").body.utf8()); }

TEST(FieldNames, KnowNamesInAnyCaseAndAllThatBeginWithX) {
  for (const std::string_view name :
       {"From", "TO", "subject", "Message-Id", "content-type", "List-Id", "X-Followup-Kind", "x-a", "DKIM-Signature",
        "Authentication-Results", "Fcc", "Attach"}) {
    EXPECT_TRUE(is_known_field_name(name)) << name;
  }
}

TEST(FieldNames, DoNotKnowWordsThatBeginSentences) {
  for (const std::string_view name :
       {"Note", "PS", "Content-", "X-", "X", "Subjects", "Tomorrow", "", "Status", "List"}) {
    EXPECT_FALSE(is_known_field_name(name)) << name;
  }
}

TEST(FieldStart, NeedsANameRightBeforeTheColon) {
  EXPECT_TRUE(field_start("Anything: x"));
  EXPECT_FALSE(field_start(": x"));
  EXPECT_FALSE(field_start("Hi Dana: x"));
  EXPECT_FALSE(field_start("Hi : x"));
  EXPECT_FALSE(field_start("Prénom: x"));
  EXPECT_FALSE(field_start("Subject"));
  EXPECT_FALSE(field_start(std::string(200, 'a') + ": x"));
}

TEST(FieldStart, LetsBlanksPassBeforeTheColonOfAKnownName) {
  EXPECT_EQ(field_start("Subject : x")->colon, 8U);
  EXPECT_EQ(field_start("Subject : x")->name_length, 7U);
}

TEST(HeaderBlock, HoldsTheFieldsUpToTheFirstEmptyLine) {
  EXPECT_THAT(fields_of("To: dana@acme.example\nSubject:  Thank you \t\n\nNote: late"),
              ElementsAre(Pair("To", "dana@acme.example"), Pair("Subject", "Thank you")));
  EXPECT_EQ(body_of("To: x\nSubject: y\n\nNote: late"), "Note: late");
  EXPECT_EQ(body_of("To: x\r\n\r\n\r\nHi"), "\nHi");
  EXPECT_EQ(body_of("To: x\r\rHi"), "Hi");
}

TEST(HeaderBlock, IsNoneWhenTheFirstNameIsUnknown) {
  EXPECT_THAT(fields_of("Note: I will be late\nSubject: x\n\nHi"), IsEmpty());
  EXPECT_EQ(body_of("Note: I will be late\n\nHi"), "Note: I will be late\n\nHi");
  EXPECT_THAT(fields_of("\nSubject: x\n\nHi"), IsEmpty());
  EXPECT_THAT(fields_of(" Subject: x\n\nHi"), IsEmpty());
}

TEST(HeaderBlock, TakesUnknownNamesBehindTheFirst) {
  EXPECT_THAT(fields_of("Subject: x\nNote: y\n\nHi"), ElementsAre(Pair("Subject", "x"), Pair("Note", "y")));
}

TEST(HeaderBlock, TakesSettingsForOrdinaryFields) {
  EXPECT_THAT(fields_of("X-Followup-Kind: thank-you\n\nHi"), ElementsAre(Pair("X-Followup-Kind", "thank-you")));
}

TEST(HeaderBlock, EndsBeforeALineThatIsNoField) {
  EXPECT_THAT(fields_of("Subject: x\nHi Dana,\nTo: y"), ElementsAre(Pair("Subject", "x")));
  EXPECT_EQ(body_of("Subject: x\nHi Dana,\nTo: y"), "Hi Dana,\nTo: y");
}

TEST(HeaderBlock, MayBeAllThatThereIs) {
  EXPECT_THAT(fields_of("Subject: x"), ElementsAre(Pair("Subject", "x")));
  EXPECT_EQ(body_of("Subject: x"), "");
  EXPECT_THAT(fields_of("Subject:"), ElementsAre(Pair("Subject", "")));
}

TEST(HeaderBlock, IsFoundBehindAnMboxLineAndAByteOrderMark) {
  EXPECT_THAT(fields_of("From dana@acme.example Tue Mar  4 10:12:00 2025\nSubject: x\n\nHi"),
              ElementsAre(Pair("Subject", "x")));
  EXPECT_THAT(fields_of("\xEF\xBB\xBFSubject: x\n\nHi"), ElementsAre(Pair("Subject", "x")));
  EXPECT_EQ(body_of("\xEF\xBB\xBFHi"), "Hi");
}

TEST(HeaderBlock, LeavesASentenceThatBeginsWithFromToTheBody) {
  EXPECT_EQ(body_of("From our talk I took a lot.\nThanks"), "From our talk I took a lot.\nThanks");
}

TEST(HeaderBlock, UnfoldsValuesAndKeepsTheBlanks) {
  EXPECT_THAT(fields_of("Subject: one\r\n  two\r\n\tthree\r\nTo: x\r\n\r\n"),
              ElementsAre(Pair("Subject", "one  two\tthree"), Pair("To", "x")));
  EXPECT_THAT(fields_of("Subject:\n one\n"), ElementsAre(Pair("Subject", "one")));
  EXPECT_THAT(fields_of("Subject: one\r two\n three\n"), ElementsAre(Pair("Subject", "one two three")));
}

TEST(HeaderBlock, TakesALineOfBlanksForAContinuation) {
  EXPECT_THAT(fields_of("Subject: one\n \nHi\n"), ElementsAre(Pair("Subject", "one")));
  EXPECT_EQ(body_of("Subject: one\n \nHi\n"), "Hi\n");
}

TEST(HeaderBlock, MapsFoldedValuesToTheirBytes) {
  const std::string raw = "Subject: one\r\n two\r\n\r\n";
  const Message message = read_message(raw, "");
  const SourceText& value = message.headers[0].value;
  EXPECT_EQ(value.raw({0, 3}), (Span<Raw>{9, 12}));
  EXPECT_EQ(value.raw({3, 4}), (Span<Raw>{14, 15}));
  EXPECT_EQ(value.raw({4, 7}), (Span<Raw>{15, 18}));
  EXPECT_EQ(value.raw({0, 7}), (Span<Raw>{9, 18}));
  EXPECT_EQ(message.headers[0].line, (Span<Raw>{0, 20}));
  EXPECT_EQ(message.header_block, (Span<Raw>{0, 20}));
}

TEST(HeaderBlock, DecodesBrokenBytesOfAValue) {
  const std::string raw = "Subject: caf\xE9\n\n";
  const Message message = read_message(raw, "");
  EXPECT_EQ(message.headers[0].value.utf8(), "caf\uFFFD");
  EXPECT_EQ(message.headers[0].value.raw({3, 6}), (Span<Raw>{12, 13}));
}

TEST(HeaderBlock, CoversTheFileWithTheBodyButForAnEmptyLine) {
  std::mt19937 random(21);
  for (int round = 0; round < 5000; ++round) {
    const std::string raw = "Subject: " + test::hostile_text(random, 12);
    const HeaderBlock block = read_header_block(raw, 0, LineEnd::Lf);
    std::size_t end = 0;
    for (const Header& field : block.fields) {
      ASSERT_EQ(field.line.begin, end);
      end = field.line.end;
      const Span<Raw> value = field.value.raw({0, field.value.utf8().size()});
      ASSERT_TRUE(field.line.contains(value));
      ASSERT_EQ(field.value.utf8().find('\n'), std::string_view::npos);
    }
    ASSERT_EQ(block.where, (Span<Raw>{0, end}));
    ASSERT_LE(block.body_begin - end, 2U);
  }
}

TEST(HeaderBlock, ReadsAHundredThousandFieldsPromptly) {
  std::string raw = "X-Long: " + std::string(500'000, 'a') + "\n";
  for (int i = 0; i < 100'000; ++i) raw += "X-A: b\n";
  const Message message = read_message(raw, "");
  EXPECT_EQ(message.headers.size(), 100'001U);
}

TEST(HeaderBlock, ReadsAHundredThousandFoldsPromptly) {
  std::string raw = "Subject: a";
  for (int i = 0; i < 100'000; ++i) raw += "\r\n b";
  const Message message = read_message(raw, "");
  EXPECT_EQ(message.headers[0].value.utf8().size(), 200'001U);
}

}  // namespace
}  // namespace followup
