#include "report/rdjson_report.h"

#include "data/json_writer.h"
#include "lint/explain.h"
#include "report/one_edit.h"
#include "report/places.h"
#include "report/printable.h"
#include "report/uri.h"

namespace followup {
namespace {

std::string_view severity_word(Severity severity) {
  if (severity == Severity::Error) return "ERROR";
  return severity == Severity::Warning ? "WARNING" : "INFO";
}

/// Columns of this format count bytes.
class DiagnosticWriter {
 public:
  explicit DiagnosticWriter(const FileReport& file) : file_(file), places_(file, PositionEncoding::Utf8) {}

  std::string text() {
    std::string out;
    for (const Finding& finding : file_.result.findings) {
      json_ = JsonWriter();
      write(finding);
      out += (out.empty() ? "" : ",\n") + json_.text();
    }
    return out;
  }

 private:
  void write(const Finding& finding) {
    json_.begin_object().member("message", valid_utf8(finding.message));
    write_location("location", finding.where);
    json_.member("severity", severity_word(finding.severity));
    json_.key("code").begin_object().member("value", finding.rule->id);
    if (const std::string url = rule_url(*finding.rule); !url.empty()) json_.member("url", url);
    json_.end_object();
    write_suggestions(finding);
    write_related(finding);
    json_.end_object();
  }

  void write_range(Span<Raw> where) {
    const Place place = places_.of(where);
    json_.key("range").begin_object();
    json_.key("start").begin_object().member("line", place.line).member("column", place.column).end_object();
    json_.key("end").begin_object().member("line", place.end_line).member("column", place.end_column).end_object();
    json_.end_object();
  }

  void write_location(std::string_view key, Span<Raw> where) {
    json_.key(key).begin_object().member("path", valid_utf8(plain_path(file_.path)));
    write_range(where);
    json_.end_object();
  }

  void write_suggestions(const Finding& finding) {
    json_.key("suggestions").begin_array();
    for (const Fix& fix : finding.fixes) {
      const auto edit = as_one_edit(fix, file_.bytes);
      if (!edit) continue;
      json_.begin_object();
      write_range(edit->where);
      json_.member("text", edit->text).end_object();
    }
    json_.end_array();
  }

  void write_related(const Finding& finding) {
    if (finding.related.empty()) return;
    json_.key("relatedLocations").begin_array();
    for (const RelatedPlace& place : finding.related) {
      json_.begin_object().member("message", valid_utf8(place.message));
      write_location("location", place.where);
      json_.end_object();
    }
    json_.end_array();
  }

  const FileReport& file_;
  Places places_;
  JsonWriter json_;
};

}  // namespace

std::string rdjson_begin(const Summary&, const RenderOptions&) {
  JsonWriter json;
  json.begin_object().key("source").begin_object().member("name", "followup-lint");
  if (!docs_base().empty()) json.member("url", docs_base());
  json.end_object().key("diagnostics").begin_array();
  return json.take() + '\n';
}

std::string rdjson_file(const FileReport& file, const RenderOptions&) { return DiagnosticWriter(file).text(); }

std::string rdjson_end(const Summary&, const RenderOptions&) { return "\n]}\n"; }

}  // namespace followup
