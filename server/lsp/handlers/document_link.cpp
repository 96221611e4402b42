// textDocument/documentLink: web addresses of a mail; in a settings file or rule pack, rules → their pages.
#include "draft/draft.h"
#include "lint/explain.h"
#include "lint/rule_pack.h"
#include "lsp/convert.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"
#include "lsp/settings_diagnostics.h"
#include "prose/characters.h"
#include "prose/links.h"

namespace followup::lsp::handlers {
namespace {

class LinkWriter {
 public:
  LinkWriter(const Snapshot& snapshot, PositionEncoding encoding) : snapshot_(snapshot), encoding_(encoding) {}

  /// All of the body, quotes and signature as well.
  void write_addresses(const SourceText& source) {
    const std::string_view text = source.utf8();
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!is_of(LetterBytes, text[at]) || (at > 0 && is_of(WordBytes, text[at - 1]))) continue;
      const std::size_t end = url_end(text, at);
      if (end == at) continue;
      const std::string address(text.substr(at, end - at));
      write(source.raw({at, end}), address.find("://") == std::string::npos ? "https://" + address : address, {});
      at = end - 1;
    }
  }

  /// Every key and string that is the id of a rule.
  void write_rules(const Json& value, const RulePack& pack) {
    if (value.is(Json::Type::String)) write_rule(value.string, value.place, pack);
    for (const Json& item : value.items) write_rules(item, pack);
    for (const Json::Member& member : value.members) {
      write_rule(member.key, member.key_place, pack);
      write_rules(member.value, pack);
    }
  }

  std::string links() { return "[" + list_ + "]"; }

 private:
  void write_rule(std::string_view id, Json::Place place, const RulePack& pack) {
    const RuleRow* rule = pack.rule(id);
    if (rule == nullptr || place.line == 0 || docs_base().empty()) return;
    const std::size_t quote =
        snapshot_.lines.clamped_offset({place.line - 1, place.column - 1}, PositionEncoding::Utf32);
    // An id that is written with escapes is not underlined.
    if (snapshot_.text.compare(quote + 1, id.size(), id) != 0) return;
    write({quote + 1, quote + 1 + id.size()}, rule_url(*rule), "What this rule says");
  }

  void write(Span<Raw> where, const std::string& target, std::string_view tooltip) {
    JsonWriter out;
    out.begin_object().key("range");
    write_range(out, snapshot_, where, encoding_);
    out.member("target", std::string_view(target));
    if (!tooltip.empty()) out.member("tooltip", tooltip);
    out.end_object();
    list_.append(list_.empty() ? "" : ",").append(out.text());
  }

  const Snapshot& snapshot_;
  PositionEncoding encoding_;
  std::string list_;
};

}  // namespace

Answer document_link(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const OpenDocument& document = *std::get<OpenDocument*>(found);
  LinkWriter writer(*document.snapshot, state.client.encoding);
  if (document.snapshot->result.draft != nullptr) writer.write_addresses(document.snapshot->result.draft->message.body);
  if (is_settings_document(document)) {
    JsonOptions options;
    options.comments = true;
    const Result<Json> parsed = parse_json(document.snapshot->text, document.path, options);
    if (const Json* json = std::get_if<Json>(&parsed))
      writer.write_rules(*json, *state.engine.frame_for(document.path).pack);
  }
  return writer.links();
}

}  // namespace followup::lsp::handlers
