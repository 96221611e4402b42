// textDocument/documentSymbol: the outline of a draft, as a tree where the client can show one.
#include "lsp/convert.h"
#include "lsp/documents_of.h"
#include "lsp/draft_parts.h"
#include "lsp/handlers.h"

namespace followup::lsp::handlers {
namespace {

/// SymbolKind of LSP: kinds that editors draw differently, as near as code has them.
int symbol_kind(PartType type) {
  constexpr int Module = 2, Namespace = 3, Property = 7, String = 15, Object = 19, Event = 24;
  switch (type) {
    case PartType::Headers:
      return Namespace;
    case PartType::Field:
      return Property;
    case PartType::Greeting:
    case PartType::Close:
      return Event;
    case PartType::Names:
    case PartType::Signature:
      return Object;
    case PartType::Quoted:
    case PartType::Forwarded:
      return Module;
    case PartType::Paragraph:
    case PartType::Code:
      return String;
  }
  return String;
}

class SymbolWriter {
 public:
  SymbolWriter(const ServerState& state, const OpenDocument& document)
      : client_(state.client),
        document_(document),
        parts_(parts_of(document.snapshot->result, document.snapshot->text)) {}

  std::string tree() {
    out_.begin_array();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (parts_[i].type == PartType::Field) continue;
      begin_node(parts_[i]);
      if (parts_[i].type == PartType::Headers) write_fields();
      out_.end_object();
    }
    out_.end_array();
    return out_.take();
  }

  std::string list() {
    out_.begin_array();
    for (const DraftPart& part : parts_) {
      out_.begin_object().member("name", std::string_view(part.name)).member("kind", symbol_kind(part.type));
      out_.key("location").begin_object().member("uri", std::string_view(document_.uri)).key("range");
      write_range(out_, *document_.snapshot, part.where, client_.encoding);
      out_.end_object();
      if (part.type == PartType::Field) out_.member("containerName", "Headers");
      out_.end_object();
    }
    out_.end_array();
    return out_.take();
  }

 private:
  void write_fields() {
    out_.key("children").begin_array();
    for (const DraftPart& part : parts_) {
      if (part.type != PartType::Field) continue;
      begin_node(part);
      out_.end_object();
    }
    out_.end_array();
  }

  void begin_node(const DraftPart& part) {
    out_.begin_object().member("name", std::string_view(part.name));
    if (!part.detail.empty()) out_.member("detail", std::string_view(part.detail));
    out_.member("kind", symbol_kind(part.type)).key("range");
    write_range(out_, *document_.snapshot, part.where, client_.encoding);
    out_.key("selectionRange");
    write_range(out_, *document_.snapshot, first_line(part.where), client_.encoding);
  }

  Span<Raw> first_line(Span<Raw> where) const {
    const std::size_t end = document_.snapshot->text.find_first_of("\r\n", where.begin);
    return {where.begin, std::min(where.end, end)};
  }

  const ClientCapabilities& client_;
  const OpenDocument& document_;
  std::vector<DraftPart> parts_;
  JsonWriter out_;
};

}  // namespace

Answer document_symbol(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  SymbolWriter writer(state, *std::get<OpenDocument*>(found));
  return state.client.hierarchical_symbols ? writer.tree() : writer.list();
}

}  // namespace followup::lsp::handlers
