#include "support/lsp_client.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "data/json_writer.h"
#include "lsp/capabilities.h"
#include "lsp/json_value.h"
#include "text/edit.h"

namespace followup::lsp {

const std::string_view VsCode = R"({
  "general": {"positionEncodings": ["utf-16"]},
  "workspace": {"applyEdit": true, "configuration": false, "workspaceEdit": {"documentChanges": true, "snippetEditSupport": true,
    "changeAnnotationSupport": {"groupsOnLabel": true}, "resourceOperations": ["create", "rename", "delete"]}},
  "window": {"showDocument": {"support": true}, "workDoneProgress": true},
  "textDocument": {
    "publishDiagnostics": {"relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true,
      "dataSupport": true, "tagSupport": {"valueSet": [1, 2]}},
    "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}}, "dataSupport": true,
      "isPreferredSupport": true, "resolveSupport": {"properties": ["edit", "command"]}},
    "rename": {"prepareSupport": true},
    "hover": {"contentFormat": ["markdown", "plaintext"]},
    "completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown", "plaintext"],
      "resolveSupport": {"properties": ["documentation", "detail"]}}}}})";

const std::string_view Neovim07 = R"({
  "workspace": {"applyEdit": true, "workspaceEdit": {"resourceOperations": ["rename", "create", "delete"]}},
  "textDocument": {
    "publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}},
    "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}}, "dataSupport": true,
      "resolveSupport": {"properties": ["edit"]}},
    "hover": {"contentFormat": ["markdown", "plaintext"]},
    "completion": {"completionItem": {"snippetSupport": false, "documentationFormat": ["markdown", "plaintext"]}}}})";

const std::string_view Neovim12 = R"({
  "general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]},
  "workspace": {"applyEdit": true, "workspaceEdit": {"changeAnnotationSupport": {}, "resourceOperations": ["create"]}},
  "textDocument": {
    "publishDiagnostics": {"dataSupport": true},
    "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}}, "dataSupport": true,
      "isPreferredSupport": true, "resolveSupport": {"properties": ["edit", "command"]}},
    "rename": {"prepareSupport": true},
    "hover": {"contentFormat": ["markdown", "plaintext"]},
    "completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown"],
      "resolveSupport": {"properties": ["documentation"]}}}}})";

const std::string_view Eglot28 = R"({
  "workspace": {"applyEdit": true, "workspaceEdit": {"documentChanges": true}},
  "textDocument": {
    "publishDiagnostics": {"relatedInformation": false},
    "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "refactor", "source"]}},
      "isPreferredSupport": true},
    "hover": {"contentFormat": ["plaintext"]},
    "completion": {"completionItem": {"snippetSupport": false}}}})";

const std::string_view CountsPoints = R"({
  "general": {"positionEncodings": ["utf-32", "utf-8", "utf-16"]},
  "workspace": {"applyEdit": true, "workspaceEdit": {"documentChanges": true}},
  "textDocument": {
    "publishDiagnostics": {"dataSupport": true},
    "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "refactor", "source"]}},
      "dataSupport": true, "isPreferredSupport": true, "resolveSupport": {"properties": ["edit", "command"]}},
    "rename": {"prepareSupport": true},
    "hover": {"contentFormat": ["plaintext"]},
    "completion": {"completionItem": {"snippetSupport": false}}}})";

const std::string_view Bare = "{}";

namespace {

Json parsed(std::string_view text) {
  JsonOptions options;
  options.max_depth = 128;
  Result<Json> json = parse_json(text, "message", options);
  if (const Problem* problem = std::get_if<Problem>(&json)) {
    ADD_FAILURE() << problem->message << " in " << text;
    return {};
  }
  return std::get<Json>(std::move(json));
}

void write_place(JsonWriter& out, Position at) {
  out.begin_object().member("line", at.line).member("character", at.column).end_object();
}

Position read_place(const Json& place) {
  return {static_cast<std::size_t>(below(place, {"line"}).integer),
          static_cast<std::size_t>(below(place, {"character"}).integer)};
}

const Json& nothing() {
  static const Json None;
  return None;
}

}  // namespace

void LspClient::Kept::send(std::string message) { messages.push_back(parsed(message)); }

LspClient::LspClient(std::string_view capabilities, EngineOptions options)
    : capabilities_(capabilities), connection_(host, outbox_, log_, std::move(options)) {}

void LspClient::start() {
  if (is_started_) return;
  is_started_ = true;
  const Json result =
      ask("initialize", R"({"processId": null, "rootUri": "file:///mails", "capabilities": )" + capabilities_ + "}");
  for (const PositionEncoding known : {PositionEncoding::Utf8, PositionEncoding::Utf32}) {
    if (below(result, {"capabilities", "positionEncoding"}).string == encoding_name(known)) encoding_ = known;
  }
  notify("initialized", "{}");
}

std::string LspClient::identified(std::string_view path) const {
  return R"("textDocument": {"uri": ")" + uri(path) + "\"}";
}

std::string LspClient::changing(std::string_view path) const {
  return R"("textDocument": {"uri": ")" + uri(path) + R"(", "version": )" + std::to_string(version(path)) + "}";
}

void LspClient::open(std::string_view path, std::string_view text) {
  start();
  opened_[std::string(path)] = {std::string(text), 1};
  JsonWriter out;
  out.begin_object().key("textDocument").begin_object().member("uri", std::string_view(uri(path)));
  out.member("languageId", "mail").member("version", 1).member("text", text).end_object().end_object();
  notify("textDocument/didOpen", out.text());
}

void LspClient::change(std::string_view path, std::string_view text) {
  Opened& opened = opened_.find(path)->second;
  opened.text = text;
  ++opened.version;
  JsonWriter out;
  out.begin_array().begin_object().member("text", text).end_object().end_array();
  notify("textDocument/didChange", "{" + changing(path) + ", \"contentChanges\": " + out.text() + "}");
}

void LspClient::change(std::string_view path, Span<Raw> where, std::string_view text) {
  JsonWriter out;
  out.begin_array().begin_object().key("range").begin_object().key("start");
  write_place(out, position(path, where.begin));
  out.key("end");
  write_place(out, position(path, where.end));
  out.end_object().member("text", text).end_object().end_array();
  Opened& opened = opened_.find(path)->second;
  opened.text.replace(where.begin, where.size(), text);
  ++opened.version;
  notify("textDocument/didChange", "{" + changing(path) + ", \"contentChanges\": " + out.text() + "}");
}

void LspClient::save(std::string_view path) { notify("textDocument/didSave", "{" + identified(path) + "}"); }

Json LspClient::answer_to(std::string_view method, std::string_view params) {
  start();
  const std::string id = std::to_string(next_id_++);
  const std::size_t before = outbox_.messages.size();
  connection_.receive(request(id, method, params), now_);
  for (std::size_t i = before; i < outbox_.messages.size(); ++i) {
    const Json& message = outbox_.messages[i];
    const bool is_answer = message.find("method") == nullptr && message.find("id") != nullptr;
    if (is_answer && std::to_string(message.find("id")->integer) == id) return message;
  }
  ADD_FAILURE() << method << " was not answered";
  return {};
}

Json LspClient::ask(std::string_view method, std::string_view params) {
  const Json answer = answer_to(method, params);
  if (const Json* error = answer.find("error")) ADD_FAILURE() << method << ": " << below(*error, {"message"}).string;
  return below(answer, {"result"});
}

std::string LspClient::error_of(std::string_view method, std::string_view params) {
  const Json answer = answer_to(method, params);
  const Json* error = answer.find("error");
  if (error == nullptr) return {};
  return std::to_string(below(*error, {"code"}).integer) + ": " + below(*error, {"message"}).string;
}

void LspClient::notify(std::string_view method, std::string_view params) {
  start();
  connection_.receive(notification(method, params), now_);
}

std::vector<Json> LspClient::sent(std::string_view method) const {
  std::vector<Json> found;
  for (const Json& message : outbox_.messages) {
    const Json* said = message.find("method");
    if (said != nullptr && said->string == method) found.push_back(below(message, {"params"}));
  }
  return found;
}

std::vector<std::string> LspClient::published(std::string_view path) const {
  std::vector<std::string> rules;
  for (const Json& params : sent("textDocument/publishDiagnostics")) {
    if (below(params, {"uri"}).string == uri(path)) rules = strings_of(below(params, {"diagnostics"}), "code");
  }
  return rules;
}

std::string LspClient::at(std::string_view path, std::size_t offset, std::string_view rest) const {
  JsonWriter out;
  write_place(out, position(path, offset));
  return "{" + identified(path) + ", \"position\": " + out.text() + (rest.empty() ? "" : ", ") + std::string(rest) +
         "}";
}

std::string LspClient::in(std::string_view path, Span<Raw> where, std::string_view rest) const {
  JsonWriter out;
  out.begin_object().key("start");
  write_place(out, position(path, where.begin));
  out.key("end");
  write_place(out, position(path, where.end));
  out.end_object();
  return "{" + identified(path) + ", \"range\": " + out.text() + (rest.empty() ? "" : ", ") + std::string(rest) + "}";
}

Position LspClient::position(std::string_view path, std::size_t offset) const {
  return LineIndex(text(path)).position(offset, encoding_);
}

Span<Raw> LspClient::bytes(std::string_view path, const Json& range) const {
  const LineIndex lines(text(path));
  const auto begin = lines.offset(read_place(below(range, {"start"})), encoding_);
  const auto end = lines.offset(read_place(below(range, {"end"})), encoding_);
  if (begin && end && *begin <= *end) return {*begin, *end};
  ADD_FAILURE() << "no range: " << json_text(range);
  return {};
}

const Json& LspClient::edits_for(std::string_view path, const Json& workspace_edit) const {
  const bool has_versions = capabilities_.find("\"documentChanges\": true") != std::string::npos;
  if (!has_versions) {
    EXPECT_EQ(workspace_edit.find("documentChanges"), nullptr) << "the client knows no documentChanges";
    return below(workspace_edit, {"changes", uri(path)});
  }
  EXPECT_EQ(workspace_edit.find("changes"), nullptr);
  const Json& changes = below(workspace_edit, {"documentChanges"});
  if (changes.items.size() != 1) return nothing();
  const Json& document = below(changes.items.front(), {"textDocument"});
  EXPECT_EQ(below(document, {"uri"}).string, uri(path));
  EXPECT_EQ(below(document, {"version"}).integer, version(path));
  return below(changes.items.front(), {"edits"});
}

std::string LspClient::applied(std::string_view path, const Json& workspace_edit) const {
  std::vector<Edit> edits;
  for (const Json& one : edits_for(path, workspace_edit).items) {
    const Json* snippet = one.find("snippet");
    const bool knows = capabilities_.find("\"snippetEditSupport\": true") != std::string::npos;
    EXPECT_TRUE(snippet == nullptr || knows) << "the client knows no snippets in edits";
    const std::string& written =
        snippet == nullptr ? below(one, {"newText"}).string : below(*snippet, {"value"}).string;
    edits.push_back({bytes(path, below(one, {"range"})), written, {}});
  }
  EXPECT_FALSE(edits.empty()) << json_text(workspace_edit);
  return apply_edits(text(path), edits);
}

std::string LspClient::with_text_edit(std::string_view path, const Json& text_edit) const {
  const Edit edit{bytes(path, below(text_edit, {"range"})), below(text_edit, {"newText"}).string, {}};
  return apply_edits(text(path), std::vector<Edit>{edit});
}

const std::string& LspClient::text(std::string_view path) const { return opened_.find(path)->second.text; }

std::int64_t LspClient::version(std::string_view path) const { return opened_.find(path)->second.version; }

std::vector<std::string> strings_of(const Json& array, std::string_view member) {
  std::vector<std::string> strings;
  for (const Json& item : array.items) strings.push_back(member.empty() ? item.string : below(item, {member}).string);
  return strings;
}

const Json& item_with(const Json& array, std::string_view member, std::string_view text) {
  for (const Json& item : array.items) {
    if (below(item, {member}).string == text) return item;
  }
  ADD_FAILURE() << "no “" << text << "” among " << json_text(array);
  return nothing();
}

const Json& below(const Json& json, std::initializer_list<std::string_view> path) {
  const Json* here = &json;
  for (const std::string_view key : path) {
    here = here->find(key);
    if (here == nullptr) return nothing();
  }
  return *here;
}

std::string json_text(const Json& value) {
  JsonWriter out;
  write_json(out, value);
  return out.take();
}

}  // namespace followup::lsp
