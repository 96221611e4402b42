#include "lsp/initialize.h"

#include "host/paths.h"
#include "lsp/convert.h"
#include "lsp/diagnostics.h"
#include "lsp/names.h"
#include "lsp/settings_diagnostics.h"
#include "lsp/workspace_diagnostics.h"
#include "report/version.h"

namespace followup::lsp {
namespace {

void add_folder(ServerState& state, const Json* uri) {
  if (uri == nullptr || !uri->is(Json::Type::String)) return;
  std::string path = path_of_uri(uri->string);
  if (!path.empty()) state.folders.push_back(std::move(path));
}

void take_folders(ServerState& state, const Json& params) {
  const Json* folders = params.find("workspaceFolders");
  if (folders != nullptr && folders->is(Json::Type::Array)) {
    for (const Json& folder : folders->items) add_folder(state, folder.find("uri"));
  }
  if (state.folders.empty()) add_folder(state, params.find("rootUri"));
}

void take_pulled_configuration(ServerState& state, const Json& result, bool failed) {
  if (!failed && !result.items.empty()) take_editor_settings(state, result.items.front());
}

void register_capability(ServerState& state, std::string_view id, std::string_view method, std::string_view options) {
  JsonWriter out;
  out.begin_object().key("registrations").begin_array().begin_object().member("id", id).member("method", method);
  if (!options.empty()) out.key("registerOptions").raw(options);
  out.end_object().end_array().end_object();
  state.ask("client/registerCapability", out.text(), nullptr);
}

/// Settings of the folders count before a draft of them is open.
void read_folder_settings(ServerState& state) {
  for (const std::string& folder : state.folders) state.engine.frame_for(join_path(folder, "_"));
}

/// Kind, limits and dates depend on settings.
void refresh_what_shows(ServerState& state) {
  if (state.documents.all().empty()) return;
  if (state.client.code_lens_refresh) state.ask("workspace/codeLens/refresh", "null", nullptr);
  if (state.client.inlay_hint_refresh) state.ask("workspace/inlayHint/refresh", "null", nullptr);
  if (state.client.semantic_tokens_refresh) state.ask("workspace/semanticTokens/refresh", "null", nullptr);
}

void relint_all(ServerState& state) {
  if (!state.is_ready) return;
  workspace_changed(state);
  read_folder_settings(state);
  for (auto& [uri, document] : state.documents.all()) {
    lint_again(state, document);
    show_diagnostics(state, document);
  }
  show_settings_problems(state);
  if (state.client.pull_diagnostics && state.client.refresh_diagnostics)
    state.ask("workspace/diagnostic/refresh", "null", nullptr);
  refresh_what_shows(state);
}

}  // namespace

Answer initialize_state(ServerState& state, const Json& params) {
  if (const Json* capabilities = params.find("capabilities")) state.client = read_capabilities(*capabilities);
  take_folders(state, params);
  if (const Json* options = params.find("initializationOptions")) {
    const Json* trusted = options->find("isWorkspaceTrusted");
    if (trusted != nullptr && trusted->is(Json::Type::Boolean) && !trusted->boolean) state.engine.distrust_projects();
    take_editor_settings(state, *options);
  }
  return initialize_result(state.client, program_version());
}

void client_is_ready(ServerState& state) {
  state.is_ready = true;
  read_folder_settings(state);
  show_settings_problems(state);
  if (state.client.dynamic_configuration)
    register_capability(state, "followup-configuration", "workspace/didChangeConfiguration",
                        R"({"section":"followup"})");
  if (state.client.dynamic_watched_files) {
    register_capability(
        state, "followup-files", "workspace/didChangeWatchedFiles",
        R"({"watchers":[{"globPattern":"**/.followup-lint.json"},{"globPattern":"**/*.{json,words,eml,mail,followup,md,txt}"}]})");
  }
  pull_configuration(state);
}

void pull_configuration(ServerState& state) {
  if (!state.client.pull_configuration) return;
  state.ask("workspace/configuration", R"({"items":[{"section":"followup"}]})", take_pulled_configuration);
}

void take_editor_settings(ServerState& state, const Json& settings) {
  const Json* inner = settings.find("followup");
  const Json& said = inner != nullptr ? *inner : settings;
  if (!said.is(Json::Type::Object)) return;
  Problems problems;
  SettingsFile read = read_settings(said, {.bytes = {}, .path = "editor settings", .layer = LayerKind::Editor},
                                    state.engine.known(), problems);
  for (const Problem& problem : problems) state.log.write(LogLevel::Warning, "editor settings: " + problem.message);
  state.engine.set_layers(std::make_shared<SettingsLayer>(std::move(read.layer)), nullptr);
  relint_all(state);
}

void reload_settings(ServerState& state) {
  state.engine.forget();
  forget_settings_problems(state);
  relint_all(state);
}

}  // namespace followup::lsp
