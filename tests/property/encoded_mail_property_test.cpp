// What holds of every change of an encoded message: read again, the changed text says what it should, and nothing else
// has changed.
#include <gmock/gmock.h>

#include <array>
#include <random>

#include "mail/message.h"
#include "support/random_message.h"
#include "text/utf8.h"

namespace followup {
namespace {

constexpr std::string_view Texts[] = {
    "",
    "x",
    "word",
    " word",
    "word ",
    "two words",
    "a longer run of words that takes more than a line of the part it comes to stand in",
    "é",
    "“so”",
    "€ 5",
    "A&B",
    "<b>",
    "1=2",
    "=3D",
    "--",
    "-- ",
    ">",
    "From here",
    "a\nb",
    "\n",
    "a \nb",
    "?=",
    "=?",
    "😀",
    " ",
    ".",
    "\xC2\xA0"};

/// All texts of a message that anybody changes, in a fixed order.
std::vector<const SourceText*> texts_of(const Message& message) {
  std::vector<const SourceText*> texts = {&message.body};
  for (const Alternative& one : message.alternatives) texts.push_back(&one.text);
  for (const Header& header : message.headers) {
    if (!header.name.starts_with("Content-")) texts.push_back(&header.value);
  }
  return texts;
}

std::vector<std::string> words_of(const Message& message) {
  std::vector<std::string> words;
  for (const SourceText* text : texts_of(message)) words.emplace_back(text->utf8());
  return words;
}

std::size_t character_begin(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

/// Tries changes at random in all texts of all messages; counts those that were offered.
class Changes {
 public:
  explicit Changes(unsigned seed) : random_(seed) {}

  void try_all(const std::string& raw, std::size_t times) {
    const Message message = read_message(raw, "a.eml");
    const std::vector<std::string> before = words_of(message);
    const std::vector<const SourceText*> texts = texts_of(message);
    for (std::size_t i = 0; i < times; ++i) {
      const std::size_t index = i % 3 == 0 ? below(texts.size()) : below(std::min<std::size_t>(texts.size(), 2));
      try_one(raw, before, index, *texts[index]);
      if (testing::Test::HasFatalFailure()) return;
    }
  }

  std::size_t offered() const { return offered_; }
  std::size_t tried() const { return tried_; }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }

  void try_one(const std::string& raw, const std::vector<std::string>& before, std::size_t index,
               const SourceText& text) {
    const std::string_view words = text.utf8();
    const std::size_t begin = character_begin(words, below(words.size() + 1));
    const std::size_t end = character_begin(words, std::min(words.size(), begin + (below(3) == 0 ? 0 : below(20))));
    const std::string_view now = Texts[below(std::size(Texts))];
    if (end < begin) return;
    ++tried_;
    const std::optional<Edit> edit = text.edit({begin, end}, now);
    if (!edit) return;
    ++offered_;
    std::vector<std::string> expected = before;
    expected[index].replace(begin, end - begin, now);
    const std::string changed = apply_edits(raw, std::array{*edit});
    const Message again = read_message(changed, "a.eml");
    const std::vector<std::string> found = words_of(again);
    ASSERT_EQ(found, expected) << "text " << index << ", bytes " << begin << " to " << end << " by [" << now << "]\n"
                               << "edit " << edit->where.begin << "-" << edit->where.end << " [" << edit->text << "]\n"
                               << raw;
  }

  std::mt19937 random_;
  std::size_t offered_ = 0;
  std::size_t tried_ = 0;
};

TEST(EncodedMail, ReadsAfterAChangeAsItShould) {
  RandomMessages messages(61);
  Changes changes(62);
  for (int i = 0; i < 1500 && !testing::Test::HasFatalFailure(); ++i) changes.try_all(messages.next(true), 12);
  EXPECT_GT(changes.offered() * 2, changes.tried()) << "half of all changes can be made";
}

TEST(EncodedMail, ReadsAfterAChangeAsItShouldWhenItWasBroken) {
  RandomMessages messages(63);
  Changes changes(64);
  for (int i = 0; i < 1500 && !testing::Test::HasFatalFailure(); ++i) changes.try_all(messages.next(false), 12);
}

TEST(EncodedMail, KnowsTheBytesOfEveryCharacter) {
  RandomMessages messages(65);
  for (int i = 0; i < 400; ++i) {
    const std::string raw = messages.next(i % 2 == 0);
    const Message message = read_message(raw, "a.eml");
    for (const SourceText* text : texts_of(message)) {
      std::size_t last = 0;
      for (std::size_t at = 0; at < text->utf8().size(); ++at) {
        const std::size_t length = code_point_at(text->utf8(), at).length;
        const Span<Raw> where = text->raw({at, at + length});
        ASSERT_LE(where.begin, where.end) << at << raw;
        ASSERT_LE(last, where.begin) << at << raw;
        ASSERT_LE(where.end, raw.size()) << at << raw;
        last = where.begin;
        at += length - 1;
      }
    }
  }
}

}  // namespace
}  // namespace followup
