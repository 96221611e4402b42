// What the tests of this layer share: small word lists, and tokens and sentences as strings that fit into an
// expectation.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "prose/prose.h"

namespace followup {

inline std::vector<WordHash> hashes(std::initializer_list<std::string_view> words) {
  std::vector<WordHash> result;
  for (const std::string_view word : words) result.push_back(hash_folded(word));
  std::sort(result.begin(), result.end());
  return result;
}

inline const ProseWords& test_words() {
  static const std::vector<WordHash> titles = hashes({"dr", "mr", "mrs", "ms", "prof"});
  static const std::vector<WordHash> abbreviations = hashes({"inc", "ltd", "etc", "co", "no", "vs", "approx", "fri"});
  static const std::vector<WordHash> greetings = hashes({"hi", "hello", "dear", "hey", "good", "to"});
  static const std::vector<WordHash> closes =
      hashes({"best", "kind", "warm", "regards", "sincerely", "thanks", "thank", "cheers", "yours", "with"});
  static const ProseWords words{WordSet(titles), WordSet(abbreviations), WordSet(greetings), WordSet(closes)};
  return words;
}

inline std::vector<Token> tokens_of(std::string_view text) { return tokenise(text, {{0, text.size()}}); }

inline Prose prose_of(std::string_view text) { return read_prose(text, {{0, text.size()}}, test_words()); }

inline std::string_view text_of(std::string_view text, Span<Decoded> where) {
  return text.substr(where.begin, where.size());
}

inline std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : tokens_of(text)) words.emplace_back(text_of(text, token.where()));
  return words;
}

/// The tokens of one kind.
inline std::vector<std::string> words_of(std::string_view text, TokenKind kind) {
  std::vector<std::string> words;
  for (const Token& token : tokens_of(text)) {
    if (token.kind == kind) words.emplace_back(text_of(text, token.where()));
  }
  return words;
}

/// The token that reads `word`; a default one when none does.
inline Token token_in(std::string_view text, std::string_view word) {
  for (const Token& token : tokens_of(text)) {
    if (text_of(text, token.where()) == word) return token;
  }
  return {};
}

inline std::vector<std::string> sentences_in(const Prose& prose, std::string_view text) {
  std::vector<std::string> sentences;
  for (const Sentence& sentence : prose.sentences) sentences.emplace_back(text_of(text, sentence.where));
  return sentences;
}

inline std::vector<std::string> sentences_of(std::string_view text) {
  return sentences_in(read_line(text, test_words()), text);
}

inline std::string part(std::string_view text, const std::optional<Span<Decoded>>& where) {
  return where ? std::string(text_of(text, *where)) : "(none)";
}

}  // namespace followup
