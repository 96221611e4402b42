#include "lsp/diagnostics.h"

#include <algorithm>
#include <utility>

#include "draft/draft.h"
#include "lint/explain.h"
#include "lint/rule_pack.h"
#include "lsp/convert.h"
#include "lsp/names.h"
#include "lsp/settings_diagnostics.h"
#include "lsp/workspace_diagnostics.h"

namespace followup::lsp {
namespace {

constexpr std::chrono::seconds HoldAtCaret{2};
constexpr int TagUnnecessary = 1;

bool is_missing_part(const Finding& finding) { return finding.rule->family == "missing"; }

/// True when the finding touches the word that ends where the caret is.
bool touches(const Finding& finding, std::size_t caret) {
  return finding.where.begin <= caret && caret <= finding.where.end;
}

/// A client that pulls and cannot be told to pull again would not see for long what was held back.
bool can_show_later(const ServerState& state) {
  return !state.client.pull_diagnostics || state.client.refresh_diagnostics;
}

bool has_held(const OpenDocument& document) {
  return shown_findings(document, true).size() < shown_findings(document, false).size();
}

bool holds_caret(const ServerState& state, const OpenDocument& document) {
  return document.caret && state.held_until.count(document.uri) != 0;
}

std::shared_ptr<Snapshot> linted(ServerState& state, const OpenDocument& document, std::string text,
                                 std::int64_t version) {
  auto made = std::make_shared<Snapshot>(std::move(text), version);
  if (is_settings_document(document)) return made;
  const Frame frame = state.engine.frame_for(document.path);
  const std::optional<std::int64_t> limit = frame.layers.without_header->number(Field::MaxMessageSize);
  made->is_too_large = limit && made->text.size() > static_cast<std::size_t>(*limit);
  if (!made->is_too_large) {
    const std::string& name = document.path.empty() ? document.uri : document.path;
    const Draft* const before = document.snapshot ? document.snapshot->result.draft.get() : nullptr;
    made->result = lint({made->text, name, state.host.now(), before}, frame.pack, frame.layers, state.engine.speller());
  }
  return made;
}

void take_snapshot(ServerState& state, OpenDocument& document, std::shared_ptr<Snapshot> snapshot) {
  document.snapshot = std::move(snapshot);
  const std::shared_ptr<const Draft>& draft = document.snapshot->result.draft;
  if (draft && draft->body.prose.outline.close) document.shows_missing = true;
  state.held_until.erase(document.uri);
  if (document.caret && can_show_later(state) && has_held(document))
    state.held_until[document.uri] = state.now + HoldAtCaret;
}

/// The other places of the same draft that a finding speaks of.
void write_related(JsonWriter& out, const ServerState& state, const OpenDocument& document,
                   const std::vector<RelatedPlace>& places) {
  if (places.empty()) return;
  out.key("relatedInformation").begin_array();
  for (const RelatedPlace& place : places) {
    out.begin_object().key("location").begin_object().member("uri", std::string_view(document.uri)).key("range");
    write_range(out, *document.snapshot, place.where, state.client.encoding);
    out.end_object().member("message", std::string_view(place.message)).end_object();
  }
  out.end_array();
}

}  // namespace

std::vector<std::size_t> shown_findings(const OpenDocument& document, bool holds_caret) {
  std::vector<std::size_t> shown;
  const std::vector<Finding>& findings = document.snapshot->result.findings;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!document.shows_missing && is_missing_part(findings[i])) continue;
    if (holds_caret && document.caret && touches(findings[i], *document.caret)) continue;
    shown.push_back(i);
  }
  return shown;
}

void write_diagnostic(JsonWriter& out, const ServerState& state, const OpenDocument& document, std::size_t index) {
  const Snapshot& snapshot = *document.snapshot;
  const Finding& finding = snapshot.result.findings[index];
  out.begin_object().key("range");
  write_range(out, snapshot, finding.where, state.client.encoding);
  out.member("severity", severity_number(finding.severity)).member("code", finding.rule->id);
  if (state.client.diagnostic_code_description && !docs_base().empty()) {
    out.key("codeDescription").begin_object().member("href", std::string_view(rule_url(*finding.rule))).end_object();
  }
  out.member("source", DiagnosticSource).member("message", std::string_view(finding.message));
  if (state.client.diagnostic_tags && finding.rule->is_filler)
    out.key("tags").begin_array().value(TagUnnecessary).end_array();
  if (state.client.diagnostic_related) write_related(out, state, document, finding.related);
  if (state.client.diagnostic_data) {
    out.key("data").begin_object().member("rule", finding.rule->id).member("version", snapshot.version);
    out.member("index", index).end_object();
  }
  out.end_object();
}

std::string diagnostics_json(const ServerState& state, const OpenDocument& document) {
  if (is_settings_document(document)) return settings_diagnostics_json(state, document.path);
  JsonWriter out;
  out.begin_array();
  for (const std::size_t index : shown_findings(document, holds_caret(state, document)))
    write_diagnostic(out, state, document, index);
  out.end_array();
  return out.take();
}

void take_text(ServerState& state, OpenDocument& document, std::string text, std::int64_t version) {
  const bool was_too_large = document.snapshot && document.snapshot->is_too_large;
  take_snapshot(state, document, linted(state, document, std::move(text), version));
  show_diagnostics(state, document);
  if (document.snapshot->is_too_large && !was_too_large) {
    state.notify("window/logMessage", R"({"type":2,"message":"A draft is above maxMessageSize and is not checked."})");
  }
}

void lint_again(ServerState& state, OpenDocument& document) {
  take_snapshot(state, document, linted(state, document, document.snapshot->text, document.snapshot->version));
}

void show_diagnostics(ServerState& state, OpenDocument& document) {
  workspace_document_changed(state, document);
  if (state.client.pull_diagnostics) return;  // the client asks after each change by itself
  JsonWriter out;
  out.begin_object().member("uri", std::string_view(document.uri));
  if (state.client.diagnostic_version) out.member("version", document.snapshot->version);
  out.key("diagnostics").raw(diagnostics_json(state, document)).end_object();
  state.notify("textDocument/publishDiagnostics", out.text());
}

void clear_diagnostics(ServerState& state, const OpenDocument& document) {
  if (state.client.pull_diagnostics) return;
  JsonWriter out;
  out.begin_object()
      .member("uri", std::string_view(document.uri))
      .key("diagnostics")
      .begin_array()
      .end_array()
      .end_object();
  state.notify("textDocument/publishDiagnostics", out.text());
}

std::optional<Time> next_diagnostics_deadline(const ServerState& state) {
  std::optional<Time> next;
  for (const auto& [uri, due] : state.held_until) next = next ? std::min(*next, due) : due;
  return next;
}

void release_held_diagnostics(ServerState& state) {
  bool must_refresh = false;
  for (auto held = state.held_until.begin(); held != state.held_until.end();) {
    if (held->second > state.now) {
      ++held;
      continue;
    }
    OpenDocument* document = state.documents.find(held->first);
    held = state.held_until.erase(held);
    if (document == nullptr) continue;
    document->caret.reset();
    show_diagnostics(state, *document);
    must_refresh = state.client.pull_diagnostics;
  }
  if (must_refresh && state.client.refresh_diagnostics) state.ask("workspace/diagnostic/refresh", "null", nullptr);
}

}  // namespace followup::lsp
