#include "lsp/workspace_diagnostics.h"

#include <algorithm>

#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "lsp/convert.h"
#include "lsp/diagnostics.h"
#include "lsp/json_value.h"
#include "lsp/short_text.h"
#include "lsp/workspace_files.h"
#include "text/fold.h"

namespace followup::lsp {
namespace {

/// What one slice may do: about a millisecond of reading and linting.
constexpr std::size_t MaxSliceFiles = 16;
constexpr std::size_t MaxSliceBytes = std::size_t{32} << 10U;
/// Without a watch of the client, files are read anew only when what is known of them is older.
constexpr std::chrono::seconds TrustWithoutWatch{10};
constexpr std::size_t MaxSubject = 80;

std::string result_id(std::string_view diagnostics) { return std::to_string(hash_folded(diagnostics)); }

/// One WorkspaceDocumentDiagnosticReport. `items` is empty for one that has not changed.
struct DraftReport {
  std::string uri;
  std::optional<std::int64_t> version;
  std::string result_id;
  std::string items;
};

void write_report(std::string& list, const DraftReport& report, bool is_changed) {
  JsonWriter out;
  out.begin_object().member("uri", std::string_view(report.uri)).key("version");
  if (report.version) {
    out.value(*report.version);
  } else {
    out.null();
  }
  out.member("kind", is_changed ? "full" : "unchanged");
  if (!report.result_id.empty()) out.member("resultId", std::string_view(report.result_id));
  if (is_changed) out.key("items").raw(report.items);
  out.end_object();
  list.append(list.empty() ? "" : ",").append(out.text());
}

DraftReport report_of(const ServerState& state, const OpenDocument& document) {
  DraftReport report{document.uri, document.snapshot->version, {}, diagnostics_json(state, document)};
  report.result_id = result_id(report.items);
  return report;
}

KnownDraft known_draft(const Snapshot& snapshot, std::string id) {
  KnownDraft known{std::move(id), {}, {}};
  const LintResult& result = snapshot.result;
  if (result.draft == nullptr) return known;
  if (result.draft->subject.source != nullptr)
    known.subject = one_line(result.draft->subject.source->utf8(), MaxSubject);
  known.kind = result.pack->tables().draft.kinds[result.draft->kind.kind].title;
  return known;
}

/// A report with no result id where the file is gone.
DraftReport report_of_file(ServerState& state, const std::string& path, std::size_t& bytes_read) {
  OpenDocument document;
  document.uri = uri_of_path(path);
  document.path = path;
  document.shows_missing = true;
  const Result<std::string> bytes = state.host.read(path);
  const std::string* text = std::get_if<std::string>(&bytes);
  if (text == nullptr) {
    state.workspace.drafts.erase(path);
    return {document.uri, std::nullopt, {}, "[]"};
  }
  bytes_read += text->size();
  document.snapshot = std::make_shared<Snapshot>(*text, 0);
  lint_again(state, document);
  DraftReport report = report_of(state, document);
  report.version.reset();
  state.workspace.drafts.insert_or_assign(path, known_draft(*document.snapshot, report.result_id));
  return report;
}

void send_progress(ServerState& state, std::string_view token_name, std::string_view value) {
  const Json* token = state.held_workspace_diagnostics->params.find(token_name);
  if (token == nullptr || token->is(Json::Type::Null)) return;
  JsonWriter out;
  out.begin_object().key("token");
  write_json(out, *token);
  out.key("value").raw(value).end_object();
  state.notify("$/progress", out.text());
}

bool takes_parts(const HeldRequest& request) {
  const Json* token = request.params.find("partialResultToken");
  return token != nullptr && !token->is(Json::Type::Null);
}

void show_progress(ServerState& state, std::string_view kind) {
  const HeldRequest& request = *state.held_workspace_diagnostics;
  JsonWriter out;
  out.begin_object().member("kind", kind);
  if (kind == "begin") out.member("title", "Checking drafts").member("cancellable", true);
  if (kind != "end") out.member("percentage", request.files.empty() ? 100 : request.next * 100 / request.files.size());
  out.end_object();
  send_progress(state, "workDoneToken", out.text());
}

std::string items_object(std::string_view items) { return R"({"items":[)" + std::string(items) + "]}"; }

/// Answers the request and lets it go.
void answer(ServerState& state, std::string_view items) {
  end_workspace_progress(state);
  state.outbox.send(response(state.held_workspace_diagnostics->id, items_object(items)));
  state.held_workspace_diagnostics.reset();
  state.workspace.was_reported = true;
}

/// True while what is known of files that are not open can be taken for what they are.
bool knows_files(const ServerState& state) {
  if (!state.workspace.scanned) return false;
  return state.client.dynamic_watched_files || state.now - *state.workspace.scanned < TrustWithoutWatch;
}

void start_scan(ServerState& state) {
  HeldRequest& request = *state.held_workspace_diagnostics;
  if (knows_files(state)) {
    request.files.clear();
    for (const auto& [path, draft] : state.workspace.drafts) request.files.push_back(path);
  } else {
    request.files = workspace_files(state);
    state.workspace.drafts.clear();
  }
  request.next = 0;
  request.is_scanning = true;
  request.has_changes = false;
  request.items.clear();
}

void add_report(HeldRequest& request, const DraftReport& report, std::string_view previous) {
  if (report.result_id.empty() && previous.empty()) return;  // gone, and the client never knew it
  const bool is_changed = report.result_id != previous;
  request.has_changes |= is_changed;
  if (is_changed || !takes_parts(request)) write_report(request.items, report, is_changed);
}

void check_file(ServerState& state, const std::string& path, std::size_t& bytes_read) {
  HeldRequest& request = *state.held_workspace_diagnostics;
  const auto said = request.previous.find(path);
  const std::string previous = said == request.previous.end() ? std::string() : said->second;
  if (said != request.previous.end()) request.previous.erase(said);
  if (const OpenDocument* document = open_document_at(state, path)) {
    state.workspace.drafts.insert_or_assign(path, known_draft(*document->snapshot, {}));
    return add_report(request, report_of(state, *document), previous);
  }
  const auto known = state.workspace.drafts.find(path);
  if (known != state.workspace.drafts.end() && !previous.empty() && known->second.result_id == previous) {
    return add_report(request, {uri_of_path(path), std::nullopt, previous, {}}, previous);
  }
  add_report(request, report_of_file(state, path, bytes_read), previous);
}

/// What the client has of files that are no drafts of the workspace any more is withdrawn.
void withdraw_the_rest(ServerState& state) {
  HeldRequest& request = *state.held_workspace_diagnostics;
  for (const auto& [path, id] : request.previous) {
    if (id.empty() || open_document_at(state, path) != nullptr) continue;
    add_report(request, {uri_of_path(path), std::nullopt, {}, "[]"}, id);
  }
}

void read_previous(HeldRequest& request) {
  request.previous.clear();
  const Json* ids = request.params.find("previousResultIds");
  if (ids == nullptr) return;
  for (const Json& one : ids->items) {
    const Json* uri = one.find("uri");
    const Json* value = one.find("value");
    if (uri == nullptr || value == nullptr) continue;
    const std::string path = path_of_uri(uri->string);
    if (!path.empty()) request.previous.insert_or_assign(path, value->string);
  }
}

void send_part(ServerState& state) {
  HeldRequest& request = *state.held_workspace_diagnostics;
  if (request.items.empty() || !takes_parts(request)) return;
  send_progress(state, "partialResultToken", items_object(request.items));
  request.items.clear();
}

void finish_scan(ServerState& state) {
  withdraw_the_rest(state);
  send_part(state);
  HeldRequest& request = *state.held_workspace_diagnostics;
  request.is_scanning = false;
  if (!knows_files(state)) state.workspace.scanned = state.now;
  if (request.has_changes || !state.workspace.was_reported) return answer(state, request.items);
  end_workspace_progress(state);
  read_previous(request);
  request.items.clear();
}

void scan_again(ServerState& state) {
  if (!state.held_workspace_diagnostics) return;
  read_previous(*state.held_workspace_diagnostics);
  start_scan(state);
}

}  // namespace

void take_workspace_request(ServerState& state, const RequestId& id, const Json& params) {
  if (state.held_workspace_diagnostics) answer(state, {});  // a client that asks anew has no use for the old one
  state.held_workspace_diagnostics.emplace();
  HeldRequest& request = *state.held_workspace_diagnostics;
  request.id = id;
  request.params = params;
  read_previous(request);
  start_scan(state);
  request.shows_progress = true;
  show_progress(state, "begin");
  continue_workspace_scan(state);
}

void workspace_document_changed(ServerState& state, const OpenDocument& document) {
  if (!state.held_workspace_diagnostics || state.held_workspace_diagnostics->is_scanning) return;
  if (state.workspace.drafts.count(document.path) == 0) return;  // settings, or a draft that the settings exclude
  HeldRequest& request = *state.held_workspace_diagnostics;
  const auto said = request.previous.find(document.path);
  add_report(request, report_of(state, document),
             said == request.previous.end() ? std::string_view() : std::string_view(said->second));
  if (!request.has_changes) return;
  send_part(state);
  answer(state, request.items);
}

void workspace_file_changed(ServerState& state, std::string_view path) {
  if (!is_in_workspace(state, path)) return;
  const auto known = state.workspace.drafts.find(path);
  if (known == state.workspace.drafts.end()) state.workspace.scanned.reset();  // a new one
  if (known != state.workspace.drafts.end()) known->second.result_id.clear();
  scan_again(state);
}

void workspace_changed(ServerState& state) {
  state.workspace.scanned.reset();
  scan_again(state);
}

std::optional<Time> next_workspace_deadline(const ServerState& state) {
  const bool is_scanning = state.held_workspace_diagnostics && state.held_workspace_diagnostics->is_scanning;
  return is_scanning ? std::optional(state.now) : std::nullopt;
}

void continue_workspace_scan(ServerState& state) {
  if (!next_workspace_deadline(state)) return;
  HeldRequest& request = *state.held_workspace_diagnostics;
  std::size_t bytes_read = 0;
  const std::size_t last = std::min(request.next + MaxSliceFiles, request.files.size());
  while (request.next < last && bytes_read < MaxSliceBytes)
    check_file(state, request.files[request.next++], bytes_read);
  if (request.next == request.files.size()) return finish_scan(state);
  send_part(state);
  if (request.shows_progress) show_progress(state, "report");
}

void end_workspace_progress(ServerState& state) {
  if (!state.held_workspace_diagnostics || !state.held_workspace_diagnostics->shows_progress) return;
  state.held_workspace_diagnostics->shows_progress = false;
  show_progress(state, "end");
}

}  // namespace followup::lsp
