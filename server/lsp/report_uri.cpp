#include "lsp/report_uri.h"

#include "data/json_writer.h"
#include "lsp/names.h"
#include "text/fold.h"

namespace followup::lsp {

std::string report_uri(const OpenDocument& document) {
  return std::string(ContentScheme) + ":/" + std::to_string(hash_folded(document.uri)) + "/report.md";
}

const OpenDocument* document_of_report(ServerState& state, std::string_view uri) {
  for (const auto& [name, document] : state.documents.all()) {
    if (report_uri(document) == uri) return &document;
  }
  return nullptr;
}

void refresh_report(ServerState& state, const OpenDocument& document) {
  if (state.shown_reports.count(document.uri) == 0) return;
  JsonWriter out;
  out.begin_object().member("uri", std::string_view(report_uri(document))).end_object();
  state.ask("workspace/textDocumentContent/refresh", out.text(), nullptr);
}

}  // namespace followup::lsp
