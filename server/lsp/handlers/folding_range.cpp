// textDocument/foldingRange: header block, quoted text, signature, long paragraphs. Whole lines, which every client can
// fold.
#include "lsp/convert.h"
#include "lsp/documents_of.h"
#include "lsp/draft_parts.h"
#include "lsp/handlers.h"

namespace followup::lsp::handlers {
namespace {

constexpr std::size_t LongParagraph = 4;  ///< lines from which a paragraph can be folded

std::string_view folding_kind(PartType type) {
  return type == PartType::Quoted || type == PartType::Forwarded ? "comment" : "region";
}

bool folds(PartType type, std::size_t lines) {
  switch (type) {
    case PartType::Headers:
    case PartType::Quoted:
    case PartType::Forwarded:
    case PartType::Signature:
    case PartType::Code:
      return lines > 1;
    case PartType::Paragraph:
      return lines >= LongParagraph;
    case PartType::Field:
    case PartType::Greeting:
    case PartType::Close:
    case PartType::Names:
      return false;
  }
  return false;
}

}  // namespace

Answer folding_range(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const Snapshot& snapshot = *std::get<OpenDocument*>(found)->snapshot;
  JsonWriter out;
  out.begin_array();
  for (const DraftPart& part : parts_of(snapshot.result, snapshot.text)) {
    const std::size_t first = snapshot.lines.line_of(part.where.begin);
    const std::size_t last = snapshot.lines.line_of(part.where.end);
    if (!folds(part.type, last - first + 1)) continue;
    out.begin_object().member("startLine", first).member("endLine", last);
    out.member("kind", folding_kind(part.type)).end_object();
  }
  out.end_array();
  return out.take();
}

}  // namespace followup::lsp::handlers
