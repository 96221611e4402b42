#include "lsp/draft_overview.h"

#include <array>

#include "compose/missing_parts.h"
#include "data/json_writer.h"
#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "lint/score.h"
#include "lsp/convert.h"
#include "lsp/short_text.h"
#include "lsp/word_limit.h"
#include "text/utf8.h"

namespace followup::lsp {
namespace {

constexpr std::size_t PhoneSubject = 40;
constexpr std::size_t PhoneLine = 80;
constexpr std::array<Severity, 4> Severities = {Severity::Error, Severity::Warning, Severity::Information,
                                                Severity::Hint};

std::size_t count_of(const LintResult& result, Severity severity) {
  std::size_t count = 0;
  for (const Finding& finding : result.findings) count += finding.severity == severity ? 1 : 0;
  return count;
}

std::vector<std::string_view> missing_in(const LintResult& result) {
  return missing_parts(*result.draft, result.pack->tables().draft, result.pack->tables().sections);
}

class OverviewWriter {
 public:
  OverviewWriter(const Snapshot& snapshot, PositionEncoding encoding)
      : snapshot_(snapshot),
        result_(snapshot.result),
        draft_(*snapshot.result.draft),
        tables_(snapshot.result.pack->tables().draft),
        encoding_(encoding) {}

  std::string text() {
    out_.begin_object();
    write_kind();
    write_moves();
    write_details();
    write_metrics();
    write_score();
    write_preview();
    write_counts();
    out_.end_object();
    return out_.take();
  }

 private:
  void write_place(Span<Decoded> where) {
    out_.key("range");
    write_range(out_, snapshot_, draft_.message.body.raw(where), encoding_);
  }

  void write_kind() {
    const KindRow& kind = tables_.kinds[draft_.kind.kind];
    out_.member("kind", kind.id).member("kindTitle", kind.title).member("confidence", draft_.kind.confidence);
    out_.member("source", kind_source_name(draft_.kind.source))
        .member("mode", draft_.is_template() ? "template" : "draft");
  }

  void write_moves() {
    out_.key("moves").begin_object().key("found").begin_array();
    for (const MoveFound& found : draft_.moves) {
      const MoveRow& move = tables_.moves[found.move];
      out_.begin_object().member("move", move.id).member("title", move.title);
      write_place(found.where);
      out_.end_object();
    }
    out_.end_array().key("missing").begin_array();
    for (const std::string_view part : missing_in(result_)) {
      out_.begin_object().member("part", part).member("title", part_title(tables_, part)).end_object();
    }
    out_.end_array().end_object();
  }

  void write_details() {
    out_.key("details").begin_array();
    for (const Detail& detail : draft_.details) {
      out_.begin_object().member("text", draft_.body.text(detail.where));
      write_place(detail.where);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_metrics() {
    const Metrics& metrics = draft_.metrics;
    out_.key("metrics").begin_object().member("words", metrics.words);
    if (const std::optional<std::int64_t> limit = word_limit(result_)) out_.member("wordLimit", *limit);
    out_.member("sentences", metrics.sentences)
        .member("paragraphs", metrics.paragraphs)
        .member("questions", metrics.questions);
    out_.member("subjectCharacters",
                draft_.subject.source == nullptr ? 0 : count_code_points(draft_.subject.source->utf8()));
    out_.key("readingGrade")
        .value(metrics.reading_grade, 1)
        .member("readingSeconds", metrics.reading_seconds)
        .end_object();
  }

  void write_score() {
    const Score score = score_of(result_.findings);
    out_.key("score").begin_object().member("points", score.points).member("text", std::string_view(score_text(score)));
    out_.key("parts").begin_array();
    for (const ScorePart& part : score.parts) {
      out_.begin_object().member("rule", part.rule).member("severity", severity_name(part.severity));
      out_.member("count", part.count).member("points", part.points).end_object();
    }
    out_.end_array().end_object();
  }

  void write_preview() {
    const PhonePreview preview = phone_preview(draft_);
    out_.key("preview").begin_object().member("subject", std::string_view(preview.subject));
    out_.member("firstLine", std::string_view(preview.first_line)).end_object();
  }

  void write_counts() {
    out_.key("findings").begin_object();
    for (const Severity severity : Severities) out_.member(severity_name(severity), count_of(result_, severity));
    out_.end_object();
  }

  const Snapshot& snapshot_;
  const LintResult& result_;
  const Draft& draft_;
  const DraftTables& tables_;
  PositionEncoding encoding_;
  JsonWriter out_;
};

class PageWriter {
 public:
  explicit PageWriter(const Snapshot& snapshot)
      : snapshot_(snapshot),
        result_(snapshot.result),
        draft_(*snapshot.result.draft),
        tables_(snapshot.result.pack->tables().draft) {}

  std::string text() {
    write_head();
    write_parts();
    write_score();
    write_findings();
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_ += text + "\n"; }

  void write_head() {
    const PhonePreview preview = phone_preview(draft_);
    const Metrics& metrics = draft_.metrics;
    const std::optional<std::int64_t> limit = word_limit(result_);
    line("# " + (preview.subject.empty() ? std::string("Draft without a subject") : preview.subject) + "\n");
    line("- Kind: " + std::string(tables_.kinds[draft_.kind.kind].title) + " (" +
         std::string(kind_source_name(draft_.kind.source)) + ")");
    line("- Length: " + std::to_string(metrics.words) + " words" +
         (limit ? " of at most " + std::to_string(*limit) : std::string()) + ", " + std::to_string(metrics.sentences) +
         " sentences, " + std::to_string(metrics.reading_seconds) + " s to read");
    line("- On a phone: **" + preview.subject + "** " + preview.first_line);
  }

  void write_parts() {
    line("\n## Parts\n");
    std::vector<bool> is_named(tables_.moves.size(), false);
    for (const MoveFound& found : draft_.moves) {
      if (!is_named[found.move]) line("- has " + std::string(tables_.moves[found.move].title));
      is_named[found.move] = true;
    }
    for (const std::string_view part : missing_in(result_)) line("- lacks " + std::string(part_title(tables_, part)));
  }

  void write_score() {
    const Score score = score_of(result_.findings);
    line("\n## Score: " + std::to_string(score.points) + "\n");
    line(score_text(score));
  }

  void write_findings() {
    if (result_.findings.empty()) return;
    line("\n## Findings\n");
    for (const Finding& finding : result_.findings) {
      const std::size_t number = snapshot_.lines.line_of(finding.where.begin) + 1;
      line("- line " + std::to_string(number) + ": " + std::string(severity_name(finding.severity)) + " " +
           std::string(finding.rule->id) + ": " + finding.message);
    }
  }

  const Snapshot& snapshot_;
  const LintResult& result_;
  const Draft& draft_;
  const DraftTables& tables_;
  std::string out_;
};

}  // namespace

PhonePreview phone_preview(const Draft& draft) {
  PhonePreview preview;
  if (draft.subject.source != nullptr) preview.subject = first_characters(draft.subject.source->utf8(), PhoneSubject);
  if (draft.body.prose.sentences.empty()) return preview;
  const std::string_view rest = draft.message.body.utf8().substr(draft.body.prose.sentences.front().where.begin);
  preview.first_line = one_line(rest.substr(0, rest.find('\n')), PhoneLine);
  return preview;
}

std::string overview_json(const Snapshot& snapshot, PositionEncoding encoding) {
  return snapshot.result.draft == nullptr ? "{}" : OverviewWriter(snapshot, encoding).text();
}

std::string report_page(const Snapshot& snapshot) {
  return snapshot.result.draft == nullptr ? "This text was not checked.\n" : PageWriter(snapshot).text();
}

}  // namespace followup::lsp
