// Any bytes give findings inside the file, and fixing them comes to an end.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "lint/choose_edits.h"
#include "lint/lint.h"
#include "lint/rule_pack.h"
#include "settings/merge.h"

using namespace followup;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const SettingsLayers Layers = make_layers(default_settings(), nullptr);
  static const AcceptingSpeller Speller;
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  const LintResult result = lint({raw, "fuzz.eml", {}}, shipped_pack(), Layers, Speller);
  for (const Finding& finding : result.findings) {
    if (finding.where.begin > finding.where.end || finding.where.end > raw.size()) std::abort();
  }
  apply_edits(raw, choose_edits(result.findings, Applicability::Template));
  return 0;
}
