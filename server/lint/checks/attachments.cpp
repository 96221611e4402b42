// What is said to be attached or linked and is not there (G78). The rule's search finds where it is said.
#include <algorithm>

#include "lint/checks.h"

namespace followup::checks {
namespace {

constexpr std::string_view PlainText = "text/plain";

std::string content_type(const Message& message) {
  const Header* header = message.header("Content-Type");
  return header == nullptr ? std::string() : ascii_lower(header->value.utf8());
}

/// A signature is nothing that the writer attached.
bool is_file(const Attachment& attachment) {
  return attachment.type != "application/pgp-signature" && !attachment.type.ends_with("pkcs7-signature");
}

bool holds_files(const Message& message) {
  return std::any_of(message.attachments.begin(), message.attachments.end(), is_file);
}

/// In other texts an address may stand behind a word.
bool is_plain_text(const Message& message) {
  const std::string type = content_type(message);
  return type.empty() || type.starts_with(PlainText);
}

bool has_link(const Passage& passage) {
  const std::vector<Token>& tokens = passage.prose.tokens;
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const Token& token) { return token.kind == TokenKind::Url || token.kind == TokenKind::Blank; });
}

}  // namespace

void missing_attachment(const CheckInput& input, std::vector<Hit>& hits) {
  const Message& message = input.draft.message;
  if (holds_files(message)) return hits.clear();
  if (is_complete(message)) return;
  for (Hit& hit : hits) hit.at_worst = Severity::Information;  // files are often added last
}

void missing_link(const CheckInput& input, std::vector<Hit>& hits) {
  if (!is_plain_text(input.draft.message) || has_link(input.draft.body)) hits.clear();
}

}  // namespace followup::checks
