#include "support/lint_text.h"

#include <gtest/gtest.h>

#include <memory>

#include "settings/merge.h"
#include "settings/read_settings.h"

namespace followup {
namespace {

const Speller& speller() {
  static const AcceptingSpeller Accepting;
  return Accepting;
}

}  // namespace

Moment test_now() { return {*parse_iso_date("2026-11-24"), 10 * 60, 0}; }

SettingsLayers layers_of(const LintSettings& settings) {
  Problems problems;
  SettingsFile said = read_settings(SettingsSource{settings.json, "test", LayerKind::Option}, KnownNames{}, problems);
  for (const Problem& problem : problems) ADD_FAILURE() << "settings of the test: " << problem.message;
  return make_layers(default_settings(), std::make_shared<const SettingsLayer>(std::move(said.layer)));
}

LintedText::LintedText(std::string text, const LintSettings& settings) : text_(std::move(text)) {
  result_ = lint({text_, settings.name, test_now()}, shipped_pack(), layers_of(settings), speller());
}

FixOutcome fix_text(std::string_view text, Applicability weakest, const LintSettings& settings) {
  return fix_all({text, settings.name, test_now()}, {shipped_pack(), layers_of(settings), speller()}, weakest);
}

bool is_serious(const Finding& finding) { return finding.severity <= Severity::Warning; }

std::string findings_text(const LintedText& linted) {
  std::string text;
  for (const Finding& finding : linted.findings()) {
    text.append(severity_name(finding.severity)).append(" ").append(finding.rule->id).append(" “");
    text.append(linted.words(finding)).append("”: ").append(finding.message).append("\n");
  }
  return text;
}

}  // namespace followup
