// textDocument/linkedEditingRange: places of a blank or name that change together while the writer types in one of
// them.
#include "lsp/convert.h"
#include "lsp/handlers.h"
#include "lsp/named_request.h"

namespace followup::lsp::handlers {
namespace {

/// The default of editors stops at a blank or bracket, which names and blanks of templates have.
constexpr std::string_view WordPattern = "[^\\r\\n]+";

}  // namespace

Answer linked_editing_range(ServerState& state, const RequestId&, const Json& params) {
  const auto read = named_request(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&read)) return *error;
  const NamedRequest& request = std::get<NamedRequest>(read);
  if (!request.thing) return std::string("null");
  const Snapshot& snapshot = *request.document->snapshot;
  const auto bytes = [&](const NamePlace& place) {
    return std::string_view(snapshot.text).substr(place.raw.begin, place.raw.size());
  };
  const std::string_view typed = bytes(request.thing->places[request.thing->chosen]);
  JsonWriter out;
  out.begin_object().key("ranges").begin_array();
  for (const NamePlace& place : request.thing->places) {
    // Editors type the same bytes everywhere, so that a place in capitals or in another encoding cannot be linked.
    if (bytes(place) == typed) write_range(out, snapshot, place.raw, state.client.encoding);
  }
  out.end_array().member("wordPattern", WordPattern).end_object();
  return out.take();
}

}  // namespace followup::lsp::handlers
