// Where findings lie: inside the file, on borders of characters, in order, and at the same place in every encoding.
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "property/random_mail.h"
#include "support/lint_text.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace followup {
namespace {

/// Counts lines and columns by walking from the begin of the file.
Position brute_force(std::string_view text, std::size_t offset, PositionEncoding encoding) {
  Position place;
  for (std::size_t at = 0; at < offset;) {
    const CodePoint point = code_point_at(text, at);
    const bool is_crlf = text.substr(at).starts_with("\r\n");
    if (text[at] == '\n' || (text[at] == '\r' && !is_crlf)) {
      place = {place.line + 1, 0};
    } else if (encoding == PositionEncoding::Utf8) {
      place.column += point.length;
    } else {
      place.column += encoding == PositionEncoding::Utf16 && point.value > 0xFFFF ? 2U : 1U;
    }
    at += point.length;
  }
  return place;
}

bool is_border(std::string_view text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

TEST(Places, LieInsideTheFileOnBordersOfCharacters) {
  for (const std::string& mail : mails_for_properties(21, 300)) {
    const LintedText linted(mail);
    for (const Finding& finding : linted.findings()) {
      ASSERT_LE(finding.where.begin, finding.where.end) << mail;
      ASSERT_LE(finding.where.end, mail.size()) << mail;
      EXPECT_TRUE(is_border(mail, finding.where.begin) && is_border(mail, finding.where.end)) << finding.message << "\n"
                                                                                              << mail;
    }
  }
}

TEST(Places, AreInOrder) {
  for (const std::string& mail : mails_for_properties(22, 100)) {
    const LintedText linted(mail);
    const auto key = [](const Finding& one) { return std::tuple(one.where.begin, one.where.end, one.rule->id); };
    EXPECT_TRUE(std::is_sorted(linted.findings().begin(), linted.findings().end(),
                               [&](const Finding& a, const Finding& b) { return key(a) < key(b); }))
        << mail;
  }
}

TEST(Places, AreTheSameInEveryEncoding) {
  for (const std::string& mail : mails_for_properties(23, 100)) {
    const LintedText linted(mail);
    const LineIndex lines(mail);
    for (const Finding& finding : linted.findings()) {
      for (const PositionEncoding encoding :
           {PositionEncoding::Utf8, PositionEncoding::Utf16, PositionEncoding::Utf32}) {
        for (const std::size_t offset : {finding.where.begin, finding.where.end}) {
          const Position place = lines.position(offset, encoding);
          EXPECT_EQ(place, brute_force(mail, offset, encoding)) << mail;
          EXPECT_EQ(lines.offset(place, encoding), offset) << mail;
        }
      }
    }
  }
}

}  // namespace
}  // namespace followup
