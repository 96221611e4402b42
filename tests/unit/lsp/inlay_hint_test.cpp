#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/lsp/structure_drafts.h"

namespace followup::lsp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "words before|label" of every hint.
std::vector<std::string> hints(LspClient& client, Span<Raw> within) {
  std::vector<std::string> made;
  const std::string& text = client.text(Mail);
  for (const Json& hint : client.ask("textDocument/inlayHint", client.in(Mail, within)).items) {
    const Json& at = below(hint, {"position"});
    const Position position{static_cast<std::size_t>(below(at, {"line"}).integer),
                            static_cast<std::size_t>(below(at, {"character"}).integer)};
    const std::size_t offset = LineIndex(text).offset(position, client.encoding()).value_or(0);
    const std::size_t begin = text.find_last_of(" \n", offset == 0 ? 0 : offset - 1);
    made.push_back(text.substr(begin + 1, offset - begin - 1) + "|" + below(hint, {"label"}).string);
  }
  return made;
}

TEST(InlayHint, ShowsFiguresReaderAndDays) {
  for (const std::string_view capabilities : AllEncodings) {
    for (const bool has_crlf : {false, true}) {
      std::string text =
          "To: 😀 Dana Whitfield <d@e.org>\nDate: Mon, 23 Nov 2026 09:00:00 +0100\n\nHi Dana,\n\n😀 I will call "
          "tomorrow.\n";
      if (has_crlf) text = with_crlf(text);
      LspClient client(capabilities);
      client.open(Mail, text);
      EXPECT_THAT(hints(client, {0, text.size()}),
                  ElementsAre("|6 words · 2 s", "Dana,|→ 😀 Dana Whitfield", "tomorrow|Tue 24 Nov"));
    }
  }
}

TEST(InlayHint, KeepsToTheRangeThatIsOnScreen) {
  LspClient client;
  client.open(Mail,
              "Date: Mon, 23 Nov 2026 09:00:00 +0100\n\nHi Dana,\n\nI will call tomorrow.\nI was there yesterday.\n");
  const std::string& text = client.text(Mail);
  EXPECT_THAT(hints(client, {text.find("I was"), text.size()}), ElementsAre("yesterday|Sun 22 Nov"));
}

TEST(InlayHint, DoesNotRepeatAFullName) {
  LspClient client;
  client.open(Mail, "To: Dana Whitfield <d@e.org>\n\nDear Dana Whitfield,\n\nHello.\n");
  EXPECT_THAT(hints(client, {0, 60}), ElementsAre("|4 words · 2 s"));
}

TEST(InlayHint, IsSilentInAnEmptyDraft) {
  LspClient client;
  client.open(Mail, "");
  EXPECT_THAT(hints(client, {0, 0}), IsEmpty());
}

}  // namespace
}  // namespace followup::lsp
