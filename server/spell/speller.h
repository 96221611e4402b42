// Word lists of other languages than English, which is compiled in (english.h). They are read at the first question.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace followup {

class Speller {
 public:
  virtual ~Speller() = default;
  /// True when there is a word list for a language such as "de_DE".
  virtual bool has(std::string_view language) const = 0;
  /// True when the language has the word, as written. Of a language without a list, every word.
  virtual bool knows(std::string_view language, std::string_view word) const = 0;
  /// Corrections, the likeliest first.
  virtual std::vector<std::string> suggestions(std::string_view language, std::string_view word) const = 0;
};

/// Has no list, and so accepts every word.
class AcceptingSpeller final : public Speller {
 public:
  bool has(std::string_view) const override { return false; }
  bool knows(std::string_view, std::string_view) const override { return true; }
  std::vector<std::string> suggestions(std::string_view, std::string_view) const override { return {}; }
};

}  // namespace followup
