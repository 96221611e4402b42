#include "report/xml_report.h"

#include "lint/explain.h"
#include "report/places.h"
#include "report/printable.h"

namespace followup {
namespace {

constexpr std::string_view Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + markup_escaped(value) + '"';
}

std::string attribute(std::string_view name, std::size_t value) { return attribute(name, std::to_string(value)); }

std::string shown_name(const FileReport& file) {
  return file.message == 0 ? file.path : file.path + ", message " + std::to_string(file.message);
}

bool is_failure(const Finding& finding, const FileReport& file) {
  return file.fail_on && finding.severity <= *file.fail_on;
}

std::string place_text(const Place& place) { return std::to_string(place.line) + ':' + std::to_string(place.column); }

std::string severity_and_message(const Finding& finding) {
  return std::string(severity_name(finding.severity)) + ": " + finding.message;
}

std::string failed_case(const FileReport& file, const Finding& finding, const Place& place) {
  const RuleRow& rule = *finding.rule;
  std::string text = file.path + ':' + place_text(place) + ": " + severity_and_message(finding) + '\n';
  text += std::string(rule.explanation) + "\nSee " + rule_page(rule) + '\n';
  return "  <testcase" + attribute("name", std::string(rule.id) + " at " + place_text(place)) +
         attribute("classname", shown_name(file)) + attribute("file", file.path) + attribute("line", place.line) +
         ">\n   <failure" + attribute("type", rule.id) + attribute("message", finding.message) + '>' +
         markup_escaped(text) + "</failure>\n  </testcase>\n";
}

}  // namespace

std::string markup_escaped(std::string_view text) {
  std::string out;
  const std::string_view signs = "&<>\"'\n\t";
  const auto add = [&](std::string_view plain) { out += printable(plain); };
  while (!text.empty()) {
    const std::size_t sign = std::min(text.find_first_of(signs), text.size());
    add(text.substr(0, sign));
    text.remove_prefix(sign);
    if (text.empty()) break;
    switch (text.front()) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += text.front();
    }
    text.remove_prefix(1);
  }
  return out;
}

std::string junit_begin(const Summary& summary, const RenderOptions&) {
  std::size_t tests = 0;
  std::size_t failures = 0;
  for (const DraftLine& draft : summary.drafts) {
    tests += draft.failing + 1;
    failures += draft.failing;
  }
  return std::string(Declaration) + "<testsuites" + attribute("name", "followup-lint") + attribute("tests", tests) +
         attribute("failures", failures) + ">\n";
}

std::string junit_file(const FileReport& file, const RenderOptions&) {
  const Places places(file);
  std::string cases;
  std::string notes;
  std::size_t failures = 0;
  for (const Finding& finding : file.result.findings) {
    const Place place = places.of(finding.where);
    if (!is_failure(finding, file)) {
      notes += place_text(place) + ": " + severity_and_message(finding) + " (" + std::string(finding.rule->id) + ")\n";
      continue;
    }
    ++failures;
    cases += failed_case(file, finding, place);
  }
  const std::string output = notes.empty() ? "" : "   <system-out>" + markup_escaped(notes) + "</system-out>\n";
  const std::string read = "  <testcase" + attribute("name", "is read and judged") +
                           attribute("classname", shown_name(file)) + attribute("file", file.path);
  cases += output.empty() ? read + "/>\n" : read + ">\n" + output + "  </testcase>\n";
  return " <testsuite" + attribute("name", shown_name(file)) + attribute("tests", failures + 1) +
         attribute("failures", failures) + attribute("errors", 0) + attribute("skipped", 0) + ">\n" + cases +
         " </testsuite>\n";
}

std::string junit_end(const Summary&, const RenderOptions&) { return "</testsuites>\n"; }

std::string checkstyle_begin(const Summary&, const RenderOptions&) {
  return std::string(Declaration) + "<checkstyle version=\"4.3\">\n";
}

std::string checkstyle_file(const FileReport& file, const RenderOptions&) {
  const Places places(file);
  std::string out = " <file" + attribute("name", file.path) + ">\n";
  for (const Finding& finding : file.result.findings) {
    const Place place = places.of(finding.where);
    const bool is_note = finding.severity > Severity::Warning;
    out += "  <error" + attribute("line", place.line) + attribute("column", place.column) +
           attribute("severity", is_note ? "info" : severity_name(finding.severity)) +
           attribute("message", finding.message) +
           attribute("source", "followup." + std::string(finding.rule->family) + '.' + std::string(finding.rule->id)) +
           "/>\n";
  }
  return out + " </file>\n";
}

std::string checkstyle_end(const Summary&, const RenderOptions&) { return "</checkstyle>\n"; }

}  // namespace followup
