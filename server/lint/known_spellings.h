// Spellings that a draft itself shows to be right: names in its address fields, its greeting and signature, in what it
// quotes, in the settings. It is asked of the few words that no list holds, and reads what is around them at the first.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "draft/draft.h"

namespace followup {

class KnownSpellings {
 public:
  explicit KnownSpellings(const Draft& draft) : draft_(draft) {}

  /// True for a word of letters and digits that stands in one of these places, in any letter case; of a word with other
  /// signs in it, when all its parts do.
  bool knows(std::string_view word);
  /// True when the settings call any word wrong.
  bool rejects_any() const;
  bool rejects(std::string_view word) const;

 private:
  void read_surroundings();
  void add_words(std::string_view text);

  const Draft& draft_;
  bool is_read_ = false;
  std::unordered_set<std::string> words_;  ///< in small letters
};

}  // namespace followup
