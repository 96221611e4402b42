#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "text/utf8.h"
#include "unit/prose/reading.h"

namespace followup {
namespace {

using testing::ElementsAre;

constexpr std::string_view Pieces[] = {
    "a",   "I",    "Dana", "hi", "Best", "thanks", "P.S.", "don't",  "’s",     "1",  "10:30", "$",      "%", "[", "]",
    "{",   "}",    "<",    ">",  "«",    "»",      "_",    "XX",     ".",      "..", "…",     "!",      "?", ",", ";",
    ":",   "-",    "—",    "–",  " ",    " ",      " ",    "\n",     "\n",     "\t", "\"",    "'",      "“", "”", "@",
    "://", "www.", ".com", "/",  "(",    ")",      "😊",    "\u200D", "\uFE0F", "é",  "#",     "\u00A0", "x"};

std::string random_text(std::mt19937& random, std::size_t pieces) {
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) text += Pieces[random() % std::size(Pieces)];
  return text;
}

std::string random_characters(std::mt19937& random, std::size_t count) {
  constexpr std::array<char32_t, 5> Limits = {0x80, 0x800, 0x3100, 0xD800, 0x20000};
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const char32_t value = static_cast<char32_t>(random()) % Limits[random() % Limits.size()];
    append_utf8(text, value >= 0xD800 && value < 0xE000 ? U'x' : value);
  }
  return text;
}

bool begins_character(std::string_view text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

void expect_sound_tokens(const Prose& prose, std::string_view text) {
  std::size_t end = 0;
  for (const Token& token : prose.tokens) {
    ASSERT_LE(end, token.begin) << text;
    ASSERT_LT(token.begin, token.end) << text;
    ASSERT_LE(token.end, text.size()) << text;
    ASSERT_TRUE(begins_character(text, token.begin) && begins_character(text, token.end)) << text;
    end = token.end;
  }
}

void expect_sound_sentences(const Prose& prose, std::string_view text) {
  std::uint32_t token = 0;
  std::size_t end = 0;
  for (const Sentence& sentence : prose.sentences) {
    ASSERT_EQ(sentence.first, token) << text;
    ASSERT_LT(sentence.first, sentence.last) << text;
    ASSERT_LE(end, sentence.where.begin) << text;
    ASSERT_TRUE(sentence.where.contains(prose.where(sentence.first, sentence.last))) << text;
    ASSERT_TRUE(begins_character(text, sentence.where.end)) << text;
    token = sentence.last;
    end = sentence.where.end;
  }
  ASSERT_EQ(token, prose.tokens.size()) << text;
  ASSERT_LE(end, text.size()) << text;
}

void expect_sound_paragraphs(const Prose& prose, std::string_view text) {
  std::uint32_t sentence = 0;
  for (const Paragraph& paragraph : prose.paragraphs) {
    ASSERT_EQ(paragraph.first, sentence) << text;
    ASSERT_LT(paragraph.first, paragraph.last) << text;
    sentence = paragraph.last;
  }
  ASSERT_EQ(sentence, prose.sentences.size()) << text;
}

void expect_sound_outline(const Prose& prose, std::string_view text) {
  const Outline& outline = prose.outline;
  ASSERT_LE(outline.body.begin, outline.body.end) << text;
  ASSERT_LE(outline.body.end, text.size()) << text;
  if (outline.greeting) {
    ASSERT_LE(outline.greeting->end, outline.body.begin) << text;
  }
  if (outline.close) {
    ASSERT_LE(outline.body.end, outline.close->begin) << text;
  }
  if (outline.names) {
    ASSERT_LE(outline.body.end, outline.names->begin) << text;
  }
}

void expect_sound(const Prose& prose, std::string_view text) {
  expect_sound_tokens(prose, text);
  expect_sound_sentences(prose, text);
  expect_sound_paragraphs(prose, text);
  expect_sound_outline(prose, text);
  measure(prose, text);
}

TEST(ReadProse, HoldsItsPromisesForAnyMixOfWordsAndSigns) {
  std::mt19937 random(20240517);
  for (int round = 0; round < 4000; ++round) {
    const std::string text = random_text(random, 1 + random() % 60);
    expect_sound(prose_of(text), text);
    expect_sound(read_line(text, test_words()), text);
    if (HasFatalFailure()) return;
  }
}

TEST(ReadProse, HoldsItsPromisesForAnyCharacters) {
  std::mt19937 random(7);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = random_characters(random, 1 + random() % 80);
    expect_sound(prose_of(text), text);
    if (HasFatalFailure()) return;
  }
}

TEST(ReadProse, ReadsOnlyWithinTheStretches) {
  std::mt19937 random(99);
  for (int round = 0; round < 1000; ++round) {
    const std::string text = random_text(random, 60);
    std::size_t middle = random() % text.size();
    while (!begins_character(text, middle)) ++middle;
    std::size_t resume = middle + random() % (text.size() - middle + 1);
    while (!begins_character(text, resume)) ++resume;
    const Prose prose = read_prose(text, {{0, middle}, {resume, text.size()}}, test_words());
    expect_sound(prose, text);
    if (HasFatalFailure()) return;
    for (const Token& token : prose.tokens) ASSERT_TRUE(token.end <= middle || token.begin >= resume) << text;
  }
}

TEST(ReadProse, FindsTheSentenceOfEveryToken) {
  const Prose prose = prose_of("Hi Dana,\n\nI came. You left.\n\nBest,\nSam");
  for (std::size_t index = 0; index < prose.sentences.size(); ++index) {
    for (std::size_t token = prose.sentences[index].first; token < prose.sentences[index].last; ++token) {
      EXPECT_EQ(prose.sentence_of(token), index);
    }
  }
}

TEST(ReadProse, GivesEachPartItsParagraphs) {
  const Prose prose = prose_of("Hi Dana,\nI came. You left.\n\nI write.\n\nBest,\n\nSam\n\n555 0102");
  std::vector<Zone> zones;
  for (const Paragraph& paragraph : prose.paragraphs) zones.push_back(paragraph.zone);
  EXPECT_THAT(zones, ElementsAre(Zone::Greeting, Zone::Body, Zone::Body, Zone::Close, Zone::Names));
}

TEST(ReadProse, OfNoStretchIsEmpty) {
  EXPECT_TRUE(read_prose("hidden", {}, test_words()).tokens.empty());
  EXPECT_TRUE(prose_of("").sentences.empty());
}

TEST(ReadLine, MakesASubjectWithoutOutline) {
  const Prose prose = read_line("Hi Dana, thank you", test_words());
  ASSERT_EQ(prose.sentences.size(), 1U);
  EXPECT_EQ(prose.sentences[0].zone, Zone::Subject);
  EXPECT_FALSE(prose.outline.greeting);
}

TEST(WordSet, HasItsWordsAndNoOthers) {
  const std::vector<WordHash> sorted = hashes({"dr", "mr"});
  EXPECT_TRUE(WordSet(sorted).has(hash_folded("mr")));
  EXPECT_FALSE(WordSet(sorted).has(hash_folded("ms")));
  EXPECT_FALSE(WordSet().has(hash_folded("mr")));
}

}  // namespace
}  // namespace followup
