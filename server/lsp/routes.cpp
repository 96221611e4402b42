#include "lsp/routes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "lsp/handlers.h"

namespace followup::lsp {
namespace {

constexpr std::pair<std::string_view, RequestHandler> Requests[] = {
    {"textDocument/diagnostic", handlers::document_diagnostic},
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
  const auto found = std::find_if(std::begin(table), std::end(table), [&](const auto& row) { return row.first == method; });
  return found == std::end(table) ? nullptr : found->second;
}

}  // namespace

RequestHandler request_handler(std::string_view method) { return find(Requests, method); }

NotificationHandler notification_handler(std::string_view method) { return find(Notifications, method); }

}  // namespace followup::lsp
