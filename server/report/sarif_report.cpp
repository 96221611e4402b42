#include "report/sarif_report.h"

#include <algorithm>

#include "data/json_writer.h"
#include "lint/explain.h"
#include "report/fingerprint.h"
#include "report/places.h"
#include "report/printable.h"
#include "report/uri.h"
#include "text/utf8.h"

namespace followup {
namespace {

constexpr std::string_view Schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// SARIF, 3.27.10: what is worth a look is a note.
std::string_view level_of(Severity severity) {
  if (severity == Severity::Error) return "error";
  return severity == Severity::Warning ? "warning" : "note";
}

/// Writes the results of one file.
class ResultWriter {
 public:
  explicit ResultWriter(const FileReport& file) : file_(file), places_(file) {}

  std::string text() {
    const std::vector<std::string> prints = fingerprints(file_);
    std::string out;
    for (std::size_t index = 0; index < prints.size(); ++index) {
      json_ = JsonWriter();
      write_result(file_.result.findings[index], prints[index]);
      out += (index == 0 ? "" : ",\n") + json_.text();
    }
    return out;
  }

 private:
  void write_result(const Finding& finding, const std::string& print) {
    json_.begin_object().member("ruleId", finding.rule->id).member("level", level_of(finding.severity));
    write_text("message", valid_utf8(finding.message));
    json_.key("locations").begin_array();
    write_location(finding.where, {});
    json_.end_array();
    json_.key("partialFingerprints").begin_object().member("followupFinding/v1", print).end_object();
    if (!finding.related.empty()) write_related(finding);
    write_fixes(finding);
    json_.end_object();
  }

  void write_text(std::string_view key, std::string_view text) {
    json_.key(key).begin_object().member("text", text).end_object();
  }

  void write_artifact() { json_.key("artifactLocation").begin_object().member("uri", uri_of(file_.path)).end_object(); }

  void write_region(std::string_view key, Span<Raw> where) {
    const Place place = places_.of(where);
    json_.key(key).begin_object();
    json_.member("startLine", place.line).member("startColumn", place.column);
    json_.member("endLine", place.end_line).member("endColumn", place.end_column);
    json_.member("byteOffset", file_.first_offset + where.begin).member("byteLength", where.size());
    json_.end_object();
  }

  void write_location(Span<Raw> where, std::string_view message) {
    json_.begin_object().key("physicalLocation").begin_object();
    write_artifact();
    write_region("region", where);
    json_.end_object();
    if (!message.empty()) write_text("message", message);
    if (file_.message > 0) {
      json_.key("logicalLocations").begin_array().begin_object();
      json_.member("name", "message " + std::to_string(file_.message)).end_object().end_array();
    }
    json_.end_object();
  }

  void write_related(const Finding& finding) {
    json_.key("relatedLocations").begin_array();
    for (const RelatedPlace& place : finding.related) write_location(place.where, valid_utf8(place.message));
    json_.end_array();
  }

  /// A fix with a text that is no UTF-8 cannot be said in JSON.
  static bool is_sayable(const Fix& fix) {
    return !fix.edits.empty() &&
           std::all_of(fix.edits.begin(), fix.edits.end(), [](const Edit& edit) { return is_valid_utf8(edit.text); });
  }

  void write_fixes(const Finding& finding) {
    if (std::none_of(finding.fixes.begin(), finding.fixes.end(), is_sayable)) return;
    json_.key("fixes").begin_array();
    for (const Fix& fix : finding.fixes) {
      if (is_sayable(fix)) write_fix(fix);
    }
    json_.end_array();
  }

  void write_fix(const Fix& fix) {
    json_.begin_object();
    write_text("description", valid_utf8(fix.title));
    json_.key("artifactChanges").begin_array().begin_object();
    write_artifact();
    json_.key("replacements").begin_array();
    for (const Edit& edit : fix.edits) {
      json_.begin_object();
      write_region("deletedRegion", edit.where);
      write_text("insertedContent", edit.text);
      json_.end_object();
    }
    json_.end_array().end_object().end_array();
    json_.key("properties").begin_object();
    json_.member("applicability", applicability_name(fix.applicability)).end_object().end_object();
  }

  const FileReport& file_;
  Places places_;
  JsonWriter json_;
};

/// "pushy-ultimatum" → "PushyUltimatum", as viewers list rules.
std::string pascal_case(std::string_view id) {
  std::string name;
  bool at_begin = true;
  for (const char c : id) {
    if (c != '-') name += at_begin && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    at_begin = c == '-';
  }
  return name;
}

void write_rule(JsonWriter& json, const SpokenRule& spoken) {
  const RuleRow& rule = *spoken.rule;
  const auto text = [&](std::string_view key, std::string_view words) {
    json.key(key).begin_object().member("text", words).end_object();
  };
  json.begin_object().member("id", rule.id).member("name", pascal_case(rule.id));
  text("shortDescription", std::string(rule.message) + '.');
  text("fullDescription", rule.explanation);
  json.key("help").begin_object().member("text", rule.explanation);
  json.member("markdown", explain(rule, *spoken.pack)).end_object();
  if (const std::string url = rule_url(rule); !url.empty()) json.member("helpUri", url);
  json.key("defaultConfiguration").begin_object().member("level", level_of(rule.severity)).end_object();
  json.key("properties").begin_object().key("tags").begin_array().value(rule.family);
  for (const std::string_view row : spoken.pack->strings(rule.guidance)) json.value(row);
  json.end_array().end_object().end_object();
}

}  // namespace

std::string sarif_begin(const Summary&, const RenderOptions&) {
  JsonWriter json;
  json.begin_object().member("$schema", Schema).member("version", "2.1.0");
  json.key("runs").begin_array().begin_object().member("columnKind", "unicodeCodePoints");
  json.key("results").begin_array();
  return json.take() + '\n';
}

std::string sarif_file(const FileReport& file, const RenderOptions&) { return ResultWriter(file).text(); }

std::string sarif_end(const Summary& summary, const RenderOptions& options) {
  JsonWriter json;
  json.begin_object().key("driver").begin_object();
  json.member("name", "followup-lint").member("version", options.version).member("semanticVersion", options.version);
  if (!docs_base().empty()) json.member("informationUri", docs_base());
  json.key("rules").begin_array();
  for (const SpokenRule& spoken : summary.rules) write_rule(json, spoken);
  json.end_array().end_object().end_object();
  return "\n],\"tool\":" + json.take() + "}]}\n";
}

}  // namespace followup
