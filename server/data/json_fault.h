// Puts a syntax fault of a JSON text into plain words: what was found and what was expected. It does not parse:
// the parser says up to where the text was right and what it stood in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace followup {

/// What the parser had read last, from which follows what may come next.
enum class JsonState { Start, Done, ObjectBegin, AfterKey, AfterMember, ArrayBegin, AfterItem };

/// The byte at which the text goes wrong, and the sentence about it.
struct JsonFault {
  std::size_t offset = 0;
  std::string message;
};

/// Where the next token begins: `offset` moved past white space and, where allowed, closed comments.
std::size_t skip_json_blanks(std::string_view text, std::size_t offset, bool comments);

/// The fault behind `offset`, the end of the last token that was right. There must be one.
JsonFault find_json_fault(std::string_view text, std::size_t offset, JsonState state, bool comments);

}  // namespace followup
