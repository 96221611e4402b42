#include "lsp/workspace_edit.h"

#include <algorithm>

#include "lsp/convert.h"

namespace followup::lsp {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '\\' || c == '$' || c == '}') out.push_back('\\');
    out.push_back(c);
  }
}

/// The number of the tab stop of that name, from 1; a new name gets the next one.
std::size_t stop_number(std::vector<std::string_view>& names, std::string_view name) {
  const auto known = std::find(names.begin(), names.end(), name);
  const auto number = static_cast<std::size_t>(known - names.begin()) + 1;
  if (known == names.end()) names.push_back(name);
  return number;
}

void write_edit(JsonWriter& out, const EditTarget& target, const Edit& edit, bool has_snippets) {
  out.begin_object().key("range");
  write_range(out, target.snapshot, edit.where, target.client.encoding);
  if (has_snippets && !edit.blanks.empty()) {
    out.key("snippet").begin_object().member("kind", "snippet");
    out.member("value", std::string_view(snippet_text(edit.text, edit.blanks))).end_object();
  } else {
    out.member("newText", std::string_view(edit.text));
  }
  out.end_object();
}

void write_edits(JsonWriter& out, const EditTarget& target, std::span<const Edit> edits, bool has_snippets) {
  out.begin_array();
  for (const Edit& edit : edits) write_edit(out, target, edit, has_snippets);
  out.end_array();
}

}  // namespace

std::string snippet_text(std::string_view text, std::span<const Blank> blanks) {
  std::string out;
  std::vector<std::string_view> names;
  std::size_t at = 0;
  for (const Blank& blank : blanks) {
    append_escaped(out, text.substr(at, blank.begin - at));
    out += "${" + std::to_string(stop_number(names, blank.name)) + ":";
    append_escaped(out, text.substr(blank.begin, blank.end - blank.begin));
    out += '}';
    at = blank.end;
  }
  append_escaped(out, text.substr(at));
  return out;
}

void write_workspace_edit(JsonWriter& out, const EditTarget& target, std::span<const Edit> edits) {
  out.begin_object();
  if (target.client.document_changes) {
    out.key("documentChanges").begin_array().begin_object().key("textDocument").begin_object();
    out.member("uri", target.uri).member("version", target.snapshot.version).end_object().key("edits");
    write_edits(out, target, edits, target.client.snippet_edits);
    out.end_object().end_array();
  } else {
    out.key("changes").begin_object().key(target.uri);
    write_edits(out, target, edits, false);
    out.end_object();
  }
  out.end_object();
}

}  // namespace followup::lsp
