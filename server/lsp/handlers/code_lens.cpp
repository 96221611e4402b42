// textDocument/codeLens: above the body, what the draft is taken for, how long it is, how it scores.
#include <cmath>

#include "compose/schedule.h"
#include "draft/draft.h"
#include "draft/relative_days.h"
#include "lint/rule_pack.h"
#include "lint/score.h"
#include "lsp/convert.h"
#include "lsp/documents_of.h"
#include "lsp/draft_parts.h"
#include "lsp/handlers.h"
#include "lsp/names.h"
#include "lsp/word_limit.h"

namespace followup::lsp::handlers {
namespace {

std::string kind_title(const LintResult& result) {
  const KindJudgement& kind = result.draft->kind;
  const std::string title(result.pack->tables().draft.kinds[kind.kind].title);
  if (kind.source != KindSource::Inferred) return title + " (said)";
  return title + " (" + std::to_string(static_cast<int>(std::lround(kind.confidence * 100))) + " %)";
}

std::string words_title(const LintResult& result) {
  const std::string words = std::to_string(result.draft->metrics.words);
  const std::optional<std::int64_t> limit = word_limit(result);
  if (limit) return words + " of at most " + std::to_string(*limit) + " words";
  return words == "1" ? "1 word" : words + " words";
}

/// "send from Mon 23 Nov", "send by Tue 10 Mar"; none where no date is known from which to count.
std::optional<std::string> send_title(const LintResult& result) {
  const PackTables& tables = result.pack->tables();
  const std::optional<ScheduledStep> step = step_of(*result.draft, tables.draft, tables.steps);
  if (!step) return std::nullopt;
  if (step->from > reference_day(*result.draft) || !step->by) return "send from " + short_day(step->from);
  return "send by " + short_day(*step->by);
}

/// Every lens opens the report, where the figure stands with its reasons.
void write_lens(JsonWriter& out, const OpenDocument& document, Position at, const std::string& title) {
  out.begin_object().key("range").begin_object().key("start");
  write_position(out, at);
  out.key("end");
  write_position(out, at);
  out.end_object()
      .key("command")
      .begin_object()
      .member("title", std::string_view(title))
      .member("command", command::ShowReport);
  out.key("arguments")
      .begin_array()
      .begin_object()
      .member("uri", std::string_view(document.uri))
      .end_object()
      .end_array();
  out.end_object().end_object();
}

}  // namespace

Answer code_lens(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const OpenDocument& document = *std::get<OpenDocument*>(found);
  const LintResult& result = document.snapshot->result;
  JsonWriter out;
  out.begin_array();
  if (result.draft != nullptr && result.draft->metrics.words > 0) {
    const std::size_t begin = body_of(*result.draft, document.snapshot->text).begin;
    const Position at{document.snapshot->lines.line_of(begin), 0};
    write_lens(out, document, at, kind_title(result));
    write_lens(out, document, at, words_title(result));
    if (const std::optional<std::string> send = send_title(result)) write_lens(out, document, at, *send);
    write_lens(out, document, at, "score " + std::to_string(score_of(result.findings).points));
  }
  out.end_array();
  return out.take();
}

}  // namespace followup::lsp::handlers
