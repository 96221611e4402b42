// Regular expressions, for the few things that no phrase can say; the only user of RE2. Each is compiled on first need
// and kept; nothing is compiled for a draft that lacks its literal.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace followup {

class PatternSet {
 public:
  struct Source {
    std::string_view regex;
    std::string_view literal;  ///< must stand in the text, ASCII case ignored; empty: always tried
  };

  /// The views must outlive the set.
  explicit PatternSet(std::vector<Source> sources);
  ~PatternSet();
  PatternSet(const PatternSet&) = delete;
  PatternSet& operator=(const PatternSet&) = delete;

  /// Matches of pattern `index`, in order, not overlapping, none empty. Safe to call from several threads.
  std::vector<Span<Decoded>> find(std::size_t index, std::string_view text) const;

 private:
  struct Slot;
  std::vector<Slot> slots_;
};

/// What is wrong with a regular expression; empty when nothing is.
std::string pattern_fault(std::string_view regex);

}  // namespace followup
