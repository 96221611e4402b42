// The header block of a message: which lines belong to it, and its fields with their values. What a value means
// (addresses, dates, settings) is read elsewhere.
#pragma once

#include <string_view>
#include <vector>

#include "mail/message.h"

namespace followup {

/// What stands before a body.
struct HeaderBlock {
  std::vector<Header> fields;
  Span<Raw> where;             ///< the fields alone: neither an mbox `From ` line before them nor the empty line behind
  std::size_t body_begin = 0;  ///< behind the empty line that ends the block
  Surroundings body_surroundings = Surroundings::FileBegin;
};

/// Reads the block that begins at `begin`, behind a byte order mark. It is empty unless the first line, or the line
/// after an mbox `From ` line, is a field of a known name. It ends at an empty line, or before a line that is neither a
/// field nor the continuation of one.
HeaderBlock read_header_block(std::string_view raw, std::size_t begin, LineEnd line_end);

/// The first line of the field at `begin` and the lines that continue it.
RawLine field_lines(std::string_view raw, std::size_t begin);

}  // namespace followup
