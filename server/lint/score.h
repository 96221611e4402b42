// An explainable score of a draft: 100 less what its findings cost, with the parts that make the sum. It judges nothing
// itself: rules find, settings say how severe, this adds up.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/finding.h"

namespace followup {

/// What all findings of one rule cost together.
struct ScorePart {
  std::string_view rule;                  ///< lives as long as the findings' pack
  Severity severity = Severity::Warning;  ///< the worst of them
  std::size_t count = 0;
  int points = 0;  ///< taken off, at least 1
};

struct Score {
  static constexpr int Full = 100;

  int points = Full;             ///< 0 to 100
  std::vector<ScorePart> parts;  ///< the dearest first, then by rule
};

/// What one finding of that severity costs.
int score_points(Severity severity);
/// However often a rule finds something, it costs at most this many times one finding of its worst severity.
inline constexpr int MostCountedFindings = 3;

/// The findings in any order.
Score score_of(std::span<const Finding> findings);

/// "100 − 15 pushy-ultimatum − 6 (2 × casual-emoji) = 79"; "100" for a draft without findings.
std::string score_text(const Score& score);

}  // namespace followup
