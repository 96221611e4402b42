// Clean mails of every kind, frames/<kind>.mail, into which a sentence or a line of an example is set, so that a
// snippet stays a snippet and is judged as a part of a whole mail.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "prose/prose.h"
#include "text/span.h"

namespace followup {

/// A mail with an example in it.
struct FramedText {
  std::string text;
  Span<Raw> example;  ///< where it stands in the mail
};

/// The kinds that have a frame, sorted; `unsure` is one: greeting, text and close without a header block.
std::vector<std::string> frame_kinds();

/// The frame alone, without any example.
std::string clean_mail(std::string_view kind);

/// The frame with the example in its body, or in the place of the subject, the greeting line, the close line or the
/// lines of names.
FramedText set_into_frame(std::string_view kind, Zone zone, std::string_view example);

/// The frame with the example for its whole body, between greeting and close.
FramedText set_as_body(std::string_view kind, std::string_view example);

/// The mail with these header fields, `Name: value`, instead of those of their names. The example is not in the header.
FramedText with_header(FramedText mail, std::span<const std::string_view> fields);

/// The mail with these fields in its header block, each in the place of the field of its name or as a new last one.
FramedText with_header(FramedText mail, const std::vector<std::string_view>& fields);

}  // namespace followup
