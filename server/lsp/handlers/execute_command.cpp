// workspace/executeCommand: what code actions and lenses call, and what a user may bind to a key. All of it happens
// here; a client needs no code of its own.
#include <algorithm>
#include <utility>

#include "lint/explain.h"
#include "lint/rule_pack.h"
#include "lsp/action_edit.h"
#include "lsp/diagnostics.h"
#include "lsp/handlers.h"
#include "lsp/initialize.h"
#include "lsp/names.h"
#include "lsp/project_settings.h"

namespace followup::lsp::handlers {
namespace {

const std::string Done = "null";

RpcError wrong(std::string message) { return {ErrorCode::InvalidParams, std::move(message)}; }

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
  if (!state.client.apply_edit) return RpcError{ErrorCode::RequestFailed, "this editor cannot apply edits of a server"};
  const auto edit = action_edit({document.uri, *document.snapshot, state.client}, key);
  if (!edit) return RpcError{ErrorCode::RequestFailed, "the draft has no place for that"};
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

/// {uri, rule}: the uri need not be open, its project counts.
Answer ignore_in_project(ServerState& state, const Json& argument) {
  const OpenDocument* document = state.documents.find(text_of(argument, "uri"));
  if (document == nullptr || document->path.empty()) return wrong("expected the uri of an open file");
  const std::string_view rule = text_of(argument, "rule");
  const std::vector<std::string_view> names(state.engine.known().rules.begin(), state.engine.known().rules.end());
  if (std::find(names.begin(), names.end(), rule) == names.end()) return wrong("no rule “" + std::string(rule) + "”");
  const std::optional<Problem> problem = turn_rule_off(state, document->path, rule);
  if (problem) return RpcError{ErrorCode::RequestFailed, problem->path + ": " + problem->message};
  reload_settings(state);
  return Done;
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
    {command::ApplyAction, apply_action},
    {command::CheckAll, check_all},
    {command::Explain, explain_rule},
    {command::IgnoreHere, ignore_here},
    {command::IgnoreInProject, ignore_in_project},
    {command::InsertPart, insert_part},
    {command::SetKind, set_kind},
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
