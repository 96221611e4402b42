// Lints a mail through the installed library: exits with 0 when the demand in it is found.
#include <lint/lint.h>
#include <lint/rule_pack.h>
#include <settings/merge.h>

#include <string_view>

int main() {
  constexpr std::string_view Mail =
      "Subject: Update\n\nDear Ms. Ortiz,\n\nI need an answer by Friday.\n\nBest regards,\nSam\n";
  const followup::SettingsLayers layers = followup::make_layers(followup::default_settings(), nullptr);
  const followup::LintResult result =
      followup::lint({Mail, "mail.eml", {}}, followup::shipped_pack(), layers, followup::AcceptingSpeller());
  return result.findings.empty() ? 1 : 0;
}
