// followup/schedule, our own request: when to send what, by the dates that a draft and its settings name.
#include "compose/schedule.h"

#include "data/json_writer.h"
#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"

namespace followup::lsp::handlers {
namespace {

std::string_view title_of(const DraftTables& tables, std::string_view kind) {
  for (const KindRow& row : tables.kinds) {
    if (row.id == kind) return row.title;
  }
  return kind;
}

void write_step(JsonWriter& out, const ScheduledStep& step, const RulePack& pack) {
  out.begin_object().member("kind", step.row->kind).member("title", title_of(pack.tables().draft, step.row->kind));
  out.member("from", std::string_view(iso_date(step.from)));
  if (step.by) out.member("by", std::string_view(iso_date(*step.by)));
  if (step.too_late) out.member("tooLateAfter", std::string_view(iso_date(*step.too_late)));
  if (step.sent) out.member("sent", std::string_view(iso_date(*step.sent)));
  out.member("optional", step.row->optional).member("about", step.row->about).key("guidance").begin_array();
  for (const std::string_view row : pack.strings(step.row->guidance)) out.value(row);
  out.end_array().end_object();
}

}  // namespace

/// {textDocument}; no steps where no day is known to count from.
Answer schedule(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const LintResult& result = std::get<OpenDocument*>(found)->snapshot->result;
  JsonWriter out;
  out.begin_object().key("kind");
  if (result.draft == nullptr) {
    out.value("").key("steps").begin_array().end_array().end_object();
    return out.take();
  }
  out.value(result.pack->kind_name(result.draft->kind.kind)).key("steps").begin_array();
  ScheduleFacts facts = schedule_facts(*result.draft->settings);
  facts.today = state.host.now().date;
  for (const ScheduledStep& step : plan_schedule(result.pack->tables().steps, facts)) {
    write_step(out, step, *result.pack);
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace followup::lsp::handlers
