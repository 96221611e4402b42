// workspace/executeCommand: what code actions and lenses call, and what a user may bind to a key. All of it happens
// here; a client needs no code of its own.
#include <algorithm>
#include <utility>

#include "host/find_settings.h"
#include "lint/explain.h"
#include "lint/rule_pack.h"
#include "lint/suppress.h"
#include "lsp/action_edit.h"
#include "lsp/diagnostics.h"
#include "lsp/handlers.h"
#include "lsp/initialize.h"
#include "lsp/names.h"
#include "lsp/settings_files.h"
#include "lsp/spelt_words.h"

namespace followup::lsp::handlers {
namespace {

const std::string Done = "null";

RpcError wrong(std::string message) { return {ErrorCode::InvalidParams, std::move(message)}; }
RpcError failed(std::string message) { return {ErrorCode::RequestFailed, std::move(message)}; }

std::string_view text_of(const Json& argument, std::string_view key) {
  const Json* value = argument.find(key);
  return value == nullptr ? std::string_view() : std::string_view(value->string);
}

void edits_were_applied(ServerState& state, const Json& result, bool failed) {
  const Json* applied = result.find("applied");
  if (failed || applied == nullptr || !applied->boolean)
    state.log.write(LogLevel::Warning, "the client applied no edit");
}

Answer apply(ServerState& state, const OpenDocument& document, const ActionKey& key, std::string_view label) {
  if (!state.client.apply_edit) return failed("this editor cannot apply edits of a server");
  const auto edit = action_edit({document.uri, *document.snapshot, state.client}, key);
  if (!edit) return failed("the draft has no place for that");
  JsonWriter out;
  out.begin_object().member("label", label).key("edit").raw(*edit).end_object();
  state.ask("workspace/applyEdit", out.text(), edits_were_applied);
  return Done;
}

/// An action of the menu, for clients whose menus hold commands alone.
Answer apply_action(ServerState& state, const Json& argument) {
  const std::optional<PlacedKey> placed = read_key(argument);
  if (!placed) return wrong("expected the argument that came with the command");
  const OpenDocument* document = state.documents.find(placed->uri);
  const bool is_same = document != nullptr && document->snapshot->version == placed->version;
  if (!is_same) return RpcError{ErrorCode::ContentModified, "the draft has changed since"};
  return apply(state, *document, placed->key, "followup");
}

/// An action on the draft as it is now: {uri, and under `name` a rule, a kind or a part}.
Answer apply_named(ServerState& state, const Json& argument, Deed deed, std::string_view name) {
  const OpenDocument* document = state.documents.find(text_of(argument, "uri"));
  if (document == nullptr) return wrong("expected the uri of an open draft");
  if (text_of(argument, name).empty()) return wrong("expected a " + std::string(name));
  return apply(state, *document, {deed, 0, 0, 0, std::string(text_of(argument, name))}, "followup");
}

Answer ignore_here(ServerState& state, const Json& argument) {
  return apply_named(state, argument, Deed::IgnoreHere, "rule");
}

Answer set_kind(ServerState& state, const Json& argument) {
  return apply_named(state, argument, Deed::SetKind, "kind");
}

Answer insert_part(ServerState& state, const Json& argument) {
  return apply_named(state, argument, Deed::InsertPart, "part");
}

/// What stands where is said as other messages about settings files say it.
std::string placed_text(const Problem& problem) {
  const std::string line = problem.line == 0 ? std::string() : ":" + std::to_string(problem.line);
  return problem.path + line + ": " + problem.message;
}

/// A settings file was written, or was not: every open draft is judged by what it says now.
Answer after_writing(ServerState& state, const std::optional<Problem>& problem) {
  if (problem) return failed(placed_text(*problem));
  reload_settings(state);
  return Done;
}

/// {uri, rule}: the uri need not be open, its project counts.
Answer ignore_in_project(ServerState& state, const Json& argument) {
  const OpenDocument* document = state.documents.find(text_of(argument, "uri"));
  if (document == nullptr || document->path.empty()) return wrong("expected the uri of an open file");
  const std::string_view rule = text_of(argument, "rule");
  const std::vector<std::string_view> names(state.engine.known().rules.begin(), state.engine.known().rules.end());
  if (std::find(names.begin(), names.end(), rule) == names.end()) return wrong("no rule “" + std::string(rule) + "”");
  return after_writing(state, turn_rule_off(state, document->path, rule));
}

Answer add_word_here(ServerState& state, const OpenDocument* document, std::string_view word) {
  if (document == nullptr || !document->snapshot->result.draft) return wrong("expected the uri of an open draft");
  const Draft& draft = *document->snapshot->result.draft;
  if (is_spelt_right(word, *draft.settings)) return Done;
  if (draft.message.header_block.empty()) {
    return failed("the draft has no header lines; add the word to the project's or to your own words");
  }
  return apply(state, *document, {Deed::AddWord, 0, 0, 0, std::string(word)}, "followup");
}

Answer add_word_to_project(ServerState& state, const OpenDocument* document, std::string_view word) {
  if (document == nullptr) return wrong("expected the uri of an open draft");
  const auto path = project_settings_file(state, document->path);
  if (!path) return failed("the draft belongs to no project: no folder is open, and no settings file is there");
  return after_writing(state, add_project_word(state.host, *path, word));
}

Answer add_word_for_user(ServerState& state, std::string_view word) {
  const std::string path = user_settings_path(state.host);
  if (path.empty()) return failed("there is no place for your own settings: neither XDG_CONFIG_HOME nor HOME is set");
  return after_writing(state, add_user_word(state.host, path, word));
}

/// {uri, word, scope}: the scope is draft, project or user. The user's own words need no uri.
Answer add_word_in_scope(ServerState& state, const Json& argument) {
  const std::string_view word = text_of(argument, "word");
  if (!can_be_added(word)) return wrong("expected a word without commas and line ends");
  const OpenDocument* document = state.documents.find(text_of(argument, "uri"));
  const std::string_view scope = text_of(argument, "scope");
  if (scope == word_scope::Draft) return add_word_here(state, document, word);
  if (scope == word_scope::Project) return add_word_to_project(state, document, word);
  if (scope == word_scope::User) return add_word_for_user(state, word);
  return wrong("expected a scope: draft, project or user");
}

/// The rule's row in a pack that is in use, and that pack.
std::pair<const RuleRow*, std::shared_ptr<const RulePack>> rule_in_use(ServerState& state, std::string_view id) {
  for (const auto& [uri, document] : state.documents.all()) {
    const std::shared_ptr<const RulePack>& pack = document.snapshot->result.pack;
    if (pack && pack->rule(id) != nullptr) return {pack->rule(id), pack};
  }
  std::shared_ptr<const RulePack> pack = state.engine.frame_for({}).pack;
  return {pack->rule(id), pack};
}

/// {rule}: answers its page as Markdown; with `show`, as the menu asks it, also puts the reason before the user.
Answer explain_rule(ServerState& state, const Json& argument) {
  const auto [rule, pack] = rule_in_use(state, text_of(argument, "rule"));
  if (rule == nullptr) return wrong("no rule “" + std::string(text_of(argument, "rule")) + "”");
  const Json* show = argument.find("show");
  if (show != nullptr && show->boolean) {
    constexpr int Info = 3;
    JsonWriter out;
    out.begin_object().member("type", Info);
    out.member("message", std::string_view(std::string(rule->id) + ": " + std::string(rule->explanation))).end_object();
    state.notify("window/showMessage", out.text());
  }
  std::string page;
  append_json_string(page, explain(*rule, *pack));
  return page;
}

/// Shows what is held back: of {uri}, or of every open draft.
Answer check_all(ServerState& state, const Json& argument) {
  const std::string_view uri = text_of(argument, "uri");
  for (auto& [name, document] : state.documents.all()) {
    if (!uri.empty() && uri != name) continue;
    document.shows_missing = true;
    document.caret.reset();
    state.held_until.erase(name);
    show_diagnostics(state, document);
  }
  if (state.client.pull_diagnostics && state.client.refresh_diagnostics) {
    state.ask("workspace/diagnostic/refresh", "null", nullptr);
  }
  return Done;
}

using CommandHandler = Answer (*)(ServerState&, const Json& argument);

constexpr std::pair<std::string_view, CommandHandler> Commands[] = {
    {command::AddWord, add_word_in_scope}, {command::ApplyAction, apply_action},
    {command::CheckAll, check_all},        {command::Explain, explain_rule},
    {command::IgnoreHere, ignore_here},    {command::IgnoreInProject, ignore_in_project},
    {command::InsertPart, insert_part},    {command::SetKind, set_kind},
    {command::ShowReport, show_report},
};

}  // namespace

Answer execute_command(ServerState& state, const RequestId&, const Json& params) {
  const Json* name = params.find("command");
  if (name == nullptr || !name->is(Json::Type::String)) return wrong("expected a command");
  const auto is_it = [&](const auto& row) { return row.first == name->string; };
  const auto found = std::find_if(std::begin(Commands), std::end(Commands), is_it);
  if (found == std::end(Commands)) return wrong("no command “" + name->string + "”");
  const Json* arguments = params.find("arguments");
  const bool has_one = arguments != nullptr && !arguments->items.empty();
  return found->second(state, has_one ? arguments->items.front() : Json{});
}

}  // namespace followup::lsp::handlers
