// Settings of the editor, settings files on disk, workspace folders.
#include <algorithm>

#include "lsp/convert.h"
#include "lsp/handlers.h"
#include "lsp/initialize.h"

namespace followup::lsp::handlers {

void did_change_configuration(ServerState& state, const Json& params) {
  const Json* settings = params.find("settings");
  const bool is_pushed = settings != nullptr && settings->is(Json::Type::Object) && !settings->members.empty();
  if (is_pushed) return take_editor_settings(state, *settings);
  pull_configuration(state);
}

void did_change_watched_files(ServerState& state, const Json&) { reload_settings(state); }

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
}

}  // namespace followup::lsp::handlers
