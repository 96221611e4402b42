// Drafts that the tests of structure share, and how their answers are read.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "support/lsp_client.h"

namespace followup::lsp {

inline constexpr std::string_view Mail = "/mails/a.eml";

/// Clients of the three encodings.
inline const std::array<std::string_view, 3> AllEncodings = {VsCode, Neovim12, CountsPoints};

inline constexpr std::string_view WholeDraft =
    "From: Noor Haddad <noor@example.org>\n"
    "To: Dana Whitfield <dana@northwind.example>\n"
    "Subject: 😀 Thank you, Dana\n"
    "Date: Mon, 23 Nov 2026 09:00:00 +0100\n"
    "\n"
    "Hi Dana,\n"
    "\n"
    "😀 Thank you for meeting with me. I enjoyed our conversation about the roadmap.\n"
    "\n"
    "I am very interested in the role. You can reach me at [phone number] until 5pm.\n"
    "\n"
    "Best regards,\n"
    "Noor Haddad\n"
    "\n"
    "On Fri, 20 Nov 2026, Dana Whitfield wrote:\n"
    "> See you on Friday 😀\n"
    "> Dana\n"
    "\n"
    "-- \n"
    "Noor 😀\n"
    "Analyst\n";

inline std::string with_crlf(std::string_view text) {
  std::string made;
  for (const char c : text) made += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return made;
}

/// The words of the text that a range of an answer covers.
inline std::string words_in(const LspClient& client, const Json& range, std::string_view path = Mail) {
  const Span<Raw> where = client.bytes(path, range);
  return client.text(path).substr(where.begin, where.size());
}

inline std::string about(std::string_view path = Mail) {
  return R"({"textDocument": {"uri": ")" + LspClient::uri(path) + "\"}}";
}

/// What the place of `words` in the text is, its `nth` occurrence from 0.
inline std::size_t place_of(std::string_view text, std::string_view words, std::size_t nth = 0) {
  std::size_t at = text.find(words);
  for (; nth > 0; --nth) at = text.find(words, at + 1);
  return at;
}

}  // namespace followup::lsp
