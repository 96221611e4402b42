// The marks that stand behind a token: what ends a sentence or a line there.
#pragma once

#include <cstddef>
#include <string_view>

#include "prose/prose.h"

namespace followup {

/// End marks directly behind a word, with quotation marks and emphasis between and after them.
struct EndMark {
  std::size_t end = 0;  ///< behind the last mark and the closing quotation mark after it
  bool question = false;
  bool exclamation = false;
  bool ellipsis = false;
  bool period = false;
  bool closed = false;  ///< a quotation mark or bracket closes after the mark

  bool any() const { return question || exclamation || ellipsis || period; }
};

EndMark end_mark(std::string_view text, std::size_t from);

/// A question mark anywhere in the run makes a question: "?!".
SentenceType type_of(const EndMark& mark);

/// The first comma, colon, semicolon, dash or end mark behind a word on its line, as an ASCII sign; 0 when there is
/// none.
char line_mark(std::string_view text, std::size_t from);

/// True when white space stands in [from, to).
bool has_blank(std::string_view text, std::size_t from, std::size_t to);

/// True when the line of which `at` is the first token begins with a bullet, "1." or "1)", or as a heading.
bool starts_item(std::string_view text, const Token& token);

/// True for "1." and "b)" at the begin of a line.
bool is_list_number(std::string_view text, const Token& token);

}  // namespace followup
