// The parts of a MIME message (RFC 2046) and which of them a reader's program shows. Decoding is the business of
// mail/encoded_text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/content_type.h"
#include "mail/encoded_text.h"
#include "mail/message.h"

namespace followup {

/// One part. The whole message is the first.
struct MimePart {
  ContentField type;  ///< "text/plain" where nothing or nonsense is said
  ContentField disposition;
  Transfer transfer = Transfer::Identity;
  bool is_seven_bit = false;  ///< declared so, by word or by silence
  Span<Raw> body;
  std::size_t parent = 0;  ///< its own index for the first

  bool is_multipart() const { return type.value.starts_with("multipart/"); }
  /// The name it is saved under, or empty.
  std::string_view file_name() const;
};

/// What the fields of a header block say of the body below them.
MimePart part_of_fields(const std::vector<Header>& fields, Span<Raw> body);

/// All parts in the order of the file, each behind its parent. Boundaries that are missing or broken end a part where
/// the next known one stands, or at the end.
std::vector<MimePart> read_parts(std::string_view raw, MimePart message);

/// What is shown of a message.
struct ShownParts {
  static constexpr std::size_t None = static_cast<std::size_t>(-1);
  std::size_t body = None;
  std::vector<std::size_t> alternatives;  ///< to the body, for readers that cannot show it
  std::vector<std::size_t> attachments;
};

ShownParts choose_parts(const std::vector<MimePart>& parts);

/// How the text of a part is written.
TextCoding coding_of(std::string_view raw, const MimePart& part, LineEnd line_end);

}  // namespace followup
