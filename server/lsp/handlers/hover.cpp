// textDocument/hover: findings, settings in header lines, the kind over the subject and the greeting.
#include <algorithm>
#include <utility>

#include "draft/draft.h"
#include "lint/rule_pack.h"
#include "lsp/convert.h"
#include "lsp/diagnostics.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"
#include "lsp/hover_text.h"
#include "lsp/places.h"
#include "text/words.h"

namespace followup::lsp::handlers {
namespace {

struct HoverFound {
  std::string markdown;
  Span<Raw> where;
};

bool touches(Span<Raw> where, std::size_t offset) { return where.begin <= offset && offset <= where.end; }

/// What is found there, the worst first; all of it shares the range of the first.
std::optional<HoverFound> over_findings(const OpenDocument& document, std::size_t offset) {
  const LintResult& result = document.snapshot->result;
  std::vector<const Finding*> there;
  for (const std::size_t index : shown_findings(document, false)) {
    if (touches(result.findings[index].where, offset)) there.push_back(&result.findings[index]);
  }
  if (there.empty()) return std::nullopt;
  std::stable_sort(there.begin(), there.end(),
                   [](const Finding* a, const Finding* b) { return a->severity < b->severity; });
  HoverFound hover{{}, there.front()->where};
  for (const Finding* finding : there) {
    if (!hover.markdown.empty()) hover.markdown += "\n\n---\n\n";
    hover.markdown += finding_text(*finding, *result.pack);
  }
  return hover;
}

std::optional<HoverFound> over_header(const LintResult& result, std::size_t offset) {
  const Header* header = header_at(*result.draft, offset);
  if (header == nullptr) return std::nullopt;
  if (ascii_iequals(header->name, "Subject")) {
    const Span<Raw> value = header->value.raw({0, header->value.utf8().size()});
    return HoverFound{kind_text(result), cover(name_of(*header), value)};
  }
  if (!touches(name_of(*header), offset)) return std::nullopt;
  for (const FieldSpec& spec : setting_fields()) {
    const bool is_it = spec.in_header && ascii_iequals(header_name(spec), header->name);
    if (is_it) return HoverFound{setting_text(spec, result), name_of(*header)};
  }
  return std::nullopt;
}

std::optional<HoverFound> over_greeting(const LintResult& result, std::size_t offset) {
  const auto& greeting = result.draft->body.prose.outline.greeting;
  if (!greeting) return std::nullopt;
  const Span<Raw> where = result.draft->body.source->raw(*greeting);
  if (!touches(where, offset)) return std::nullopt;
  return HoverFound{kind_text(result), where};
}

std::optional<HoverFound> hover_at(const OpenDocument& document, std::size_t offset) {
  const LintResult& result = document.snapshot->result;
  if (!result.draft) return std::nullopt;
  std::optional<HoverFound> found = over_findings(document, offset);
  if (!found) found = over_header(result, offset);
  if (!found) found = over_greeting(result, offset);
  return found;
}

}  // namespace

Answer hover(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const OpenDocument& document = *std::get<OpenDocument*>(found);
  const Json* said = params.find("position");
  const std::optional<Position> position = said == nullptr ? std::nullopt : read_position(*said);
  if (!position) return RpcError{ErrorCode::InvalidParams, "expected a position"};
  const std::size_t offset = document.snapshot->lines.clamped_offset(*position, state.client.encoding);
  const std::optional<HoverFound> hover = hover_at(document, offset);
  if (!hover) return std::string("null");
  const bool has_markdown = state.client.hover_markdown;
  const std::string text = has_markdown ? hover->markdown : plain_text(hover->markdown);
  JsonWriter out;
  out.begin_object().key("contents").begin_object().member("kind", has_markdown ? "markdown" : "plaintext");
  out.member("value", std::string_view(text)).end_object().key("range");
  write_range(out, *document.snapshot, hover->where, state.client.encoding);
  out.end_object();
  return out.take();
}

}  // namespace followup::lsp::handlers
