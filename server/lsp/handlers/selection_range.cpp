// textDocument/selectionRange: word → sentence → paragraph → body → document, and in the header block
// word → value → field → block → document.
#include <algorithm>
#include <optional>

#include "draft/draft.h"
#include "lsp/convert.h"
#include "lsp/documents_of.h"
#include "lsp/draft_parts.h"
#include "lsp/handlers.h"

namespace followup::lsp::handlers {
namespace {

/// Ranges around one offset, from the widest to the narrowest; what is not narrower than the one before is left out.
class Nest {
 public:
  Nest(std::size_t offset, Span<Raw> all) : offset_(offset), ranges_{all} {}

  void add(Span<Raw> where) {
    const bool is_around = where.begin <= offset_ && offset_ <= where.end && !where.empty();
    if (is_around && ranges_.back().contains(where) && where != ranges_.back()) ranges_.push_back(where);
  }
  const std::vector<Span<Raw>>& ranges() const { return ranges_; }

 private:
  std::size_t offset_;
  std::vector<Span<Raw>> ranges_;
};

/// Adds what of a list of parts stands around the offset; at a border where two meet, the second one.
template <class Parts>
void add_one_of(Nest& nest, const Parts& parts, const SourceText& source, std::size_t offset) {
  std::optional<Span<Raw>> chosen;
  for (const auto& part : parts) {
    const Span<Raw> where = source.raw(part.where);
    if (where.begin > offset) break;
    if (where.end >= offset) chosen = where;
  }
  if (chosen) nest.add(*chosen);
}

struct WordPlace {
  Span<Decoded> where;
};

std::vector<WordPlace> words_of(const Prose& prose) {
  std::vector<WordPlace> words;
  for (const Token& token : prose.tokens) words.push_back({token.where()});
  return words;
}

/// The stretch without blanks around the offset; empty between two blanks.
Span<Raw> word_in(std::string_view raw, Span<Raw> within, std::size_t offset) {
  constexpr std::string_view Breaks = " \t\r\n<>,;\"";
  Span<Raw> word{offset, offset};
  while (word.begin > within.begin && Breaks.find(raw[word.begin - 1]) == std::string_view::npos) --word.begin;
  while (word.end < within.end && Breaks.find(raw[word.end]) == std::string_view::npos) ++word.end;
  return word;
}

void add_header_ranges(Nest& nest, const Snapshot& snapshot, std::size_t offset) {
  const Message& message = snapshot.result.draft->message;
  nest.add(without_trailing_space(snapshot.text, message.header_block));
  for (const Header& header : message.headers) {
    if (!header.line.contains(offset)) continue;
    const Span<Raw> field = without_trailing_space(snapshot.text, header.line);
    const Span<Raw> value = header.value.raw({0, header.value.utf8().size()});
    nest.add(field);
    nest.add(value);
    nest.add(word_in(snapshot.text, value.contains(offset) ? value : field, std::min(offset, field.end)));
  }
}

std::vector<Span<Raw>> ranges_around(const Snapshot& snapshot, std::size_t offset) {
  Nest nest(offset, {0, snapshot.text.size()});
  const Draft* draft = snapshot.result.draft.get();
  if (draft == nullptr) return nest.ranges();
  if (draft->message.header_block.contains(offset)) {
    add_header_ranges(nest, snapshot, offset);
    return nest.ranges();
  }
  const SourceText& body = draft->message.body;
  nest.add(body_of(*draft, snapshot.text));
  for (const DraftPart& part : parts_of(snapshot.result, snapshot.text)) nest.add(part.where);
  add_one_of(nest, draft->body.prose.sentences, body, offset);
  add_one_of(nest, words_of(draft->body.prose), body, offset);
  return nest.ranges();
}

void write_nest(JsonWriter& out, const Snapshot& snapshot, const std::vector<Span<Raw>>& ranges,
                PositionEncoding encoding) {
  for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
    if (range != ranges.rbegin()) out.key("parent");
    out.begin_object().key("range");
    write_range(out, snapshot, *range, encoding);
  }
  for (std::size_t i = 0; i < ranges.size(); ++i) out.end_object();
}

}  // namespace

Answer selection_range(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const Snapshot& snapshot = *std::get<OpenDocument*>(found)->snapshot;
  const Json* positions = params.find("positions");
  if (positions == nullptr || !positions->is(Json::Type::Array))
    return RpcError{ErrorCode::InvalidParams, "expected positions"};
  JsonWriter out;
  out.begin_array();
  for (const Json& one : positions->items) {
    const std::optional<Position> position = read_position(one);
    if (!position) return RpcError{ErrorCode::InvalidParams, "expected a position"};
    const std::size_t offset = snapshot.lines.clamped_offset(*position, state.client.encoding);
    write_nest(out, snapshot, ranges_around(snapshot, offset), state.client.encoding);
  }
  out.end_array();
  return out.take();
}

}  // namespace followup::lsp::handlers
