// A mail says the same however its program encoded it: every mail of the corpus, its body written in each transfer
// encoding, gives the findings of the plain one.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "mail/message.h"
#include "mail/transfer.h"
#include "support/corpus.h"
#include "support/lint_text.h"

namespace followup {
namespace {

std::string escaped(std::string_view bytes) {
  constexpr std::string_view Digits = "0123456789ABCDEF";
  std::string out;
  std::size_t column = 0;
  for (const char c : bytes) {
    const auto value = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || c == '\n';
    if (column > 60) out += "=\n";
    column = column > 60 || c == '\n' ? 0 : column + 3;
    out += is_plain ? std::string(1, c) : std::string({'=', Digits[value >> 4U], Digits[value & 15U]});
  }
  return out;
}

std::vector<std::string> said_of(const std::string& raw) {
  std::vector<std::string> said;
  const LintedText linted(raw);
  for (const Finding& finding : linted.findings())
    said.push_back(std::string(severity_name(finding.severity)) + ' ' + std::string(finding.rule->id) + ' ' +
                   finding.message);
  std::sort(said.begin(), said.end());
  return said;
}

/// The mail with its body written in a transfer encoding; empty for one without header lines or that is encoded
/// already.
std::string encoded(const CorpusMail& mail, std::string_view transfer) {
  const Message message = read_message(mail.bytes, mail.path);
  if (message.header_block.empty() || message.header("Content-Type") != nullptr || message.crlf) return {};
  const std::string block = mail.bytes.substr(0, message.header_block.end);
  const std::string_view body = message.body.utf8();
  const std::string head =
      block + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: " + std::string(transfer) + "\n\n";
  return head + (transfer == "base64" ? encode_base64(body, {76, "\n", true}) : escaped(body));
}

TEST(EncodedCorpus, SaysTheSameInEveryTransferEncoding) {
  std::size_t tried = 0;
  for (const CorpusMail& mail : all_corpus_mails()) {
    for (const std::string_view transfer : {"quoted-printable", "base64"}) {
      const std::string raw = encoded(mail, transfer);
      if (raw.empty()) continue;
      ++tried;
      EXPECT_EQ(said_of(raw), said_of(mail.bytes)) << mail.path << ' ' << transfer;
    }
  }
  EXPECT_GT(tried, 100U);
}

TEST(EncodedCorpus, IsFixedToTheSameWords) {
  for (const CorpusMail& mail : all_corpus_mails()) {
    for (const std::string_view transfer : {"quoted-printable", "base64"}) {
      const std::string raw = encoded(mail, transfer);
      if (raw.empty()) continue;
      const std::string plain = fix_text(mail.bytes, Applicability::Suggested).text;
      const std::string fixed = fix_text(raw, Applicability::Suggested).text;
      EXPECT_EQ(read_message(fixed, "").body.utf8(), read_message(plain, "").body.utf8())
          << mail.path << ' ' << transfer;
    }
  }
}

}  // namespace
}  // namespace followup
