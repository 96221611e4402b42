// textDocument/completion and completionItem/resolve.
#include <algorithm>
#include <array>

#include "lsp/capabilities.h"
#include "lsp/completion_items.h"
#include "lsp/convert.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"
#include "lsp/json_value.h"
#include "lsp/workspace_edit.h"
#include "mail/line_end.h"
#include "text/words.h"

namespace followup::lsp::handlers {
namespace {

constexpr int PlainText = 1;  // InsertTextFormat
constexpr int Snippet = 2;

/// Items keep the order in which they were found.
std::string sort_text(std::size_t number) {
  std::string digits = std::to_string(number);
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

/// With the line ends of the file. Snippets keep `\n`: editors that expand them write their own.
std::string plain(const CompletionItem& item, const Snapshot& snapshot) {
  std::string out;
  for (const char c : item.text) {
    if (c == '\n') {
      out += line_end_bytes(line_end_of(snapshot.text));
    } else {
      out.push_back(c);
    }
  }
  return out;
}

/// In the order of Topic::Type.
constexpr auto TopicNames = std::to_array<std::string_view>({"", "setting", "kind", "rule", "section"});

void write_topic(JsonWriter& out, std::string_view uri, const Topic& topic) {
  out.key("data").begin_object().member("uri", uri).member("topic", TopicNames[static_cast<std::size_t>(topic.type)]);
  out.member("name", std::string_view(topic.name)).member("number", topic.number).end_object();
}

Topic read_topic(const Json& data) {
  const Json* type = data.find("topic");
  const Json* name = data.find("name");
  const Json* number = data.find("number");
  if (type == nullptr || name == nullptr || number == nullptr || number->integer < 0) return {};
  const auto named = std::find(TopicNames.begin(), TopicNames.end(), type->string);
  if (named == TopicNames.end()) return {};
  return {static_cast<Topic::Type>(named - TopicNames.begin()), name->string,
          static_cast<std::size_t>(number->integer)};
}

void write_documentation(JsonWriter& out, const ClientCapabilities& client, std::string_view text) {
  // Sections are to be read as they will stand, so they are no Markdown.
  out.key("documentation");
  if (!client.completion_markdown) {
    out.value(text);
    return;
  }
  out.begin_object().member("kind", "plaintext").member("value", text).end_object();
}

void write_item(JsonWriter& out, const ServerState& state, const Snapshot& snapshot, const CompletionItem& item) {
  out.member("label", std::string_view(item.label)).member("kind", static_cast<int>(item.kind));
  if (!item.detail.empty()) out.member("detail", std::string_view(item.detail));
  const std::string_view typed_against = trim(std::string_view(item.text).substr(0, item.text.find('\n')));
  out.member("filterText", typed_against);
  const bool is_snippet = state.client.snippet_completion && !item.blanks.empty();
  out.member("insertTextFormat", is_snippet ? Snippet : PlainText);
  out.key("textEdit").begin_object().key("range");
  write_range(out, snapshot, item.where, state.client.encoding);
  out.member("newText", std::string_view(is_snippet ? snippet_text(item.text, item.blanks) : plain(item, snapshot)));
  out.end_object();
}

/// What the item is about, now or when the client asks for it.
void write_about(JsonWriter& out, const ServerState& state, const OpenDocument& document, const Topic& topic) {
  if (topic.type == Topic::Type::None) return;
  if (state.client.completion_resolve) return write_topic(out, document.uri, topic);
  const std::string text = documentation_of(document.snapshot->result, topic);
  if (!text.empty()) write_documentation(out, state.client, text);
}

std::string list_text(const ServerState& state, const OpenDocument& document, const CompletionItems& items) {
  JsonWriter out;
  out.begin_object().member("isIncomplete", false).key("items").begin_array();
  for (std::size_t number = 0; number < items.size(); ++number) {
    out.begin_object();
    write_item(out, state, *document.snapshot, items[number]);
    out.member("sortText", std::string_view(sort_text(number)));
    write_about(out, state, document, items[number].topic);
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace

Answer completion(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const OpenDocument& document = *std::get<OpenDocument*>(found);
  const Snapshot& snapshot = *document.snapshot;
  const Json* said = params.find("position");
  const std::optional<Position> position = said == nullptr ? std::nullopt : read_position(*said);
  if (!position) return RpcError{ErrorCode::InvalidParams, "expected a position"};
  if (!snapshot.result.draft) return list_text(state, document, {});
  const std::size_t offset = snapshot.lines.clamped_offset(*position, state.client.encoding);
  return list_text(state, document, completion_at({snapshot, offset, state.host.now().date}));
}

Answer completion_resolve(ServerState& state, const RequestId&, const Json& params) {
  if (params.find("label") == nullptr) return RpcError{ErrorCode::InvalidParams, "expected a completion item"};
  const Json* data = params.find("data");
  const Json* uri = data == nullptr ? nullptr : data->find("uri");
  const OpenDocument* document = uri == nullptr ? nullptr : state.documents.find(uri->string);
  std::string text;
  if (document != nullptr && document->snapshot->result.draft) {
    text = documentation_of(document->snapshot->result, read_topic(*data));
  }
  JsonWriter out;
  out.begin_object();
  for (const Json::Member& member : params.members) {
    if (member.key != "documentation" || text.empty()) write_json(out.key(member.key), member.value);
  }
  if (!text.empty()) write_documentation(out, state.client, text);
  out.end_object();
  return out.take();
}

}  // namespace followup::lsp::handlers
