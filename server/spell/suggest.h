// Corrections of a misspelt English word, from a walk through the graph of words: the fewer and the likelier the slips,
// and the more common the word, the earlier it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "spell/word_class.h"

namespace followup {

inline constexpr std::size_t MostSuggestions = 3;

/// The likeliest first, in the letter case of the word; never one that would offend.
std::vector<std::string> english_suggestions(std::string_view word, Dialect dialect,
                                             std::size_t most = MostSuggestions);

/// True when a common word lies one slip away: the cheap probe that decides how sure a finding is.
bool has_close_english(std::string_view word, Dialect dialect);

}  // namespace followup
