// textDocument/codeAction: the menu of a range.
#include <algorithm>
#include <iterator>
#include <utility>

#include "lint/corrections.h"
#include "lint/rule_pack.h"
#include "lsp/action_edit.h"
#include "lsp/convert.h"
#include "lsp/diagnostics.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"
#include "lsp/names.h"
#include "lsp/offered_actions.h"

namespace followup::lsp::handlers {
namespace {

constexpr int Automatic = 2;  // CodeActionTriggerKind

std::vector<std::string> kinds_wanted(const Json* context) {
  std::vector<std::string> kinds;
  const Json* only = context == nullptr ? nullptr : context->find("only");
  if (only == nullptr) return kinds;
  for (const Json& kind : only->items) kinds.push_back(kind.string);
  return kinds;
}

bool is_automatic(const Json* context) {
  const Json* trigger = context == nullptr ? nullptr : context->find("triggerKind");
  return trigger != nullptr && trigger->integer == Automatic;
}

bool wants_any(const ActionRequest& request) {
  return std::any_of(std::begin(action::All), std::end(action::All),
                     [&](std::string_view kind) { return wants(request, kind); });
}

/// True when the diagnostic that a client shows is that finding of ours. Its columns are not trusted: some clients
/// count them in bytes.
bool is_of(const Json& diagnostic, const Snapshot& snapshot, std::size_t index, PositionEncoding encoding) {
  const Finding& finding = snapshot.result.findings[index];
  const Json* code = diagnostic.find("code");
  if (code == nullptr || code->string != finding.rule->id) return false;
  const Json* data = diagnostic.find("data");
  const Json* number = data == nullptr ? nullptr : data->find("index");
  const Json* version = data == nullptr ? nullptr : data->find("version");
  if (number != nullptr && version != nullptr && version->integer == snapshot.version) {
    return number->integer == static_cast<std::int64_t>(index);
  }
  const Json* range = diagnostic.find("range");
  if (range == nullptr) return false;
  const std::optional<Span<Raw>> where = read_range(*range, snapshot, encoding);
  return where && snapshot.lines.line_of(where->begin) <= snapshot.lines.line_of(finding.where.end) &&
         snapshot.lines.line_of(finding.where.begin) <= snapshot.lines.line_of(where->end);
}

/// Writes the actions of one answer.
class ActionWriter {
 public:
  ActionWriter(const ServerState& state, const OpenDocument& document, const Json* context)
      : state_(state), document_(document), context_(context) {}

  void write(const OfferedAction& action) {
    if (!state_.client.code_action_literals) return write_bare_command(action);
    out_.begin_object().member("title", std::string_view(action.title)).member("kind", action.kind);
    write_diagnostics(action);
    if (action.is_preferred && state_.client.code_action_preferred) out_.member("isPreferred", true);
    if (const ActionKey* key = std::get_if<ActionKey>(&action.what)) write_edit(*key);
    if (const Call* call = std::get_if<Call>(&action.what)) {
      out_.key("command");
      write_command(action.title, *call);
    }
    out_.end_object();
  }

  JsonWriter& out() { return out_; }

 private:
  /// Every command that edits asks the client to apply the edits.
  void write_bare_command(const OfferedAction& action) {
    if (const Call* call = std::get_if<Call>(&action.what)) return write_command(action.title, *call);
    if (!state_.client.apply_edit) return;
    JsonWriter argument;
    write_key(argument, placed(std::get<ActionKey>(action.what)));
    write_command(action.title, {command::ApplyAction, argument.take()});
  }

  void write_command(std::string_view title, const Call& call) {
    out_.begin_object().member("title", title).member("command", call.command);
    out_.key("arguments").begin_array().raw(call.argument).end_array().end_object();
  }

  void write_edit(const ActionKey& key) {
    if (state_.client.code_action_resolve) {
      write_key(out_.key("data"), placed(key));
      return;
    }
    const auto edit = action_edit({document_.uri, *document_.snapshot, state_.client}, key);
    if (edit) out_.key("edit").raw(*edit);
  }

  void write_diagnostics(const OfferedAction& action) {
    const Json* shown = context_ == nullptr ? nullptr : context_->find("diagnostics");
    if (shown == nullptr) return;
    std::vector<std::size_t> mended;
    for (const std::size_t index : action.mends) {
      const auto is_it = [&](const Json& one) {
        return is_of(one, *document_.snapshot, index, state_.client.encoding);
      };
      if (std::any_of(shown->items.begin(), shown->items.end(), is_it)) mended.push_back(index);
    }
    if (mended.empty()) return;
    out_.key("diagnostics").begin_array();
    for (const std::size_t index : mended) write_diagnostic(out_, state_, document_, index);
    out_.end_array();
  }

  PlacedKey placed(const ActionKey& key) const { return {document_.uri, document_.snapshot->version, key}; }

  const ServerState& state_;
  const OpenDocument& document_;
  const Json* context_;
  JsonWriter out_;
};

/// Of findings on the lines of the range, which the menu may hold.
void add_corrections_on_lines(Snapshot& snapshot, Span<Raw> range, const Speller& speller) {
  const LineIndex& lines = snapshot.lines;
  for (Finding& finding : snapshot.result.findings) {
    const bool is_there = lines.line_of(finding.where.begin) <= lines.line_of(range.end) &&
                          lines.line_of(range.begin) <= lines.line_of(finding.where.end);
    if (is_there) add_corrections(finding, snapshot.result, speller);
  }
}

}  // namespace

Answer code_action(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const OpenDocument& document = *std::get<OpenDocument*>(found);
  const Json* context = params.find("context");
  ActionRequest request{{}, kinds_wanted(context), is_automatic(context)};
  if (!wants_any(request)) return std::string("[]");
  const Json* range = params.find("range");
  const auto where = range == nullptr ? std::nullopt : read_range(*range, *document.snapshot, state.client.encoding);
  if (!where) return RpcError{ErrorCode::InvalidParams, "expected a range"};
  request.where = *where;
  add_corrections_on_lines(*document.snapshot, *where, state.engine.speller());
  ActionWriter writer(state, document, context);
  writer.out().begin_array();
  for (const OfferedAction& action : offered_actions(state, document, request)) writer.write(action);
  writer.out().end_array();
  return writer.out().take();
}

}  // namespace followup::lsp::handlers
