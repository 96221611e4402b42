#include "lsp/routes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "lsp/handlers.h"

namespace followup::lsp {
namespace {

constexpr std::pair<std::string_view, RequestHandler> Requests[] = {
    {"codeAction/resolve", handlers::code_action_resolve},
    {"completionItem/resolve", handlers::completion_resolve},
    {"followup/catalogue", handlers::catalogue},
    {"followup/newDraft", handlers::new_draft_of_kind},
    {"followup/overview", handlers::overview},
    {"followup/schedule", handlers::schedule},
    {"textDocument/codeAction", handlers::code_action},
    {"textDocument/codeLens", handlers::code_lens},
    {"textDocument/completion", handlers::completion},
    {"textDocument/diagnostic", handlers::document_diagnostic},
    {"textDocument/documentHighlight", handlers::document_highlight},
    {"textDocument/documentLink", handlers::document_link},
    {"textDocument/documentSymbol", handlers::document_symbol},
    {"textDocument/foldingRange", handlers::folding_range},
    {"textDocument/formatting", handlers::formatting},
    {"textDocument/hover", handlers::hover},
    {"textDocument/inlayHint", handlers::inlay_hint},
    {"textDocument/inlineCompletion", handlers::inline_completion},
    {"textDocument/linkedEditingRange", handlers::linked_editing_range},
    {"textDocument/prepareRename", handlers::prepare_rename},
    {"textDocument/rangeFormatting", handlers::range_formatting},
    {"textDocument/rename", handlers::rename},
    {"textDocument/selectionRange", handlers::selection_range},
    {"textDocument/semanticTokens/full", handlers::semantic_tokens_full},
    {"textDocument/semanticTokens/full/delta", handlers::semantic_tokens_delta},
    {"textDocument/semanticTokens/range", handlers::semantic_tokens_range},
    {"workspace/diagnostic", handlers::workspace_diagnostic},
    {"workspace/executeCommand", handlers::execute_command},
    {"workspace/symbol", handlers::workspace_symbol},
    {"workspace/textDocumentContent", handlers::text_document_content},
};

constexpr std::pair<std::string_view, NotificationHandler> Notifications[] = {
    {"textDocument/didChange", handlers::did_change},
    {"textDocument/didClose", handlers::did_close},
    {"textDocument/didOpen", handlers::did_open},
    {"textDocument/didSave", handlers::did_save},
    {"workspace/didChangeConfiguration", handlers::did_change_configuration},
    {"workspace/didChangeWatchedFiles", handlers::did_change_watched_files},
    {"workspace/didChangeWorkspaceFolders", handlers::did_change_workspace_folders},
};

template <class Table>
auto find(const Table& table, std::string_view method) {
  const auto found =
      std::find_if(std::begin(table), std::end(table), [&](const auto& row) { return row.first == method; });
  return found == std::end(table) ? nullptr : found->second;
}

}  // namespace

RequestHandler request_handler(std::string_view method) { return find(Requests, method); }

NotificationHandler notification_handler(std::string_view method) { return find(Notifications, method); }

}  // namespace followup::lsp
