// The one entry of the engine: bytes in, findings out. Pure and total: no file, clock, thread or log, and any
// bytes give a result.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "lint/finding.h"
#include "settings/settings.h"
#include "spell/speller.h"
#include "text/calendar.h"

namespace followup {

class RulePack;
struct Draft;

struct LintInput {
  std::string_view raw;   ///< one message; must outlive the result
  std::string_view name;  ///< file name, or empty
  Moment now;
  const Draft* before =
      nullptr;  ///< of an earlier version of the text, which makes the work shorter and changes nothing
};

/// Findings sorted by (begin, end, rule id). The draft and the pack are what the findings point into.
struct LintResult {
  std::vector<Finding> findings;
  std::shared_ptr<const Draft> draft;
  std::shared_ptr<const RulePack> pack;
};

/// Lints one message. The draft's own X-Followup-… lines are merged between the layers, so that editor and command line
/// cannot differ.
LintResult lint(const LintInput& input, std::shared_ptr<const RulePack> pack, const SettingsLayers& layers,
                const Speller& speller);

}  // namespace followup
