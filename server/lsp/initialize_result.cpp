// What we say we can do. Every member of it is exercised by a test.
#include <span>

#include "data/json_writer.h"
#include "lsp/capabilities.h"
#include "lsp/names.h"

namespace followup::lsp {
namespace {

void list(JsonWriter& out, std::string_view key, std::span<const std::string_view> items) {
  out.key(key).begin_array();
  for (const std::string_view item : items) out.value(item);
  out.end_array();
}

void write_synchronisation(JsonWriter& out) {
  constexpr int Incremental = 2;
  out.key("textDocumentSync").begin_object().member("openClose", true).member("change", Incremental);
  out.key("save").begin_object().member("includeText", false).end_object().end_object();
}

void write_diagnostics(JsonWriter& out, const ClientCapabilities& client) {
  if (!client.pull_diagnostics) return;
  out.key("diagnosticProvider").begin_object().member("identifier", DiagnosticSource);
  out.member("interFileDependencies", false).member("workspaceDiagnostics", true).end_object();
}

void write_actions(JsonWriter& out, const ClientCapabilities& client) {
  out.key("codeActionProvider");
  if (client.code_action_literals) {
    out.begin_object();
    list(out, "codeActionKinds", action::All);
    out.member("resolveProvider", client.code_action_resolve).end_object();
  } else {
    out.value(true);  // options are for clients that know them
  }
  out.key("executeCommandProvider").begin_object();
  list(out, "commands", command::All);
  out.end_object();
}

void write_completion(JsonWriter& out) {
  constexpr std::string_view Triggers[] = {":", "[", "{", ","};
  out.key("completionProvider").begin_object();
  list(out, "triggerCharacters", Triggers);
  out.member("resolveProvider", true).end_object();
}

void write_structure(JsonWriter& out, const ClientCapabilities& client) {
  for (const std::string_view simple :
       {"hoverProvider", "documentSymbolProvider", "workspaceSymbolProvider", "foldingRangeProvider",
        "selectionRangeProvider", "documentHighlightProvider", "linkedEditingRangeProvider",
        "documentFormattingProvider", "documentRangeFormattingProvider", "inlayHintProvider",
        "inlineCompletionProvider"}) {
    out.member(simple, true);
  }
  for (const std::string_view lazy : {"codeLensProvider", "documentLinkProvider"}) {
    out.key(lazy).begin_object().member("resolveProvider", false).end_object();
  }
  out.key("renameProvider");
  if (client.rename_prepare) {
    out.begin_object().member("prepareProvider", true).end_object();
  } else {
    out.value(true);
  }
}

void write_semantic_tokens(JsonWriter& out) {
  out.key("semanticTokensProvider").begin_object().key("legend").begin_object();
  list(out, "tokenTypes", TokenTypes);
  out.key("tokenModifiers").begin_array().end_array().end_object();
  out.member("range", true).key("full").begin_object().member("delta", true).end_object().end_object();
}

void write_workspace(JsonWriter& out, const ClientCapabilities& client) {
  out.key("workspace").begin_object().key("workspaceFolders").begin_object();
  out.member("supported", true).member("changeNotifications", true).end_object();
  if (client.text_document_content) {
    out.key("textDocumentContent")
        .begin_object()
        .key("schemes")
        .begin_array()
        .value(ContentScheme)
        .end_array()
        .end_object();
  }
  out.end_object();
}

}  // namespace

std::string initialize_result(const ClientCapabilities& client, std::string_view version) {
  JsonWriter out;
  out.begin_object().key("capabilities").begin_object();
  out.member("positionEncoding", encoding_name(client.encoding));
  write_synchronisation(out);
  write_diagnostics(out, client);
  write_actions(out, client);
  write_completion(out);
  write_structure(out, client);
  write_semantic_tokens(out);
  write_workspace(out, client);
  out.end_object();
  out.key("serverInfo").begin_object().member("name", ServerName).member("version", version).end_object().end_object();
  return out.take();
}

bool is_announced(const ClientCapabilities& client, std::string_view method) {
  if (method == "textDocument/diagnostic" || method == "workspace/diagnostic") return client.pull_diagnostics;
  if (method == "codeAction/resolve") return client.code_action_literals && client.code_action_resolve;
  if (method == "textDocument/prepareRename") return client.rename_prepare;
  if (method == "workspace/textDocumentContent") return client.text_document_content;
  return true;
}

}  // namespace followup::lsp
