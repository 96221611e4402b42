#include "cli/reports.h"

namespace followup::cli {

std::vector<ReportTarget> report_targets(std::span<const FormatRequest> requests, const Console& console) {
  std::vector<ReportTarget> targets;
  for (const FormatRequest& request : requests) {
    ReportTarget target{renderer_named(request.format), console.options(), request.path};
    if (!request.path.empty()) target.options.color = false;
    targets.push_back(std::move(target));
  }
  if (targets.empty()) targets.push_back({renderer_named("text"), console.options(), {}});
  return targets;
}

Reports::Reports(Console& console, std::span<const ReportTarget> targets)
    : console_(console), targets_(targets), kept_(targets.size()), has_text_(targets.size(), false) {}

void Reports::put(std::size_t index, std::string_view text) {
  const ReportTarget& target = targets_[index];
  if (target.path.empty() && !target.renderer->collects) {
    console_.print(text);
  } else {
    kept_[index] += text;
  }
}

void Reports::begin() {
  for (std::size_t index = 0; index < targets_.size(); ++index) {
    const Renderer& renderer = *targets_[index].renderer;
    if (!renderer.collects) put(index, renderer.begin({}, targets_[index].options));
  }
}

void Reports::add(std::span<const std::string> texts) {
  for (std::size_t index = 0; index < texts.size(); ++index) {
    if (texts[index].empty()) continue;
    if (has_text_[index]) put(index, targets_[index].renderer->between);
    put(index, texts[index]);
    has_text_[index] = true;
  }
}

void Reports::end(const Summary& summary) {
  for (std::size_t index = 0; index < targets_.size(); ++index) {
    const ReportTarget& target = targets_[index];
    const Renderer& renderer = *target.renderer;
    if (renderer.collects) kept_[index] = renderer.begin(summary, target.options) + kept_[index];
    put(index, renderer.end(summary, target.options));
    if (target.path.empty()) {
      console_.print(kept_[index]);
    } else {
      console_.write_file(target.path, kept_[index]);
    }
  }
  console_.finish();
}

}  // namespace followup::cli
