// Linting a text with the shipped rule pack in one call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draft/draft.h"
#include "lint/choose_edits.h"
#include "lint/lint.h"
#include "lint/rule_pack.h"

namespace followup {

/// Settings as the command line would say them, and what is known of the file.
struct LintSettings {
  std::string json = "{}";     ///< a settings object: {"kind": "check-in"}
  std::string name = "a.eml";  ///< of the file
};

/// A text and what was found in it; the result points into the text, so it is made once and not moved.
class LintedText {
 public:
  explicit LintedText(std::string text, const LintSettings& settings = {});
  LintedText(const LintedText&) = delete;
  LintedText& operator=(const LintedText&) = delete;

  const std::string& text() const { return text_; }
  const LintResult& result() const { return result_; }
  const std::vector<Finding>& findings() const { return result_.findings; }
  std::string_view words(const Finding& finding) const {
    return std::string_view(text_).substr(finding.where.begin, finding.where.size());
  }

 private:
  std::string text_;
  LintResult result_;
};

/// The layers of settings that say what the JSON says, as options do.
SettingsLayers layers_of(const LintSettings& settings);

/// The day on which every test lints: what a mail says of time must come from the mail.
Moment test_now();

/// Fixes a text until nothing changes.
FixOutcome fix_text(std::string_view text, Applicability weakest, const LintSettings& settings = {});

/// True for errors and warnings, which no clean mail may have.
bool is_serious(const Finding& finding);

/// `severity rule “words”: message`, one a line, for messages of failing tests.
std::string findings_text(const LintedText& linted);

}  // namespace followup
