#include "lsp/workspace_files.h"

#include <algorithm>

#include "host/paths.h"
#include "host/walk.h"

namespace followup::lsp {
namespace {

WalkOptions options_for(ServerState& state, const std::string& folder) {
  const Frame frame = state.engine.frame_for(join_path(folder, "_"));
  const Settings& settings = *frame.layers.without_header;
  WalkOptions options{
      .include = settings.list(Field::Include), .exclude = settings.list(Field::Exclude), .globs_from = {}};
  for (const Field field : {Field::Exclude, Field::Include}) {
    const SettingEntry* entry = settings.entry(field);
    if (entry != nullptr && !entry->origin.path.empty()) options.globs_from = parent_path(entry->origin.path);
  }
  return options;
}

}  // namespace

std::vector<std::string> workspace_files(ServerState& state) {
  std::vector<std::string> files;
  Problems problems;
  for (const std::string& folder : state.folders) {
    for (std::string& path : walk(state.host, folder, options_for(state, folder), problems))
      files.push_back(std::move(path));
  }
  for (const Problem& problem : problems) state.log.write(LogLevel::Info, problem.path + ": " + problem.message);
  std::sort(files.begin(), files.end());
  files.erase(std::unique(files.begin(), files.end()), files.end());
  return files;
}

bool is_in_workspace(const ServerState& state, std::string_view path) {
  return std::any_of(state.folders.begin(), state.folders.end(), [&](std::string_view folder) {
    while (folder.ends_with('/')) folder.remove_suffix(1);
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
  });
}

OpenDocument* open_document_at(ServerState& state, std::string_view path) {
  for (auto& [uri, document] : state.documents.all()) {
    if (document.path == path) return &document;
  }
  return nullptr;
}

}  // namespace followup::lsp
