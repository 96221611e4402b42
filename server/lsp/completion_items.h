// What completion can offer at a place of a draft. How an item is written for a client is the business of the handler;
// when a header field, a section or a blank is due is decided here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/host.h"
#include "session/documents.h"
#include "text/edit.h"

namespace followup::lsp {

/// CompletionItemKind of LSP.
enum class ItemKind : std::uint8_t { Text = 1, Field = 5, Property = 10, Value = 12, EnumMember = 20, Snippet = 15 };

/// What the documentation of an item is about; it is written when a client asks for it.
struct Topic {
  enum class Type : std::uint8_t { None, Setting, Kind, Rule, Section };
  Type type = Type::None;
  std::string name;        ///< of the setting, the kind, the rule or the part
  std::size_t number = 0;  ///< of the part's sections
};

struct CompletionItem {
  std::string label;  ///< begins as the inserted text does: some clients compare the two
  std::string detail;
  Topic topic;
  ItemKind kind = ItemKind::Text;
  std::string text;  ///< line ends as `\n`
  std::vector<Blank> blanks;
  Span<Raw> where;  ///< what it replaces, on the line of the place
};

using CompletionItems = std::vector<CompletionItem>;

/// A place in one version of a draft. The snapshot has a draft.
struct CompletionPlace {
  const Snapshot& snapshot;
  std::size_t offset = 0;
  Date today;

  std::string_view line() const { return snapshot.lines.line(snapshot.lines.line_of(offset)); }
  std::size_t line_begin() const { return snapshot.lines.line_start(snapshot.lines.line_of(offset)); }
  /// The line up to the place.
  std::string_view before() const { return line().substr(0, offset - line_begin()); }
  std::string_view behind() const { return line().substr(before().size()); }
};

/// Everything that fits; empty inside quoted text, a signature or a forwarded mail.
CompletionItems completion_at(const CompletionPlace& place);

/// completion_header.cpp: names of fields, and values behind their colons. Empty where no header field can stand.
CompletionItems header_completion(const CompletionPlace& place);
/// completion_body.cpp: greeting, sections, closes, blanks and known names.
CompletionItems body_completion(const CompletionPlace& place);

/// Empty when there is nothing to say.
std::string documentation_of(const LintResult& result, const Topic& topic);

/// True when `text` begins with what was typed, ASCII case ignored.
bool begins_with(std::string_view text, std::string_view typed);

}  // namespace followup::lsp
