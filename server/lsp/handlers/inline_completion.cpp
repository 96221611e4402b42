// textDocument/inlineCompletion (LSP 3.18): the next missing part as ghost text on an empty line.
#include "compose/missing_parts.h"
#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "lsp/completion_items.h"
#include "lsp/convert.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"
#include "lsp/workspace_edit.h"
#include "text/words.h"

namespace followup::lsp::handlers {
namespace {

/// The first section that is due on this line; none where words stand on it.
const CompletionItem* next_section(const CompletionPlace& place, const CompletionItems& items) {
  if (!trim(place.line()).empty()) return nullptr;
  for (const CompletionItem& item : items) {
    if (item.kind == ItemKind::Snippet) return &item;
  }
  return nullptr;
}

/// True when words stand on the line above, so that a section needs an empty line before it.
bool follows_words(const CompletionPlace& place) {
  const LineIndex& lines = place.snapshot.lines;
  const std::size_t line = lines.line_of(place.offset);
  return line > 0 && lines.line_start(line) > place.snapshot.result.draft->message.header_block.end &&
         !trim(lines.line(line - 1)).empty();
}

void write_item(JsonWriter& out, const ServerState& state, const Snapshot& snapshot, const Edit& edit) {
  out.begin_object().key("insertText");
  if (state.client.snippet_completion && !edit.blanks.empty()) {
    out.begin_object().member("kind", "snippet");
    out.member("value", std::string_view(snippet_text(edit.text, edit.blanks))).end_object();
  } else {
    out.value(std::string_view(edit.text));
  }
  out.key("range");
  write_range(out, snapshot, edit.where, state.client.encoding);
  out.end_object();
}

}  // namespace

Answer inline_completion(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const Snapshot& snapshot = *std::get<OpenDocument*>(found)->snapshot;
  const Json* said = params.find("position");
  const std::optional<Position> position = said == nullptr ? std::nullopt : read_position(*said);
  if (!position) return RpcError{ErrorCode::InvalidParams, "expected a position"};
  JsonWriter out;
  out.begin_object().key("items").begin_array();
  if (snapshot.result.draft) {
    const CompletionPlace place{snapshot, snapshot.lines.clamped_offset(*position, state.client.encoding), {}};
    const CompletionItems items = body_completion(place);
    if (const CompletionItem* item = next_section(place, items)) {
      Edit edit{item->where, item->text, item->blanks};
      if (follows_words(place)) {
        edit.text.insert(0, "\n");
        for (Blank& blank : edit.blanks) blank = {blank.begin + 1, blank.end + 1, blank.name};
      }
      write_item(out, state, snapshot, edit);
    }
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace followup::lsp::handlers
