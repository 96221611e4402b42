#include <algorithm>
#include <memory>
#include <utility>

#include "mail/headers.h"
#include "mail/message.h"
#include "mail/mime.h"
#include "mail/name_block.h"
#include "mail/regions.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

/// True when a field says that the body is not simply text as it stands.
bool says_how_to_read(const std::vector<Header>& fields) {
  return std::any_of(fields.begin(), fields.end(), [](const Header& field) {
    return field.name.size() >= 12 && (field.name[0] | 0x20) == 'c' &&
           (ascii_iequals(field.name, "Content-Type") || ascii_iequals(field.name, "Content-Transfer-Encoding"));
  });
}

std::string_view sender_of(const std::vector<Header>& fields) {
  for (const Header& field : fields) {
    if (field.name.size() == 4 && ascii_iequals(field.name, "From")) return field.value.utf8();
  }
  return {};
}

SourceText text_of(std::string_view raw, const MimePart& part, LineEnd line_end, Regions& regions) {
  auto text = std::make_shared<const EncodedText>(raw, part.body, coding_of(raw, part, line_end));
  regions = find_regions(text->utf8(), text->marks());
  return SourceText(std::move(text));
}

void read_mime_body(std::string_view raw, const HeaderBlock& block, LineEnd line_end, Message& message) {
  const MimePart whole = part_of_fields(block.fields, {block.body_begin, raw.size()});
  const std::vector<MimePart> parts = read_parts(raw, whole);
  const ShownParts shown = choose_parts(parts);
  if (shown.body == ShownParts::None) {
    TextCoding none;
    none.is_fixed = true;
    const Span<Raw> where{block.body_begin, block.body_begin};
    message.body = SourceText(std::make_shared<const EncodedText>(raw, where, std::move(none)));
  } else {
    message.body = text_of(raw, parts[shown.body], line_end, message.regions);
  }
  for (const std::size_t index : shown.alternatives) {
    Alternative& alternative = message.alternatives.emplace_back();
    alternative.text = text_of(raw, parts[index], line_end, alternative.regions);
  }
  for (const std::size_t index : shown.attachments)
    message.attachments.push_back({std::string(parts[index].file_name()), parts[index].type.value, parts[index].body});
  for (Alternative& one : message.alternatives) mark_name_blocks(one.text.utf8(), sender_of(block.fields), one.regions);
  // What is in a container that could not be taken apart nobody knows.
  if (parts.size() == 1 && whole.is_multipart()) message.attachments.push_back({{}, whole.type.value, whole.body});
}

}  // namespace

const Header* Message::header(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(),
                                  [name](const Header& field) { return ascii_iequals(field.name, name); });
  return found == headers.end() ? nullptr : &*found;
}

void Message::show_alternative(std::size_t index) {
  std::swap(body, alternatives[index].text);
  std::swap(regions, alternatives[index].regions);
}

Message read_message(std::string_view raw, std::string_view) {
  const LineEnd line_end = line_end_of(raw);
  HeaderBlock block = read_header_block(raw, raw.starts_with(ByteOrderMark) ? ByteOrderMark.size() : 0, line_end);

  Message message;
  if (says_how_to_read(block.fields)) {
    read_mime_body(raw, block, line_end, message);
  } else {
    message.body = SourceText(raw, {block.body_begin, raw.size()}, {line_end, block.body_surroundings});
    message.regions = find_regions(message.body.utf8(), {});
  }
  mark_name_blocks(message.body.utf8(), sender_of(block.fields), message.regions);
  message.headers = std::move(block.fields);
  message.header_block = block.where;
  message.crlf = line_end == LineEnd::CrLf;
  return message;
}

}  // namespace followup
