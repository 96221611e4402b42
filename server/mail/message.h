// A message as a reader's program would show it: header fields and body, each with the way back to the bytes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mail/region.h"
#include "mail/source_text.h"
#include "text/span.h"

namespace followup {

/// One header field (RFC 5322, 2.2), unfolded.
struct Header {
  std::string name;  ///< as written
  SourceText value;  ///< without leading and trailing white space
  Span<Raw> line;    ///< the whole field with its line end
};

/// The same words for readers whose program cannot show the body.
struct Alternative {
  SourceText text;
  std::vector<std::pair<Span<Decoded>, Region>> regions;
};

/// A part that is not shown as text.
struct Attachment {
  std::string name;  ///< or empty
  std::string type;  ///< "application/pdf"
  Span<Raw> where;   ///< its encoded bytes
};

struct Message {
  std::vector<Header> headers;
  SourceText body;
  /// Covers the body without gaps, in order.
  std::vector<std::pair<Span<Decoded>, Region>> regions;
  std::vector<Alternative> alternatives;
  std::vector<Attachment> attachments;
  Span<Raw> header_block;  ///< the fields, without the empty line behind them; empty when the draft has none
  bool crlf = false;       ///< the file's line ends

  /// Exchanges the body for one of the alternatives.
  void show_alternative(std::size_t index);
  /// The first field of that name, case-insensitively; null when there is none.
  const Header* header(std::string_view name) const;
};

/// Reads any bytes. `raw` must outlive the message. `name_hint` is the file's name or empty.
Message read_message(std::string_view raw, std::string_view name_hint);

}  // namespace followup
