// textDocument/rename and prepareRename: a new name for a blank, a person, the company or the position, everywhere.
#include "lsp/convert.h"
#include "lsp/handlers.h"
#include "lsp/named_request.h"
#include "lsp/rename_edits.h"
#include "lsp/workspace_edit.h"

namespace followup::lsp::handlers {

Answer prepare_rename(ServerState& state, const RequestId&, const Json& params) {
  const auto read = named_request(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&read)) return *error;
  const NamedRequest& request = std::get<NamedRequest>(read);
  if (!request.thing) return std::string("null");
  const NamePlace& place = request.thing->places[request.thing->chosen];
  JsonWriter out;
  out.begin_object().key("range");
  write_range(out, *request.document->snapshot, place.raw, state.client.encoding);
  out.member("placeholder", std::string_view(request.thing->text)).end_object();
  return out.take();
}

Answer rename(ServerState& state, const RequestId&, const Json& params) {
  const auto read = named_request(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&read)) return *error;
  const NamedRequest& request = std::get<NamedRequest>(read);
  const Json* name = params.find("newName");
  if (name == nullptr || !name->is(Json::Type::String)) return RpcError{ErrorCode::InvalidParams, "expected newName"};
  if (!request.thing)
    return RpcError{ErrorCode::RequestFailed,
                    "nothing stands here that can be renamed: a blank, a name, the company or the position"};
  auto made = rename_edits(*request.document->snapshot->result.draft, *request.thing, name->string);
  if (const Problem* problem = std::get_if<Problem>(&made)) return RpcError{ErrorCode::RequestFailed, problem->message};
  JsonWriter out;
  write_workspace_edit(out, {request.document->uri, *request.document->snapshot, state.client},
                       std::get<std::vector<Edit>>(made));
  return out.take();
}

}  // namespace followup::lsp::handlers
