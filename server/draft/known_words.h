// Words of a mail that tell nothing of the conversation though they are its own: the name of the job, and the names of
// the people and the company that it is between.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "draft/draft.h"
#include "draft/word_traits.h"

namespace followup {

/// Traits of every token of a text; none for what is no word.
std::vector<WordTraits> traits_of(const Prose& prose, TraitTable table);

/// Traits at which a noun phrase ends.
inline constexpr WordTraits PhraseLimit = BorderWord | JointWord | ArticleWord | PossessiveWord;

/// True when the token goes on the phrase of the one before it: no comma, break or quotation mark between.
inline bool goes_on(const Token& token) {
  constexpr unsigned Breaks = Comma | StrongBreak | SentenceEnd | BlankLine | QuoteBefore;
  return (token.gap & Breaks) == 0;
}

class KnownWords {
 public:
  /// `body` are the traits of the draft's body.
  KnownWords(const Draft& draft, std::span<const WordTraits> body, TraitTable table);

  /// True when the word is one of the job's name: of "ward manager" where "the ward manager position" stands.
  bool has_post_word(const Token& token, std::string_view text) const;
  /// True when a name stands in the addresses, the greeting, under the close, or in the settings.
  bool has_name(const Token& token, std::string_view text) const;

 private:
  void read_post(const Passage& passage, std::span<const WordTraits> traits);
  void take_before(const Prose& prose, std::span<const WordTraits> traits, std::size_t token);
  void take_behind(const Passage& passage, std::span<const WordTraits> traits, std::size_t token);
  void take_run(const Prose& prose, std::span<const WordTraits> traits, std::size_t token);
  void add(WordHash word);
  void read_around();
  bool stands_around_body(WordHash word) const;

  static constexpr std::size_t MaxPostWords = 24;
  static constexpr std::size_t MaxAround = 32;  ///< words of greeting and names that are looked at
  static constexpr std::size_t MaxRun = 5;      ///< words that the name of a job has at most

  const Draft& draft_;
  std::array<WordHash, MaxPostWords> post_words_{};
  std::size_t post_count_ = 0;
  std::array<WordHash, MaxAround> around_{};  ///< of greeting and names
  std::size_t around_count_ = 0;
  std::string_view company_;
  std::string_view position_;
  std::array<std::string_view, 3> addresses_;
};

}  // namespace followup
