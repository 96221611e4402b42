// codeAction/resolve: the edit of an action that was listed without one.
#include "lsp/action_edit.h"
#include "lsp/handlers.h"
#include "lsp/json_value.h"

namespace followup::lsp::handlers {
namespace {

/// The action as the client sent it, with its edit.
std::string with_edit(const Json& action, std::string_view edit) {
  JsonWriter out;
  out.begin_object();
  for (const Json::Member& member : action.members) {
    if (member.key != "edit") write_json(out.key(member.key), member.value);
  }
  out.key("edit").raw(edit).end_object();
  return out.take();
}

std::string unchanged(const Json& action) {
  JsonWriter out;
  write_json(out, action);
  return out.take();
}

}  // namespace

Answer code_action_resolve(ServerState& state, const RequestId&, const Json& params) {
  if (params.find("title") == nullptr) return RpcError{ErrorCode::InvalidParams, "expected a code action"};
  const Json* data = params.find("data");
  if (data == nullptr) return unchanged(params);
  const std::optional<PlacedKey> placed = read_key(*data);
  if (!placed) return RpcError{ErrorCode::InvalidParams, "data of a code action that is not ours"};
  const OpenDocument* document = state.documents.find(placed->uri);
  const bool is_same = document != nullptr && document->snapshot->version == placed->version;
  if (!is_same) return RpcError{ErrorCode::ContentModified, "the draft has changed since"};
  const auto edit = action_edit({document->uri, *document->snapshot, state.client}, placed->key);
  if (!edit) return RpcError{ErrorCode::ContentModified, "the draft or its settings changed since"};
  return with_edit(params, *edit);
}

}  // namespace followup::lsp::handlers
