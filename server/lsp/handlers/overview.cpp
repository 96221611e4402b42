// followup/overview, our own request, and the command that shows the same as a page.
#include "data/json_writer.h"
#include "draft/draft.h"
#include "lint/score.h"
#include "lsp/documents_of.h"
#include "lsp/draft_overview.h"
#include "lsp/handlers.h"
#include "lsp/report_uri.h"

namespace followup::lsp::handlers {
namespace {

/// The page as a document of the editor, which asks for its text by workspace/textDocumentContent.
void show_document(ServerState& state, const OpenDocument& document) {
  JsonWriter out;
  out.begin_object().member("uri", std::string_view(report_uri(document))).member("takeFocus", true).end_object();
  state.ask("window/showDocument", out.text(), nullptr);
  state.shown_reports.insert(document.uri);
}

/// The user asked for it, so a message box is no intrusion.
void show_message(ServerState& state, const Snapshot& snapshot) {
  if (snapshot.result.draft == nullptr) return;
  constexpr int Info = 3;
  const Score score = score_of(snapshot.result.findings);
  JsonWriter out;
  out.begin_object().member("type", Info);
  out.member("message",
             std::string_view("Score " + std::to_string(score.points) + ", " +
                              std::to_string(snapshot.result.draft->metrics.words) + " words. " + score_text(score)));
  out.end_object();
  state.notify("window/showMessage", out.text());
}

}  // namespace

Answer overview(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  return overview_json(*std::get<OpenDocument*>(found)->snapshot, state.client.encoding);
}

Answer show_report(ServerState& state, const Json& argument) {
  const Json* uri = argument.find("uri");
  const OpenDocument* document = uri == nullptr ? nullptr : state.documents.find(uri->string);
  if (document == nullptr) return RpcError{ErrorCode::InvalidParams, "expected the uri of an open draft"};
  if (state.client.text_document_content && state.client.show_document) {
    show_document(state, *document);
    return std::string("null");
  }
  show_message(state, *document->snapshot);
  std::string page;
  append_json_string(page, report_page(*document->snapshot));
  return page;
}

}  // namespace followup::lsp::handlers
