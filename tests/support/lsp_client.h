// A language client in memory: it speaks JSON to a Connection over a MemoryHost, keeps the texts that it opened, and
// applies edits as an editor does. No socket, no clock, no waiting.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/json.h"
#include "lsp/connection.h"
#include "support/memory_host.h"
#include "text/line_index.h"
#include "text/span.h"

namespace followup::lsp {

/// What clients announce in `initialize`, as far as it decides what the server answers.
extern const std::string_view VsCode;        ///< everything, UTF-16
extern const std::string_view Neovim07;      ///< no encodings, no versioned edits, no snippets
extern const std::string_view Neovim12;      ///< UTF-8 first, snippets in completion
extern const std::string_view Eglot28;       ///< versioned edits, nothing resolved later, plain text
extern const std::string_view CountsPoints;  ///< UTF-32 first, as Emacs 30
extern const std::string_view Bare;          ///< an empty object

class LspClient {
 public:
  /// `initialize` comes with the first message, so that files can be put into the host before.
  explicit LspClient(std::string_view capabilities = VsCode, EngineOptions options = {});

  MemoryHost host;

  /// A document by its path; the text as the editor has it.
  void open(std::string_view path, std::string_view text);
  void change(std::string_view path, std::string_view text);
  /// One change of a range, as while typing.
  void change(std::string_view path, Span<Raw> where, std::string_view text);
  void save(std::string_view path);

  /// The result of a request; a failure of the test where it is an error.
  Json ask(std::string_view method, std::string_view params);
  /// The error of a request as "code: message"; empty where it is none.
  std::string error_of(std::string_view method, std::string_view params);
  void notify(std::string_view method, std::string_view params);
  /// Parameters of every message of that method that the server sent, in order.
  std::vector<Json> sent(std::string_view method) const;
  /// The last diagnostics that were published for the path, as "rule" names.
  std::vector<std::string> published(std::string_view path) const;

  /// JSON text of requests about a document, with `rest` as further members: `"only": …`.
  std::string at(std::string_view path, std::size_t offset, std::string_view rest = {}) const;
  std::string in(std::string_view path, Span<Raw> where, std::string_view rest = {}) const;
  /// The range of an answer as bytes of the text; a failure of the test where it is none.
  Span<Raw> bytes(std::string_view path, const Json& range) const;
  Position position(std::string_view path, std::size_t offset) const;

  /// The text with a WorkspaceEdit carried out, snippets as they are written. A versioned edit of another version, or
  /// one in a form that the client did not announce, is a failure of the test.
  std::string applied(std::string_view path, const Json& workspace_edit) const;
  /// The same for one TextEdit.
  std::string with_text_edit(std::string_view path, const Json& text_edit) const;

  const std::string& text(std::string_view path) const;
  std::int64_t version(std::string_view path) const;
  PositionEncoding encoding() const { return encoding_; }
  ServerState& state() { return connection_.state(); }
  static std::string uri(std::string_view path) { return "file://" + std::string(path); }

 private:
  struct Opened {
    std::string text;
    std::int64_t version = 1;
  };
  class Kept final : public Outbox {
   public:
    void send(std::string message) override;
    std::vector<Json> messages;
  };
  class NoLog final : public Log {
   public:
    void write(LogLevel, std::string_view) override {}
  };

  void start();
  Json answer_to(std::string_view method, std::string_view params);
  std::string identified(std::string_view path) const;
  std::string changing(std::string_view path) const;
  const Json& edits_for(std::string_view path, const Json& workspace_edit) const;

  std::string capabilities_;
  bool is_started_ = false;
  PositionEncoding encoding_ = PositionEncoding::Utf16;
  std::int64_t next_id_ = 1;
  Time now_{std::chrono::hours(1)};
  std::map<std::string, Opened, std::less<>> opened_;
  Kept outbox_;
  NoLog log_;
  Connection connection_;
};

/// Strings of an array, or of one member of its objects.
std::vector<std::string> strings_of(const Json& array, std::string_view member = {});
/// The item of an array whose member is that text; a failure of the test where there is none.
const Json& item_with(const Json& array, std::string_view member, std::string_view text);
/// The value below a path of members; null where there is none.
const Json& below(const Json& json, std::initializer_list<std::string_view> path);
/// JSON text of a value, for requests that send back what came.
std::string json_text(const Json& value);

}  // namespace followup::lsp
