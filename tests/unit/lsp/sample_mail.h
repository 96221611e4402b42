// The mail that the tests of handlers share: an emoji before every finding of its line, and any line end.
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>

#include "support/lsp_client.h"
#include "support/marked_text.h"
#include "support/stand_in_pack.h"

namespace followup::lsp {

inline constexpr std::string_view Path = "/mails/a.eml";

inline std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out.push_back('\r');
    out.push_back(c);
  }
  return out;
}

/// A note with `body` between its header and its close; marks ⟦…⟧ and ‸ are taken out.
inline MarkedText note(std::string_view body) {
  return without_marks("Subject: Hello\nTo: Dana Cole <dana@example.org>\nX-Followup-Kind: note\n\n" +
                       std::string(body));
}

inline MarkedText crlf_note(std::string_view body) {
  return without_marks(
      with_crlf("Subject: Hello\nTo: Dana Cole <dana@example.org>\nX-Followup-Kind: note\n\n" + std::string(body)));
}

/// A set of capabilities with the name under which failures show it.
struct ClientSet {
  std::string_view name;
  std::string_view capabilities;
};

inline void PrintTo(const ClientSet& client, std::ostream* out) { *out << client.name; }

inline const ClientSet Clients[] = {{"VS Code", VsCode},
                                    {"Neovim 0.7", Neovim07},
                                    {"Neovim 0.12, UTF-8", Neovim12},
                                    {"Eglot of Emacs 28", Eglot28},
                                    {"Eglot of Emacs 30, UTF-32", CountsPoints}};

/// A client of a server that has the rules of the stand-in pack alone.
struct PackClient : LspClient {
  explicit PackClient(std::string_view capabilities) : LspClient(capabilities, {{}, false, stand_in_pack()}) {}

  const MarkedText& open_marked(const MarkedText& mail) {
    open(Path, mail.text);
    return mail;
  }
};

}  // namespace followup::lsp
