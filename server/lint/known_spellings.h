// Spellings that a draft itself shows to be right: names in its address fields, its greeting and signature, in what it
// quotes, in the settings. It is asked of the few words that no list holds, so it remembers nothing.
#pragma once

#include <string_view>

#include "draft/draft.h"

namespace followup {

class KnownSpellings {
 public:
  explicit KnownSpellings(const Draft& draft) : draft_(draft) {}

  bool knows(std::string_view word) const;
  /// True when the settings call any word wrong.
  bool rejects_any() const;
  bool rejects(std::string_view word) const;

 private:
  bool stands_around(std::string_view word) const;
  bool stands_in_settings(std::string_view word) const;

  const Draft& draft_;
};

}  // namespace followup
