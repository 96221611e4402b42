// followup/catalogue, our own request: the kinds of message and the rules that there are, for menus of an editor.
#include "data/json_writer.h"
#include "lint/plan_draft.h"
#include "lsp/convert.h"
#include "lsp/handlers.h"

namespace followup::lsp::handlers {

/// {textDocument?}: of the pack that is in force there, else in the server's folder.
Answer catalogue(ServerState& state, const RequestId&, const Json& params) {
  const Json* document = params.find("textDocument");
  const Json* uri = document == nullptr ? nullptr : document->find("uri");
  const Frame frame = state.engine.frame_for(uri == nullptr ? std::string() : path_of_uri(uri->string));
  const PackTables& tables = frame.pack->tables();
  JsonWriter out;
  out.begin_object().key("kinds").begin_array();
  for (const KindRow& kind : tables.draft.kinds) {
    out.begin_object().member("kind", kind.id).member("title", kind.title).member("about", kind.about);
    out.member("hasTemplate", draft_plan(*frame.pack, kind.id).has_value()).end_object();
  }
  out.end_array().key("rules").begin_array();
  for (const RuleRow& rule : tables.rules) {
    out.begin_object().member("rule", rule.id).member("category", rule.family);
    out.member("severity", severity_name(rule.severity)).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace followup::lsp::handlers
