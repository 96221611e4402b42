#include "mail/drafts.h"

#include <utility>

#include "mail/headers.h"
#include "mail/regions.h"

namespace followup {

Message read_plain_draft(std::string_view raw) {
  constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";
  const LineEnd line_end = line_end_of(raw);
  HeaderBlock block = read_header_block(raw, raw.starts_with(ByteOrderMark) ? ByteOrderMark.size() : 0, line_end);

  Message message;
  message.headers = std::move(block.fields);
  message.body = SourceText(raw, {block.body_begin, raw.size()}, {line_end, block.body_surroundings});
  message.regions = find_regions(message.body.utf8());
  message.header_block = block.where;
  message.crlf = line_end == LineEnd::CrLf;
  return message;
}

}  // namespace followup
