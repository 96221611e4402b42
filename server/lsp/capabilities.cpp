#include "lsp/capabilities.h"

#include <algorithm>

namespace followup::lsp {
namespace {

/// The value at a path of members such as {"textDocument", "hover"}; null where one is missing.
const Json* at(const Json& root, std::initializer_list<std::string_view> path) {
  const Json* here = &root;
  for (const std::string_view key : path) {
    here = here->find(key);
    if (here == nullptr) return nullptr;
  }
  return here;
}

bool has(const Json& root, std::initializer_list<std::string_view> path) { return at(root, path) != nullptr; }

bool yes(const Json& root, std::initializer_list<std::string_view> path) {
  const Json* found = at(root, path);
  return found != nullptr && found->is(Json::Type::Boolean) && found->boolean;
}

bool lists(const Json& root, std::initializer_list<std::string_view> path, std::string_view item) {
  const Json* found = at(root, path);
  if (found == nullptr) return false;
  return std::any_of(found->items.begin(), found->items.end(), [&](const Json& one) { return one.string == item; });
}

/// The first encoding of the client's list that we know, which is all of them; UTF-16 where it has no list.
PositionEncoding chosen_encoding(const Json& capabilities) {
  const Json* offered = at(capabilities, {"general", "positionEncodings"});
  if (offered == nullptr) return PositionEncoding::Utf16;
  for (const Json& one : offered->items) {
    for (const PositionEncoding known : {PositionEncoding::Utf8, PositionEncoding::Utf16, PositionEncoding::Utf32}) {
      if (one.string == encoding_name(known)) return known;
    }
  }
  return PositionEncoding::Utf16;
}

void read_diagnostics(const Json& from, ClientCapabilities& into) {
  into.pull_diagnostics = has(from, {"textDocument", "diagnostic"});
  into.refresh_diagnostics = yes(from, {"workspace", "diagnostics", "refreshSupport"});
  for (const std::string_view way : {"publishDiagnostics", "diagnostic"}) {
    into.diagnostic_related |= yes(from, {"textDocument", way, "relatedInformation"});
    into.diagnostic_tags |= has(from, {"textDocument", way, "tagSupport"});
    into.diagnostic_code_description |= yes(from, {"textDocument", way, "codeDescriptionSupport"});
    into.diagnostic_data |= yes(from, {"textDocument", way, "dataSupport"});
  }
  into.diagnostic_version = yes(from, {"textDocument", "publishDiagnostics", "versionSupport"});
}

void read_edits(const Json& from, ClientCapabilities& into) {
  into.document_changes = yes(from, {"workspace", "workspaceEdit", "documentChanges"});
  into.change_annotations = has(from, {"workspace", "workspaceEdit", "changeAnnotationSupport"});
  into.create_files = lists(from, {"workspace", "workspaceEdit", "resourceOperations"}, "create");
  into.snippet_edits = yes(from, {"workspace", "workspaceEdit", "snippetEditSupport"});
  into.apply_edit = yes(from, {"workspace", "applyEdit"});
  into.code_action_literals = has(from, {"textDocument", "codeAction", "codeActionLiteralSupport"});
  into.code_action_resolve = lists(from, {"textDocument", "codeAction", "resolveSupport", "properties"}, "edit") &&
                             yes(from, {"textDocument", "codeAction", "dataSupport"});
  into.code_action_preferred = yes(from, {"textDocument", "codeAction", "isPreferredSupport"});
}

void read_texts(const Json& from, ClientCapabilities& into) {
  into.rename_prepare = yes(from, {"textDocument", "rename", "prepareSupport"});
  into.hover_markdown = lists(from, {"textDocument", "hover", "contentFormat"}, "markdown");
  into.snippet_completion = yes(from, {"textDocument", "completion", "completionItem", "snippetSupport"});
  into.completion_markdown =
      lists(from, {"textDocument", "completion", "completionItem", "documentationFormat"}, "markdown");
  into.completion_resolve =
      lists(from, {"textDocument", "completion", "completionItem", "resolveSupport", "properties"}, "documentation");
  into.hierarchical_symbols = yes(from, {"textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"});
}

void read_workspace(const Json& from, ClientCapabilities& into) {
  into.pull_configuration = yes(from, {"workspace", "configuration"});
  into.dynamic_configuration = yes(from, {"workspace", "didChangeConfiguration", "dynamicRegistration"});
  into.dynamic_watched_files = yes(from, {"workspace", "didChangeWatchedFiles", "dynamicRegistration"});
  into.show_document = yes(from, {"window", "showDocument", "support"});
  into.work_done_progress = yes(from, {"window", "workDoneProgress"});
  into.inlay_hint_refresh = yes(from, {"workspace", "inlayHint", "refreshSupport"});
  into.code_lens_refresh = yes(from, {"workspace", "codeLens", "refreshSupport"});
  into.semantic_tokens_refresh = yes(from, {"workspace", "semanticTokens", "refreshSupport"});
  into.text_document_content = has(from, {"workspace", "textDocumentContent"});
  into.workspace_folders = yes(from, {"workspace", "workspaceFolders"});
}

}  // namespace

std::string_view encoding_name(PositionEncoding encoding) {
  switch (encoding) {
    case PositionEncoding::Utf8:
      return "utf-8";
    case PositionEncoding::Utf16:
      return "utf-16";
    case PositionEncoding::Utf32:
      return "utf-32";
  }
  return "utf-16";
}

ClientCapabilities read_capabilities(const Json& capabilities) {
  ClientCapabilities made;
  made.encoding = chosen_encoding(capabilities);
  read_diagnostics(capabilities, made);
  read_edits(capabilities, made);
  read_texts(capabilities, made);
  read_workspace(capabilities, made);
  return made;
}

}  // namespace followup::lsp
