// Settings of the editor, settings files on disk, workspace folders.
#include <algorithm>

#include "lsp/convert.h"
#include "lsp/handlers.h"
#include "lsp/initialize.h"
#include "lsp/workspace_diagnostics.h"

namespace followup::lsp::handlers {

void did_change_configuration(ServerState& state, const Json& params) {
  const Json* settings = params.find("settings");
  const bool is_pushed = settings != nullptr && settings->is(Json::Type::Object) && !settings->members.empty();
  if (is_pushed) return take_editor_settings(state, *settings);
  pull_configuration(state);
}

/// Settings and packs are read anew; a draft that changed on disk matters to the check of the workspace alone.
void did_change_watched_files(ServerState& state, const Json& params) {
  const Json* changes = params.find("changes");
  if (changes == nullptr) return;
  bool has_settings = false;
  for (const Json& change : changes->items) {
    const Json* uri = change.find("uri");
    const std::string path = uri == nullptr ? std::string() : path_of_uri(uri->string);
    const bool is_settings = path.ends_with(".json") || path.ends_with(".words");
    has_settings |= is_settings;
    if (!is_settings) workspace_file_changed(state, path);
  }
  if (has_settings) reload_settings(state);
}

void did_change_workspace_folders(ServerState& state, const Json& params) {
  const Json* event = params.find("event");
  if (event == nullptr) return;
  const auto path_of = [](const Json& folder) {
    const Json* uri = folder.find("uri");
    return uri == nullptr ? std::string() : path_of_uri(uri->string);
  };
  if (const Json* removed = event->find("removed")) {
    for (const Json& folder : removed->items) std::erase(state.folders, path_of(folder));
  }
  if (const Json* added = event->find("added")) {
    for (const Json& folder : added->items) state.folders.push_back(path_of(folder));
  }
  workspace_changed(state);
}

}  // namespace followup::lsp::handlers
