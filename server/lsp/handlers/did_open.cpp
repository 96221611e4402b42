// textDocument/didOpen and didClose.
#include "lsp/convert.h"
#include "lsp/diagnostics.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"

namespace followup::lsp::handlers {

void did_open(ServerState& state, const Json& params) {
  const Json* item = params.find("textDocument");
  const Json* uri = item == nullptr ? nullptr : item->find("uri");
  const Json* text = item == nullptr ? nullptr : item->find("text");
  if (uri == nullptr || text == nullptr || !text->is(Json::Type::String)) return;
  OpenDocument opened;
  opened.uri = uri->string;
  opened.path = path_of_uri(uri->string);
  if (const Json* language = item->find("languageId")) opened.language_id = language->string;
  opened.shows_missing = !text->string.empty();
  const Json* version = item->find("version");
  OpenDocument& document = state.documents.open(std::move(opened));
  take_text(state, document, text->string, version == nullptr ? 0 : version->integer);
  if (!document.snapshot->is_too_large) return;
  state.notify("window/logMessage", R"({"type":2,"message":"A draft is above maxMessageSize and is not checked."})");
}

void did_close(ServerState& state, const Json& params) {
  const auto found = document_of(state, params);
  OpenDocument* const* document = std::get_if<OpenDocument*>(&found);
  if (document == nullptr) return;
  clear_diagnostics(state, **document);
  const std::string uri = (*document)->uri;
  state.held_until.erase(uri);
  state.documents.close(uri);
}

}  // namespace followup::lsp::handlers
