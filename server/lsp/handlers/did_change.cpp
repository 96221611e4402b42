// textDocument/didChange and didSave.
#include "lsp/convert.h"
#include "lsp/diagnostics.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"
#include "lsp/initialize.h"
#include "lsp/report_uri.h"
#include "lsp/settings_diagnostics.h"
#include "lsp/settings_watch.h"
#include "lsp/workspace_diagnostics.h"
#include "session/changes.h"

namespace followup::lsp::handlers {
namespace {

/// None where the message is not what the protocol says.
std::optional<Change> read_change(const Json& said) {
  const Json* text = said.find("text");
  if (text == nullptr || !text->is(Json::Type::String)) return std::nullopt;
  Change change{std::nullopt, text->string};
  const Json* range = said.find("range");
  if (range == nullptr || range->is(Json::Type::Null)) return change;
  const Json* start = range->find("start");
  const Json* end = range->find("end");
  if (start == nullptr || end == nullptr) return std::nullopt;
  const std::optional<Position> first = read_position(*start);
  const std::optional<Position> last = read_position(*end);
  if (!first || !last) return std::nullopt;
  change.range = Change::Range{*first, *last};
  return change;
}

std::optional<std::vector<Change>> read_changes(const Json& params) {
  const Json* said = params.find("contentChanges");
  if (said == nullptr || !said->is(Json::Type::Array)) return std::nullopt;
  std::vector<Change> changes;
  for (const Json& one : said->items) {
    std::optional<Change> change = read_change(one);
    if (!change) return std::nullopt;
    changes.push_back(std::move(*change));
  }
  return changes;
}

/// Both sides no longer agree on the text; silence is better than findings in wrong places.
void drop(ServerState& state, OpenDocument& document, std::string_view reason) {
  state.log.write(LogLevel::Error, "dropped a draft: " + std::string(reason));
  clear_diagnostics(state, document);
  JsonWriter out;
  out.begin_object().member("type", 1);
  out.member("message", "A draft is no longer checked, because " + std::string(reason) + ". Close and open it again.")
      .end_object();
  state.notify("window/logMessage", out.text());
  const std::string uri = document.uri;
  state.held_until.erase(uri);
  state.documents.close(uri);
}

}  // namespace

void did_change(ServerState& state, const Json& params) {
  const auto found = document_of(state, params);
  OpenDocument* const* document = std::get_if<OpenDocument*>(&found);
  if (document == nullptr) return;
  const std::optional<std::vector<Change>> changes = read_changes(params);
  if (!changes) return drop(state, **document, "a change could not be read");
  const Json* version = params.find("textDocument")->find("version");
  const std::int64_t at =
      version != nullptr && version->is(Json::Type::Integer) ? version->integer : (*document)->snapshot->version + 1;
  if (at < (*document)->snapshot->version) return drop(state, **document, "its versions went backwards");
  std::optional<ChangedText> changed = apply_changes((*document)->snapshot->text, *changes, state.client.encoding);
  if (!changed) return drop(state, **document, "a change lay outside of it");
  (*document)->caret = changed->caret;
  take_text(state, **document, std::move(changed->text), at);
  expect_settings_change(state);
}

void did_save(ServerState& state, const Json& params) {
  const auto found = document_of(state, params);
  OpenDocument* const* document = std::get_if<OpenDocument*>(&found);
  if (document == nullptr) return;
  (*document)->shows_missing = true;
  (*document)->caret.reset();
  state.held_until.erase((*document)->uri);
  if (is_settings_document(**document)) return reload_settings(state);
  show_diagnostics(state, **document);
  if (state.workspace.drafts.count((*document)->path) == 0) workspace_file_changed(state, (*document)->path);
  refresh_report(state, **document);
  expect_settings_change(state);
}

}  // namespace followup::lsp::handlers
