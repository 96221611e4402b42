#include "report/ci_report.h"

#include "data/json_writer.h"
#include "report/fingerprint.h"
#include "report/one_edit.h"
#include "report/places.h"
#include "report/printable.h"
#include "report/uri.h"

namespace followup {
namespace {

/// Workflow commands are lines: what would end a command or one of its properties is written as %XX.
std::string escaped(std::string_view text, std::string_view signs) {
  constexpr std::string_view Digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (signs.find(c) == std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', Digits[byte >> 4U], Digits[byte & 15U]};
  }
  return out;
}

std::string escaped_data(std::string_view text) { return escaped(valid_utf8(text), "%\r\n"); }
std::string property(std::string_view text) { return escaped(valid_utf8(text), "%\r\n:,"); }

std::string_view command_of(Severity severity) {
  if (severity == Severity::Error) return "error";
  return severity == Severity::Warning ? "warning" : "notice";
}

/// The place as GitHub takes it: columns only within one line.
std::string place_properties(const Place& place) {
  std::string text = ",line=" + std::to_string(place.line) + ",endLine=" + std::to_string(place.end_line);
  if (place.line == place.end_line)
    text += ",col=" + std::to_string(place.column) + ",endColumn=" + std::to_string(place.end_column);
  return text;
}

/// "message\nSay it kindly: “new words”"
std::string message_with_fix(const Finding& finding, std::string_view bytes) {
  std::string text = finding.message;
  if (finding.fixes.empty()) return text;
  const Fix& fix = finding.fixes.front();
  const auto edit = as_one_edit(fix, bytes);
  text += '\n' + fix.title;
  if (edit && !edit->text.empty()) text += ": “" + edit->text + "”";
  return text;
}

/// GitLab, Code Quality report format.
std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "critical";
    case Severity::Warning:
      return "major";
    case Severity::Information:
      return "minor";
    case Severity::Hint:
      break;
  }
  return "info";
}

std::string gitlab_issue(const FileReport& file, const Finding& finding, const Place& place, const std::string& print) {
  const std::string path = valid_utf8(plain_path(file.path));
  JsonWriter json;
  json.begin_object().member("type", "issue").member("check_name", finding.rule->id);
  json.member("description", valid_utf8(finding.message));
  json.key("content").begin_object().member("body", finding.rule->explanation).end_object();
  json.key("categories").begin_array().value("Style").end_array();
  json.member("severity", gitlab_severity(finding.severity));
  const std::string message = file.message > 0 ? std::to_string(file.message) : std::string();
  json.member("fingerprint", Hash().add(path).add(message).add(print).hex());
  json.key("location").begin_object().member("path", path);
  json.key("lines").begin_object().member("begin", place.line).member("end", place.end_line).end_object();
  json.end_object().end_object();
  return json.take();
}

}  // namespace

std::string github_file(const FileReport& file, const RenderOptions&) {
  const Places places(file);
  std::string out;
  for (const Finding& finding : file.result.findings) {
    out += "::" + std::string(command_of(finding.severity)) + " file=" + property(plain_path(file.path));
    out += place_properties(places.of(finding.where)) + ",title=" + property(finding.rule->id);
    out += "::" + escaped_data(message_with_fix(finding, file.bytes)) + '\n';
  }
  return out;
}

std::string gitlab_begin(const Summary&, const RenderOptions&) { return "[\n"; }

std::string gitlab_file(const FileReport& file, const RenderOptions&) {
  const Places places(file);
  const std::vector<std::string> prints = fingerprints(file);
  std::string out;
  for (std::size_t index = 0; index < prints.size(); ++index) {
    const Finding& finding = file.result.findings[index];
    out += (index == 0 ? "" : ",\n") + gitlab_issue(file, finding, places.of(finding.where), prints[index]);
  }
  return out;
}

std::string gitlab_end(const Summary&, const RenderOptions&) { return "\n]\n"; }

}  // namespace followup
