// textDocument/formatting and rangeFormatting: paragraphs filled to a width.
#include <algorithm>

#include "lsp/convert.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"
#include "lsp/rewrap.h"

namespace followup::lsp::handlers {
namespace {

/// FormattingOptions may carry members of our own.
constexpr std::string_view WidthOption = "wrapWidth";

std::size_t width_of(const Json& params) {
  const Json* options = params.find("options");
  const Json* width = options == nullptr ? nullptr : options->find(WidthOption);
  if (width == nullptr || !width->is(Json::Type::Integer) || width->integer < 0) return DefaultWrapWidth;
  return std::max(static_cast<std::size_t>(width->integer), LeastWrapWidth);
}

std::string edits_of(const ServerState& state, const Snapshot& snapshot, Span<Raw> within, std::size_t width) {
  JsonWriter out;
  out.begin_array();
  if (snapshot.result.draft != nullptr) {
    for (const Edit& edit : rewrap(snapshot.text, *snapshot.result.draft, within, width)) {
      out.begin_object().key("range");
      write_range(out, snapshot, edit.where, state.client.encoding);
      out.member("newText", std::string_view(edit.text)).end_object();
    }
  }
  out.end_array();
  return out.take();
}

}  // namespace

Answer formatting(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const Snapshot& snapshot = *std::get<OpenDocument*>(found)->snapshot;
  return edits_of(state, snapshot, {0, snapshot.text.size()}, width_of(params));
}

Answer range_formatting(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_range_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const auto& [snapshot, within] = std::get<DocumentRange>(found);
  return edits_of(state, snapshot, within, width_of(params));
}

}  // namespace followup::lsp::handlers
