// Findings → edits that can be applied together; and fixing until nothing changes.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.h"

namespace followup {

/// The first fix of each finding that is at least as trustworthy as `weakest`, in order of begin, severity and rule; a
/// fix that collides with one already chosen is left for the next round. Never overlapping.
std::vector<Edit> choose_edits(std::span<const Finding> findings, Applicability weakest);

/// Findings that have a fix of exactly that trust and none stronger.
std::size_t count_fixable(std::span<const Finding> findings, Applicability applicability);

/// What fixing a text came to.
struct FixOutcome {
  std::string text;
  std::size_t fixed = 0;  ///< fixes applied in all rounds
  LintResult remaining;   ///< of `text`
};

/// What a text is linted with, again and again; all of it outlives the call.
struct LintTools {
  const std::shared_ptr<const RulePack>& pack;
  const SettingsLayers& layers;
  const Speller& speller;
};

/// Applies, lints again, at most ten rounds, until nothing changes.
FixOutcome fix_all(LintInput input, const LintTools& tools, Applicability weakest);

}  // namespace followup
