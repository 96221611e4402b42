// textDocument/didOpen and didClose.
#include "lsp/convert.h"
#include "lsp/diagnostics.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"
#include "lsp/settings_diagnostics.h"
#include "lsp/settings_watch.h"
#include "lsp/workspace_diagnostics.h"

namespace followup::lsp::handlers {

void did_open(ServerState& state, const Json& params) {
  const Json* item = params.find("textDocument");
  const Json* uri = item == nullptr ? nullptr : item->find("uri");
  const Json* text = item == nullptr ? nullptr : item->find("text");
  if (uri == nullptr || !uri->is(Json::Type::String) || text == nullptr || !text->is(Json::Type::String)) return;
  OpenDocument opened;
  opened.uri = uri->string;
  opened.path = path_of_uri(uri->string);
  if (const Json* language = item->find("languageId")) opened.language_id = language->string;
  opened.shows_missing = !text->string.empty();
  const Json* version = item->find("version");
  take_text(state, state.documents.open(std::move(opened)), text->string, version == nullptr ? 0 : version->integer);
  show_settings_problems(state);
  note_settings_files(state);
}

void did_close(ServerState& state, const Json& params) {
  const auto found = document_of(state, params);
  OpenDocument* const* document = std::get_if<OpenDocument*>(&found);
  if (document == nullptr) return;
  clear_diagnostics(state, **document);
  const std::string uri = (*document)->uri;
  const std::string path = (*document)->path;
  state.held_until.erase(uri);
  state.sent_tokens.erase(uri);
  state.shown_reports.erase(uri);
  state.documents.close(uri);
  // What was pushed for the document went with it; a fault of the file stays.
  const auto faulty = state.faulty_files.find(path);
  if (faulty != state.faulty_files.end()) faulty->second.published = "[]";
  show_settings_problems(state);
  workspace_file_changed(state, path);
}

}  // namespace followup::lsp::handlers
