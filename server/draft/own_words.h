// How much the words of a body say that no other candidate's mail would: in points, word by word and for each sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "draft/draft.h"
#include "draft/known_words.h"
#include "draft/word_traits.h"

namespace followup {

/// Points of a sentence from which on it holds a detail: two plain words of its own, or one that can be nothing else.
inline constexpr unsigned DetailPoints = 4;
inline constexpr std::uint8_t WordPoints = 2;

/// What a sentence of the body says of its own.
struct SentenceWeight {
  unsigned points = 0;
  unsigned themes = 0;  ///< words that stock lines are about
  unsigned words = 0;
  unsigned content = 0;  ///< words that are no words of grammar
  unsigned topics = 0;   ///< words that can be topics beside another one
  unsigned facts = 0;    ///< names, dates, words of the job's name: no points, but no stock either
};

class OwnWords {
 public:
  /// The draft's message, body, subject and settings must be read.
  OwnWords(const Draft& draft, TraitTable table);

  /// Weighs the tokens of a sentence of the body.
  SentenceWeight weigh(const Sentence& sentence);

  WordTraits traits(std::size_t token) const { return traits_[token]; }
  /// Of tokens of weighed sentences.
  std::uint8_t points(std::size_t token) const { return notes_[token].points; }
  bool is_name(std::size_t token) const { return notes_[token].name != Name::None; }
  /// The end of a quotation of several words that begins at the token and ends in the sentence; none otherwise.
  std::optional<std::uint32_t> quotation_end(std::uint32_t token, const Sentence& sentence) const;

 private:
  enum class Name : std::uint8_t { None, Thing, Known };  ///< Known: a person's, or the company's
  struct Note {
    std::uint8_t points = 0;
    Name name = Name::None;
  };

  const Token& token(std::size_t index) const { return draft_.body.prose.tokens[index]; }
  std::string_view text(std::size_t index) const { return draft_.body.text(token(index).where()); }

  void weigh_topic(const Sentence& sentence, SentenceWeight& weight);
  void weigh_token(std::uint32_t index, const Sentence& sentence, SentenceWeight& weight);
  std::uint8_t figure_points(std::uint32_t index, const Sentence& sentence) const;
  std::uint8_t word_points(std::uint32_t index, const Sentence& sentence);
  bool ends_topic(std::uint32_t index, const Sentence& sentence) const;
  std::uint8_t name_points(std::uint32_t index, const Sentence& sentence);
  std::uint8_t strength(std::uint32_t index, const Sentence& sentence) const;
  bool is_led_to(std::uint32_t index, const Sentence& sentence) const;
  bool is_occupation(std::uint32_t index, const Sentence& sentence) const;
  bool is_noun(std::uint32_t index, const Sentence& sentence) const;
  bool has_noun(const Sentence& sentence) const;
  std::uint32_t phrase_begin(std::uint32_t index, const Sentence& sentence) const;

  const Draft& draft_;
  std::vector<WordTraits> traits_;
  std::vector<Note> notes_;  ///< by token
  KnownWords known_;
};

}  // namespace followup
