// textDocument/semanticTokens/full, full/delta and range.
#include "lsp/semantic_tokens.h"

#include "lsp/convert.h"
#include "lsp/documents_of.h"
#include "lsp/handlers.h"

namespace followup::lsp::handlers {
namespace {

void write_numbers(JsonWriter& out, std::string_view name, std::span<const std::uint32_t> numbers) {
  out.key(name).begin_array();
  for (const std::uint32_t number : numbers) out.value(static_cast<std::int64_t>(number));
  out.end_array();
}

/// Keeps what the client has now, to tell it the difference next time.
const SentTokens& remember(ServerState& state, const OpenDocument& document, TokenNumbers numbers) {
  SentTokens& kept = state.sent_tokens[document.uri];
  kept = {std::to_string(state.next_token_result++), std::move(numbers)};
  return kept;
}

TokenNumbers all_tokens(const ServerState& state, const OpenDocument& document) {
  return semantic_tokens(*document.snapshot, {0, document.snapshot->text.size()}, state.client.encoding);
}

std::string full_answer(const SentTokens& tokens) {
  JsonWriter out;
  out.begin_object().member("resultId", std::string_view(tokens.result_id));
  write_numbers(out, "data", tokens.numbers);
  out.end_object();
  return out.take();
}

std::string delta_answer(const SentTokens& now, const TokenNumbers& before) {
  const TokenChange change = token_change(before, now.numbers);
  JsonWriter out;
  out.begin_object().member("resultId", std::string_view(now.result_id)).key("edits").begin_array();
  if (change.removed > 0 || !change.added.empty()) {
    out.begin_object().member("start", change.start).member("deleteCount", change.removed);
    write_numbers(out, "data", change.added);
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace

Answer semantic_tokens_full(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const OpenDocument& document = *std::get<OpenDocument*>(found);
  return full_answer(remember(state, document, all_tokens(state, document)));
}

Answer semantic_tokens_delta(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const OpenDocument& document = *std::get<OpenDocument*>(found);
  const Json* previous = params.find("previousResultId");
  if (previous == nullptr || !previous->is(Json::Type::String))
    return RpcError{ErrorCode::InvalidParams, "expected previousResultId"};
  const auto kept = state.sent_tokens.find(document.uri);
  const bool is_known = kept != state.sent_tokens.end() && kept->second.result_id == previous->string;
  const TokenNumbers before = is_known ? std::move(kept->second.numbers) : TokenNumbers();
  const SentTokens& now = remember(state, document, all_tokens(state, document));
  return is_known ? delta_answer(now, before) : full_answer(now);
}

Answer semantic_tokens_range(ServerState& state, const RequestId&, const Json& params) {
  const auto found = document_range_of(state, params);
  if (const RpcError* error = std::get_if<RpcError>(&found)) return *error;
  const auto& [snapshot, within] = std::get<DocumentRange>(found);
  JsonWriter out;
  out.begin_object();
  write_numbers(out, "data", semantic_tokens(snapshot, within, state.client.encoding));
  out.end_object();
  return out.take();
}

}  // namespace followup::lsp::handlers
