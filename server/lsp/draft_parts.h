// A draft as the parts that an editor shows: header block and fields, greeting, paragraphs, close, names, and what is
// not the writer's own words. Symbols, folds and selections all stand on it. It knows nothing of the protocol.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lint/lint.h"
#include "text/span.h"

namespace followup::lsp {

enum class PartType : std::uint8_t {
  Headers,
  Field,
  Greeting,
  Paragraph,
  Close,
  Names,
  Quoted,
  Forwarded,
  Signature,
  Code
};

struct DraftPart {
  PartType type = PartType::Paragraph;
  std::string name;    ///< never empty, one line
  std::string detail;  ///< a field's value, a paragraph's moves; may be empty
  Span<Raw> where;     ///< without the line end behind it
};

/// Ascending by place; the fields follow the header block that holds them. Empty for a result without a draft.
std::vector<DraftPart> parts_of(const LintResult& result, std::string_view raw);

/// The whole body without white space at its ends; empty when it has none.
Span<Raw> body_of(const Draft& draft, std::string_view raw);

/// `where` without the white space at its end.
Span<Raw> without_trailing_space(std::string_view raw, Span<Raw> where);

}  // namespace followup::lsp
