// What spelling asks of a word list. Implementations: the compiled-in word graph, Hunspell for other languages,
// and one that knows everything.
#pragma once

#include <string_view>

namespace followup {

class Speller {
 public:
  virtual ~Speller() = default;
  /// True when the word, as written, is spelt right.
  virtual bool knows(std::string_view word) const = 0;
  /// True when a common word lies one slip away: a cheap probe that decides how sure a finding is.
  virtual bool has_close(std::string_view word) const = 0;
};

/// Accepts every word: for languages without a dictionary.
class AcceptingSpeller final : public Speller {
 public:
  bool knows(std::string_view) const override { return true; }
  bool has_close(std::string_view) const override { return false; }
};

}  // namespace followup
