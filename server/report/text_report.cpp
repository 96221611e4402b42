#include "report/text_report.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "lint/rule_pack.h"
#include "report/excerpt.h"
#include "report/fix_text.h"
#include "report/layout.h"
#include "report/printable.h"
#include "report/style.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace followup {
namespace {

bool begins_sentence(std::string_view text) { return !text.empty() && !(text.front() >= 'a' && text.front() <= 'z'); }

std::string_view first_sentence(std::string_view text) {
  for (std::size_t end = 0; end + 2 < text.size(); ++end) {
    const bool is_end = text[end] == '.' || text[end] == '?' || text[end] == '!';
    if (is_end && text[end + 1] == ' ' && begins_sentence(text.substr(end + 2))) return text.substr(0, end + 1);
  }
  return text;
}

/// Prints the findings of one file, one after the other.
class FindingPrinter {
 public:
  FindingPrinter(const FileReport& file, const RenderOptions& options)
      : file_(file), options_(options), paint_(options.color), lines_(file.bytes), path_(printable(file.path)) {}

  std::string take() { return std::move(out_); }

  void print(const Finding& finding) {
    const Position begin = lines_.position(finding.where.begin, PositionEncoding::Utf32);
    indent_ = gutter_width(file_.first_line + begin.line + 1) - 2;
    print_heading(finding, begin);
    print_excerpt(finding, begin);
    print_reason(finding);
    print_fix(finding);
    out_ += '\n';
  }

 private:
  void print_heading(const Finding& finding, Position begin) {
    std::string place = path_;
    if (file_.message > 0) place += '[' + std::to_string(file_.message) + ']';
    place += ':' + std::to_string(file_.first_line + begin.line + 1) + ':' + std::to_string(begin.column + 1) + ':';
    paint_.add(out_, Look::Strong, place);
    out_ += ' ';
    paint_.add(out_, look_of(finding.severity), severity_name(finding.severity));
    out_ += ' ';
    out_ += finding.rule->id;
    if (const std::string rows = guidance_rows(finding); !rows.empty())
      paint_.add(out_, Look::Faint, " [" + rows + "]");
    out_ += "  ";
    paint_.add(out_, Look::Strong, printable(finding.message));
    out_ += '\n';
  }

  std::string guidance_rows(const Finding& finding) const {
    std::string rows;
    for (const std::string_view row : file_.result.pack->strings(finding.rule->guidance)) {
      if (!rows.empty()) rows += ' ';
      rows += row;
    }
    return rows;
  }

  void print_excerpt(const Finding& finding, Position begin) {
    const std::string_view line = lines_.line(begin.line);
    const std::size_t start = lines_.line_start(begin.line);
    const std::size_t from = std::min(finding.where.begin - start, line.size());
    const std::size_t to = std::clamp(finding.where.end - start, from, line.size());
    std::string note;
    const std::size_t last = last_line(finding.where);
    if (last > begin.line) note = "… to line " + std::to_string(file_.first_line + last + 1);
    out_ += excerpt_text(
        {{line, from, to}, file_.first_line + begin.line + 1, look_of(finding.severity), std::move(note)}, options_);
  }

  /// The line of the last marked byte; a line end that closes the span does not count.
  std::size_t last_line(Span<Raw> where) const { return lines_.line_of(where.empty() ? where.begin : where.end - 1); }

  /// Once a rule: the second finding of a file needs no lecture.
  void print_reason(const Finding& finding) {
    if (std::find(explained_.begin(), explained_.end(), finding.rule) != explained_.end()) return;
    explained_.push_back(finding.rule);
    if (finding.rule->explanation.empty()) return;
    constexpr std::string_view Label = "= why: ";
    begin_note();
    paint_.add(out_, Look::Strong, Label);
    const std::size_t used = indent_ + Label.size();
    out_ += wrapped(first_sentence(finding.rule->explanation), options_.width, used, used);
    out_ += '\n';
  }

  void print_fix(const Finding& finding) {
    if (finding.fixes.empty()) return;
    begin_note();
    out_ += fix_text(finding.fixes.front(), {file_.bytes, indent_}, options_);
  }

  void begin_note() { out_.append(indent_, ' '); }

  const FileReport& file_;
  const RenderOptions& options_;
  Painter paint_;
  LineIndex lines_;
  std::string path_;
  std::string out_;
  std::size_t indent_ = 0;
  std::vector<const RuleRow*> explained_;
};

bool is_shown(const Finding& finding, const RenderOptions& options) {
  return !options.quiet || finding.severity <= Severity::Warning;
}

/// "2 errors, 1 warning"; empty when nothing was found.
std::string counts(const Summary& summary, const Painter& paint) {
  const std::pair<Severity, std::size_t> parts[] = {{Severity::Error, summary.errors},
                                                    {Severity::Warning, summary.warnings},
                                                    {Severity::Information, summary.information},
                                                    {Severity::Hint, summary.hints}};
  std::string out;
  for (const auto& [severity, count] : parts) {
    if (count == 0) continue;
    if (!out.empty()) out += ", ";
    const bool has_plural = severity != Severity::Information;
    const std::string_view name = severity_name(severity);
    out +=
        paint(look_of(severity), has_plural ? counted(count, name) : std::to_string(count) + ' ' + std::string(name));
  }
  return out;
}

std::string fixable(const Summary& summary) {
  if (summary.fixable_safe == 0 && summary.fixable_suggested == 0) return {};
  const std::string suggested = std::to_string(summary.fixable_suggested);
  if (summary.fixable_safe == 0) return suggested + " fixable with `fix --unsafe`\n";
  std::string out = std::to_string(summary.fixable_safe) + " fixable with `fix`";
  if (summary.fixable_suggested > 0) out += ", " + suggested + " more with `--unsafe`";
  return out + '\n';
}

}  // namespace

std::string text_file(const FileReport& file, const RenderOptions& options) {
  if (file.result.findings.empty()) return {};
  FindingPrinter printer(file, options);
  for (const Finding& finding : file.result.findings) {
    if (is_shown(finding, options)) printer.print(finding);
  }
  return printer.take();
}

std::string text_end(const Summary& summary, const RenderOptions& options) {
  if (options.quiet || summary.files == 0) return {};
  const std::string found = counts(summary, Painter(options.color));
  return counted(summary.files, "file") + ", " + (found.empty() ? "nothing found" : found) + '\n' + fixable(summary);
}

}  // namespace followup
