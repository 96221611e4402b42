// followup/newDraft, our own request: a draft of a kind for a buffer that the editor opens.
#include "data/json_writer.h"
#include "lint/blanks.h"
#include "lint/plan_draft.h"
#include "lsp/convert.h"
#include "lsp/handlers.h"
#include "lsp/workspace_edit.h"

namespace followup::lsp::handlers {

/// {kind, textDocument?}: filled in with what the settings tell that are in force for that document, else in
/// the server's folder.
Answer new_draft_of_kind(ServerState& state, const RequestId&, const Json& params) {
  const Json* kind = params.find("kind");
  if (kind == nullptr || !kind->is(Json::Type::String)) return RpcError{ErrorCode::InvalidParams, "expected a kind"};
  const Json* document = params.find("textDocument");
  const Json* uri = document == nullptr ? nullptr : document->find("uri");
  const Frame frame = state.engine.frame_for(uri == nullptr ? std::string() : path_of_uri(uri->string));
  const std::optional<DraftPlan> plan = draft_plan(*frame.pack, kind->string);
  if (!plan) return RpcError{ErrorCode::InvalidParams, "there is no template for “" + kind->string + "”"};
  const std::string text = new_draft(*plan, kind->string, facts_of(*frame.layers.without_header));
  JsonWriter out;
  out.begin_object().member("kind", std::string_view(kind->string)).member("text", std::string_view(text));
  out.member("snippet", std::string_view(snippet_text(text, blanks_in(text)))).end_object();
  return out.take();
}

}  // namespace followup::lsp::handlers
