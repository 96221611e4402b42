#include "report/json_report.h"

#include <algorithm>
#include <utility>

#include "data/json_writer.h"
#include "draft/draft.h"
#include "draft/infer_kind.h"
#include "lint/explain.h"
#include "lint/rule_pack.h"
#include "report/places.h"
#include "report/printable.h"
#include "text/utf8.h"

namespace followup {
namespace {

/// Writes one object of `files`.
class FileWriter {
 public:
  explicit FileWriter(const FileReport& file)
      : file_(file), draft_(*file.result.draft), pack_(*file.result.pack), places_(file) {}

  std::string text() {
    json_.begin_object();
    json_.member("path", valid_utf8(file_.path));
    if (file_.message > 0) json_.member("message", file_.message);
    write_kind();
    write_metrics();
    write_moves();
    write_details();
    json_.key("findings").begin_array();
    for (const Finding& finding : file_.result.findings) write_finding(finding);
    json_.end_array();
    json_.end_object();
    return json_.take();
  }

 private:
  void write_kind() {
    json_.member("kind", pack_.kind_name(draft_.kind.kind));
    json_.member("kind_confidence", draft_.kind.confidence);
    json_.member("kind_source", kind_source_name(draft_.kind.source));
    if (draft_.kind.source == KindSource::Inferred) write_kind_reasons();
    json_.member("mode", draft_.is_template() ? "template" : "draft");
  }

  void write_kind_reasons() {
    json_.key("kind_reasons").begin_array();
    for (const EvidenceRow* row : kind_reasons(draft_.kind.kind, draft_, pack_.tables().draft))
      json_.begin_object().member("reason", row->title).member("weight", row->weight).end_object();
    json_.end_array();
  }

  void write_metrics() {
    const Metrics& metrics = draft_.metrics;
    json_.key("metrics").begin_object();
    json_.member("words", metrics.words);
    json_.member("sentences", metrics.sentences);
    json_.member("paragraphs", metrics.paragraphs);
    json_.member("questions", metrics.questions);
    json_.member("subject_characters", subject_characters());
    json_.key("reading_grade").value(metrics.reading_grade, 1);
    json_.member("reading_seconds", metrics.reading_seconds);
    json_.end_object();
  }

  std::size_t subject_characters() const {
    return draft_.subject.source == nullptr ? 0 : count_code_points(draft_.subject.source->utf8());
  }

  void write_moves() {
    json_.key("moves").begin_array();
    for (const MoveFound& found : draft_.moves) {
      json_.begin_object();
      json_.member("move", pack_.tables().draft.moves[found.move].id);
      write_place(draft_.body.source->raw(found.where));
      json_.end_object();
    }
    json_.end_array();
  }

  void write_details() {
    json_.key("details").begin_array();
    for (const Detail& detail : draft_.details) {
      json_.begin_object();
      json_.member("text", draft_.body.text(detail.where));
      write_place(draft_.body.source->raw(detail.where));
      json_.end_object();
    }
    json_.end_array();
  }

  void write_finding(const Finding& finding) {
    const RuleRow& rule = *finding.rule;
    json_.begin_object();
    json_.member("rule", rule.id);
    json_.member("category", rule.family);
    json_.member("severity", severity_name(finding.severity));
    json_.member("message", valid_utf8(finding.message));
    write_place(finding.where);
    json_.member("offset", file_.first_offset + finding.where.begin).member("length", finding.where.size());
    json_.key("guidance").begin_array();
    for (const std::string_view row : pack_.strings(rule.guidance)) json_.value(row);
    json_.end_array();
    json_.member("url", rule_url(rule));
    json_.key("fixes").begin_array();
    for (const Fix& fix : finding.fixes) write_fix(fix);
    json_.end_array();
    json_.end_object();
  }

  /// A text that is no UTF-8 cannot be said in JSON, and repaired it would be another fix: such a fix is left out.
  void write_fix(const Fix& fix) {
    const auto is_sayable = [](const Edit& edit) { return is_valid_utf8(edit.text); };
    if (!std::all_of(fix.edits.begin(), fix.edits.end(), is_sayable)) return;
    json_.begin_object();
    json_.member("title", valid_utf8(fix.title));
    json_.member("applicability", applicability_name(fix.applicability));
    json_.key("edits").begin_array();
    for (const Edit& edit : fix.edits) {
      json_.begin_object();
      json_.member("offset", file_.first_offset + edit.where.begin)
          .member("length", edit.where.size())
          .member("text", edit.text);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void write_place(Span<Raw> where) {
    const Place place = places_.of(where);
    json_.member("line", place.line).member("column", place.column);
    json_.member("end_line", place.end_line).member("end_column", place.end_column);
  }

  const FileReport& file_;
  const Draft& draft_;
  const RulePack& pack_;
  Places places_;
  JsonWriter json_;
};

}  // namespace

std::string json_begin(const Summary&, const RenderOptions& options) {
  JsonWriter json;
  json.begin_object().member("version", 1);
  json.key("tool").begin_object().member("name", "followup-lint").member("version", options.version).end_object();
  json.key("files").begin_array();
  return json.take() + '\n';
}

std::string json_file(const FileReport& file, const RenderOptions&) { return FileWriter(file).text(); }

std::string json_end(const Summary& summary, const RenderOptions&) {
  JsonWriter json;
  json.begin_object();
  json.member("files", summary.files).member("error", summary.errors).member("warning", summary.warnings);
  json.member("information", summary.information).member("hint", summary.hints);
  json.end_object();
  return "\n],\n\"summary\":" + json.text() + "}\n";
}

std::string jsonl_file(const FileReport& file, const RenderOptions&) { return FileWriter(file).text() + '\n'; }

}  // namespace followup
