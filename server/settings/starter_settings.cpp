#include <string>
#include <variant>

#include "settings/check_value.h"
#include "settings/read_settings.h"

namespace followup {
namespace {

constexpr std::string_view Head =
    "// Settings of followup-lint for the drafts in this folder and below. The header lines of a draft and the\n"
    "// options of the command line win over them. Uncomment a line to set it: what it shows is the default,\n"
    "// or an example where there is none.\n"
    "{\n"
    "  // Other settings files to build on, relative to this one.\n"
    "  // \"extends\": [\"../shared.json\"],\n";

/// A live member at the end lets any line above it be uncommented with its comma.
constexpr std::string_view Tail =
    "\n"
    "  // Settings for some files only, by globs relative to this file; later ones win.\n"
    "  \"overrides\": [\n"
    "    // {\"files\": [\"templates/**\"], \"mode\": \"template\"}\n"
    "  ]\n"
    "}\n";

std::string as_json(const FieldSpec& spec) {
  const auto read = read_setting_text(spec, spec.default_text.empty() ? spec.example : spec.default_text, {});
  const auto* value = std::get_if<SettingValue>(&read);
  return value == nullptr ? std::string("null") : setting_json(*value);
}

void append_setting(std::string& out, const FieldSpec& spec) {
  out += "\n  // " + std::string(spec.about) + "\n";
  if (!spec.words.empty()) out += "  // One of: " + alternatives(spec.words) + ".\n";
  out += "  // \"" + std::string(spec.name) + "\": " + as_json(spec) + ",\n";
}

}  // namespace

std::string starter_settings() {
  std::string out(Head);
  for (const FieldSpec& spec : setting_fields()) {
    if (spec.scope == FieldScope::Anywhere) append_setting(out, spec);
  }
  return out += Tail;
}

}  // namespace followup
