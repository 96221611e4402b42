#include "lint/choose_edits.h"
#include "report/json_report.h"
#include "report/report.h"
#include "report/text_report.h"

namespace followup {
namespace {

std::string nothing_before(const RenderOptions&) { return {}; }
std::string nothing_after(const Summary&, const RenderOptions&) { return {}; }

constexpr Renderer Renderers[] = {
    {"text", "", nothing_before, text_file, text_end},
    {"json", ",\n", json_begin, json_file, json_end},
    {"jsonl", "", nothing_before, jsonl_file, nothing_after},
};

}  // namespace

void Summary::add(const FileReport& file) {
  ++files;
  for (const Finding& finding : file.result.findings) {
    switch (finding.severity) {
      case Severity::Error:
        ++errors;
        break;
      case Severity::Warning:
        ++warnings;
        break;
      case Severity::Information:
        ++information;
        break;
      case Severity::Hint:
        ++hints;
        break;
    }
  }
  fixable_safe += count_fixable(file.result.findings, Applicability::Safe);
  fixable_suggested += count_fixable(file.result.findings, Applicability::Suggested);
}

void Summary::add(const Summary& other) {
  files += other.files;
  errors += other.errors;
  warnings += other.warnings;
  information += other.information;
  hints += other.hints;
  fixable_safe += other.fixable_safe;
  fixable_suggested += other.fixable_suggested;
}

const Renderer* renderer_named(std::string_view name) {
  for (const Renderer& renderer : Renderers) {
    if (renderer.name == name) return &renderer;
  }
  return nullptr;
}

std::vector<std::string_view> renderer_names() {
  std::vector<std::string_view> names;
  for (const Renderer& renderer : Renderers) names.push_back(renderer.name);
  return names;
}

}  // namespace followup
