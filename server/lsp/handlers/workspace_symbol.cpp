// workspace/symbol: drafts by kind and subject, the open ones and those that a check of the workspace has read.
#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "lsp/convert.h"
#include "lsp/handlers.h"
#include "lsp/short_text.h"
#include "lsp/workspace_files.h"
#include "text/words.h"

namespace followup::lsp::handlers {
namespace {

constexpr std::size_t MaxSubject = 80;
constexpr std::size_t MaxAnswer = 200;  ///< more than anybody reads

class SymbolList {
 public:
  SymbolList(const ServerState& state, std::string_view query) : state_(state), query_(ascii_lower(query)) {
    out_.begin_array();
  }

  void add(std::string_view uri, std::string_view subject, std::string_view kind, const Snapshot* snapshot) {
    const std::string_view file = uri.substr(uri.rfind('/') + 1);
    const std::string_view name = subject.empty() ? file : subject;
    if (count_ == MaxAnswer || !(matches(subject) || matches(kind) || matches(file))) return;
    ++count_;
    constexpr int File = 1;
    out_.begin_object().member("name", name.empty() ? uri : name).member("kind", File);
    if (!kind.empty()) out_.member("containerName", kind);
    out_.key("location").begin_object().member("uri", uri).key("range");
    const Snapshot nowhere({}, 0);
    const Snapshot& in = snapshot == nullptr ? nowhere : *snapshot;
    write_range(out_, in, {0, in.text.size()}, state_.client.encoding);
    out_.end_object().end_object();
  }

  std::string take() {
    out_.end_array();
    return out_.take();
  }

 private:
  /// The letters of the query in their order, as editors narrow a list.
  bool matches(std::string_view text) const {
    std::size_t at = 0;
    for (const char c : ascii_lower(text)) at += at < query_.size() && query_[at] == c ? 1 : 0;
    return at == query_.size();
  }

  const ServerState& state_;
  std::string query_;
  JsonWriter out_;
  std::size_t count_ = 0;
};

void add_open(SymbolList& list, const OpenDocument& document) {
  const LintResult& result = document.snapshot->result;
  if (result.draft == nullptr) return;
  const SourceText* subject = result.draft->subject.source;
  const std::string_view kind = result.pack->tables().draft.kinds[result.draft->kind.kind].title;
  list.add(document.uri, subject == nullptr ? std::string() : one_line(subject->utf8(), MaxSubject), kind,
           document.snapshot.get());
}

}  // namespace

Answer workspace_symbol(ServerState& state, const RequestId&, const Json& params) {
  const Json* query = params.find("query");
  if (query == nullptr || !query->is(Json::Type::String)) return RpcError{ErrorCode::InvalidParams, "expected a query"};
  SymbolList list(state, query->string);
  for (const auto& [uri, document] : state.documents.all()) add_open(list, document);
  for (const auto& [path, draft] : state.workspace.drafts) {
    if (open_document_at(state, path) == nullptr) list.add(uri_of_path(path), draft.subject, draft.kind, nullptr);
  }
  return list.take();
}

}  // namespace followup::lsp::handlers
