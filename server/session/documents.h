// Open buffers of an editor: immutable text by version, each with what a lint said of it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lint/lint.h"
#include "text/line_index.h"

namespace followup {

/// The text of one version and its findings; whoever holds it keeps both alive. It never changes, but that corrections
/// of misspelt words are added when they are asked for.
struct Snapshot {
  Snapshot(std::string bytes, std::int64_t at_version) : text(std::move(bytes)), version(at_version), lines(text) {}
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  const std::string text;
  const std::int64_t version;
  const LineIndex lines;
  LintResult result;  ///< set once, before anybody else sees the snapshot; empty for a text above the limit
  bool is_too_large = false;
};

/// What is open under one URI.
struct OpenDocument {
  std::string uri;
  std::string path;  ///< of a file: URI, else empty
  std::string language_id;
  std::shared_ptr<Snapshot> snapshot;
  std::optional<std::size_t> caret;  ///< behind the last edit, while a word is being typed there
  bool shows_missing =
      false;  ///< missing parts are reported: the draft had content when opened, has a close, was saved or asked for
};

class Documents {
 public:
  OpenDocument& open(OpenDocument document);
  void close(std::string_view uri);
  OpenDocument* find(std::string_view uri);
  std::map<std::string, OpenDocument, std::less<>>& all() { return by_uri_; }

 private:
  std::map<std::string, OpenDocument, std::less<>> by_uri_;
};

}  // namespace followup
