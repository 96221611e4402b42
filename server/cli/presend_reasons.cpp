#include "cli/presend_reasons.h"

#include <algorithm>
#include <array>

#include "draft/draft.h"
#include "lint/pack_tables.h"
#include "report/layout.h"
#include "report/printable.h"
#include "text/words.h"

namespace followup::cli {
namespace {

constexpr std::size_t Width = 78;
constexpr std::size_t MostReasons = 12;

/// The line of the decoded body that a place of the file belongs to, from 1; 0 for a place outside of the body.
std::size_t body_line(const SourceText& body, Span<Raw> where) {
  const std::string_view text = body.utf8();
  const Span<Raw> all = body.raw({0, text.size()});
  if (where.begin < all.begin || where.begin > all.end) return 0;
  std::size_t low = 0;
  std::size_t high = text.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (body.raw({middle, middle}).begin < where.begin) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(low), '\n'));
}

/// "line 3: "; empty for what stands in no line of the text.
std::string place_text(const Draft& draft, const Finding& finding) {
  if (draft.body.source == nullptr) return {};
  const std::size_t line = body_line(*draft.body.source, finding.where);
  return line == 0 ? std::string() : "line " + std::to_string(line) + ": ";
}

std::string mend_text(const Finding& finding) {
  if (finding.fixes.empty()) return {};
  const Fix& fix = finding.fixes.front();
  std::string text = fix.title;
  const bool is_plain = fix.edits.size() == 1 && !fix.edits[0].text.empty() &&
                        fix.edits[0].text.find_first_of("\r\n=") == std::string::npos;
  if (is_plain) text += ": “" + fix.edits[0].text + "”";
  return "    " + wrapped(printable(text), Width, 4, 4) + '\n';
}

}  // namespace

std::string counted_findings(std::span<const Finding* const> findings) {
  std::array<std::size_t, 4> counts{};
  for (const Finding* finding : findings) ++counts[static_cast<std::size_t>(finding->severity)];
  std::string text;
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information, Severity::Hint}) {
    const std::size_t count = counts[static_cast<std::size_t>(severity)];
    if (count == 0) continue;
    const std::string_view name = severity_name(severity);
    text +=
        (text.empty() ? "" : ", ") +
        (severity == Severity::Information ? std::to_string(count) + ' ' + std::string(name) : counted(count, name));
  }
  return text;
}

std::string refusal_text(const LintResult& result, std::span<const Finding* const> reasons) {
  std::string out = "followup-lint: not sent: " + counted_findings(reasons) + '\n';
  for (const Finding* finding : reasons.first(std::min(reasons.size(), MostReasons))) {
    const std::string line =
        place_text(*result.draft, *finding) + printable(finding->message) + " (" + std::string(finding->rule->id) + ")";
    out += "  " + wrapped(line, Width, 4, 2) + '\n' + mend_text(*finding);
  }
  if (reasons.size() > MostReasons) out += "  and " + std::to_string(reasons.size() - MostReasons) + " more\n";
  return out + "The draft is kept. To send it as it is, add the header line X-Followup-Force: yes\n";
}

}  // namespace followup::cli
