#include <algorithm>

#include "cli/commands.h"
#include "cli/exit_status.h"
#include "host/find_settings.h"
#include "host/paths.h"
#include "setup/settings_change.h"
#include "text/words.h"

namespace followup::cli {
namespace {

Problem no_place() {
  return {.path = {},
          .message = "there is no place for your own words: neither XDG_CONFIG_HOME nor HOME is set",
          .source_line = {}};
}

/// The file that a change goes to; empty when there is no place for one.
std::string file_to_change(const Context& context) {
  const std::string here(context.host.absolute("."));
  const std::string project = nearest_settings_file(context.host, here);
  const WordsScope scope = context.arguments.words_scope;
  if (scope == WordsScope::Project) return project.empty() ? join_path(here, SettingsFileName) : project;
  return scope == WordsScope::Any && !project.empty() ? project : user_settings_path(context.host);
}

Field field_of(const Context& context) { return context.arguments.rejects ? Field::Rejects : Field::Words; }

int change(const Context& context, bool adds) {
  const std::string path = file_to_change(context);
  if (path.empty()) {
    context.console.say(no_place());
    return Failed;
  }
  for (std::size_t i = 1; i < context.arguments.paths.size(); ++i) {
    const std::string& word = context.arguments.paths[i];
    const SettingAddition change{field_of(context), word};
    if (word.find(',') != std::string::npos || trim(word) != word || word.empty()) {
      context.console.say({.path = {}, .message = "`" + word + "` is no word", .source_line = {}});
      return Failed;
    }
    auto problem = path == user_settings_path(context.host) ? make_folder_of(context.host, path) : std::nullopt;
    if (!problem) problem = adds ? add_setting(context.host, path, change) : remove_setting(context.host, path, change);
    if (!problem) continue;
    context.console.say(std::move(*problem));
    return Failed;
  }
  return status_of(context, false);
}

/// True for a word of the layer that was asked for.
bool is_asked_for(const Context& context, const std::string& file) {
  switch (context.arguments.words_scope) {
    case WordsScope::User:
      return file == user_settings_path(context.host);
    case WordsScope::Project:
      return file == nearest_settings_file(context.host, context.host.absolute("."));
    case WordsScope::Any:
      break;
  }
  return true;
}

/// Those of one file, read as settings are.
std::vector<std::string> words_of_file(const Context& context, const std::string& path) {
  const Result<std::string> bytes = context.host.read(path);
  if (std::holds_alternative<Problem>(bytes)) return {};
  Problems problems;
  const SettingsSource source{std::get<std::string>(bytes), path, LayerKind::Project};
  const SettingsFile file = read_settings(source, context.engine.known(), problems);
  const auto& entry = file.layer.values[static_cast<std::size_t>(field_of(context))];
  return entry ? std::get<std::vector<std::string>>(entry->value) : std::vector<std::string>();
}

int list(const Context& context) {
  const Frame frame = context.engine.frame_for({});
  context.say_problems();
  std::vector<std::string> words = frame.layers.without_header->list(field_of(context));
  if (context.arguments.words_scope != WordsScope::Any) {
    words.clear();
    for (const std::string& path : context.engine.files_read()) {
      if (!is_asked_for(context, path)) continue;
      for (std::string& word : words_of_file(context, path)) words.push_back(std::move(word));
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string lines;
  for (const std::string& word : words) lines += word + '\n';
  context.console.print(lines);
  return status_of(context, false);
}

}  // namespace

int words_command(const Context& context) {
  const auto& said = context.arguments.paths;
  if (said.empty() || said.front() == "list") return list(context);
  return change(context, said.front() == "add");
}

}  // namespace followup::cli
