// Hunspell with the dictionaries that the system has. A dictionary is loaded once, when it is first asked, and one
// thread at a time asks it, because Hunspell is not made for more.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "host/host.h"
#include "spell/speller.h"

namespace followup {

class HunspellSpeller final : public Speller {
 public:
  /// The host must outlive it.
  explicit HunspellSpeller(Host& host);
  ~HunspellSpeller() override;

  bool has(std::string_view language) const override;
  bool knows(std::string_view language, std::string_view word) const override;
  std::vector<std::string> suggestions(std::string_view language, std::string_view word) const override;

 private:
  class Dictionary;

  /// Null when the system has none. The mutex must be held.
  Dictionary* dictionary(std::string_view language) const;

  Host& host_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::unique_ptr<Dictionary>, std::less<>> loaded_;  ///< null: there is none
};

}  // namespace followup
