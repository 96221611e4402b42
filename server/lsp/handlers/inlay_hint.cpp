// textDocument/inlayHint: words and reading time where the body begins, the reader's full name behind the greeting,
// dates of the days that the text names.
#include "draft/draft.h"
#include "draft/find_people.h"
#include "draft/relative_days.h"
#include "lsp/convert.h"
#include "lsp/documents_of.h"
#include "lsp/draft_parts.h"
#include "lsp/handlers.h"

namespace followup::lsp::handlers {
namespace {

enum class Side : std::uint8_t { Left, Right };  ///< where the hint keeps a distance

class HintWriter {
 public:
  HintWriter(const Snapshot& snapshot, Span<Raw> within, PositionEncoding encoding)
      : snapshot_(snapshot), draft_(*snapshot.result.draft), within_(within), encoding_(encoding) {}

  std::string hints() {
    out_.begin_array();
    write_figures();
    write_reader();
    for (const RelativeDay& day : relative_days(draft_)) write_day(day);
    out_.end_array();
    return out_.take();
  }

 private:
  void write(std::size_t offset, const std::string& label, std::string_view tooltip, Side side) {
    if (offset < within_.begin || offset > within_.end) return;
    out_.begin_object().key("position");
    write_position(out_, snapshot_.lines.position(offset, encoding_));
    out_.member("label", std::string_view(label)).member("tooltip", tooltip);
    out_.member(side == Side::Left ? "paddingLeft" : "paddingRight", true).end_object();
  }

  void write_figures() {
    const Span<Raw> body = body_of(draft_, snapshot_.text);
    if (draft_.metrics.words == 0) return;
    const std::string label = std::to_string(draft_.metrics.words) +
                              (draft_.metrics.words == 1 ? " word · " : " words · ") +
                              std::to_string(draft_.metrics.reading_seconds) + " s";
    write(body.begin, label, "Words from greeting to close, and seconds to read them", Side::Right);
  }

  void write_reader() {
    const std::optional<Span<Decoded>>& greeting = draft_.body.prose.outline.greeting;
    const std::string name = find_people(draft_.message).reader.name;
    if (!greeting || name.empty() || draft_.body.text(*greeting).find(name) != std::string_view::npos) return;
    write(draft_.message.body.raw(*greeting).end, "→ " + name, "The first reader of the To field", Side::Left);
  }

  void write_day(const RelativeDay& day) {
    std::string label = short_day(day.date);
    if (day.or_date) label += " or " + short_day(*day.or_date);
    const std::string counted = "Counted from " + short_day(reference_day(draft_));
    write(draft_.message.body.raw(day.where).end, label, counted, Side::Left);
  }

  const Snapshot& snapshot_;
  const Draft& draft_;
  Span<Raw> within_;
  PositionEncoding encoding_;
  JsonWriter out_;
};

}  // namespace

Answer inlay_hint(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_range_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const auto& [snapshot, within] = std::get<DocumentRange>(found);
  if (snapshot.result.draft == nullptr) return std::string("[]");
  return HintWriter(snapshot, within, state.client.encoding).hints();
}

}  // namespace followup::lsp::handlers
