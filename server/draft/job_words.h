// What mails say around a job: the words for it, the words that name it, and runs of capitalised words that may be an
// employer's name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "draft/draft.h"
#include "draft/plain_name.h"

namespace followup {

/// Tokens [first, last).
struct WordSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t size() const { return last - first; }
};

/// "position", "role", "job" and the like.
bool is_position_word(WordHash word);
/// True for words that look like somebody's trade: "engineer", "analyst", "nurse".
bool is_trade(const PlainName& word);
/// True for last words of companies' names: "Ltd", "School", "Trust".
bool is_company_noun(const PlainName& word);
/// True for places of work, and societies that people join beside their work: "campus", "guild".
bool is_place_or_society(const PlainName& word);
/// True for small words within names and between them: "of", "and", "the".
bool is_link_word(const PlainName& word);

/// The capitalised words from `first` on, small words and "&" between two of them included; empty where none begins.
WordSpan capital_run(const Passage& passage, std::uint32_t first);

/// The words of a run or a text in the form in which they are compared, without small words.
std::vector<PlainName> plain_words(const Passage& passage, WordSpan run);
std::vector<PlainName> plain_words(std::string_view text);

/// The words without blanks.
std::string joined(const std::vector<PlainName>& words);

/// True when a word of the one stands in the other, if need be in another form.
bool share_word(const std::vector<PlainName>& a, const std::vector<PlainName>& b);
/// True when the one is the other's initials: "NHS".
bool are_initials(const std::vector<PlainName>& a, const std::vector<PlainName>& b);
/// True unless the two names must be those of two companies: the shorter one is no part of the longer one, they begin
/// differently, and neither is the other's initials.
bool may_be_same_company(const std::vector<PlainName>& a, const std::vector<PlainName>& b);

/// The words before that token that may name a job: up to a border, an article or the like.
WordSpan before_position(const Passage& passage, std::uint32_t end);

/// The words that name the job beside a word for it: "museum educator" of "the museum educator position" and of "the
/// position of museum educator"; empty where it is not named.
WordSpan named_job(const Passage& passage, std::uint32_t position_word);

}  // namespace followup
