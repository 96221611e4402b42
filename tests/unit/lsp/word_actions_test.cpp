#include <gmock/gmock.h>

#include <algorithm>

#include "sample_mail.h"

namespace followup::lsp {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view Asked = R"("context": {"diagnostics": []})";

Json menu(LspClient& client, Span<Raw> where) {
  return client.ask("textDocument/codeAction", client.in(Path, where, Asked));
}

/// The titles of the menu that add words, in its order.
std::vector<std::string> additions(LspClient& client, Span<Raw> where) {
  std::vector<std::string> titles = strings_of(menu(client, where), "title");
  titles.erase(std::remove_if(titles.begin(), titles.end(),
                              [](const std::string& title) { return title.find(" words") == std::string::npos; }),
               titles.end());
  return titles;
}

TEST(WordActions, AddAWordInEveryScopeThatThereIs) {
  PackClient client(VsCode);
  client.host.variables["HOME"] = "/home/noor";
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nSee ⟦Teh end, Teh whirl round⟧.\n\nBest,\nNoor\n"));
  EXPECT_THAT(additions(client, mail.range()),
              ElementsAre("Add “Teh” to this draft's words", "Add “Teh” to the project's words",
                          "Add “Teh” to your own words"));
}

TEST(WordActions, AddAWordThroughTheCommand) {
  PackClient client(Neovim12);
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\n😀 See ⟦teh⟧ end.\n\nBest,\nNoor\n"));
  const Json actions = menu(client, mail.range());
  const Json& action = item_with(actions, "title", "Add “teh” to this draft's words");
  EXPECT_EQ(below(action, {"kind"}).string, "quickfix");
  client.ask("workspace/executeCommand", json_text(below(action, {"command"})));
  ASSERT_EQ(client.sent("workspace/applyEdit").size(), 1U);
  const std::string text = client.applied(Path, below(client.sent("workspace/applyEdit").front(), {"edit"}));
  EXPECT_THAT(text, HasSubstr("X-Followup-Words: teh\n"));
  client.change(Path, text);
  EXPECT_THAT(client.published(Path), IsEmpty());
}

TEST(WordActions, AddNoWordToAHeaderThatIsNotThere) {
  PackClient client(VsCode);
  client.host.variables["HOME"] = "/home/noor";
  const MarkedText mail = client.open_marked(without_marks("Hi Dana,\n\nI went to see ⟦teh⟧ end of it.\n"));
  EXPECT_THAT(additions(client, mail.range()),
              ElementsAre("Add “teh” to the project's words", "Add “teh” to your own words"));
}

TEST(WordActions, AddAWordToAProjectOnlyWhereThereIsOne) {
  PackClient client(VsCode);
  client.host.variables["HOME"] = "/home/noor";
  const auto titles = [&](std::string_view path) {
    client.open(path, "Hi Dana,\n\nI went to see teh end of it.\n");
    return strings_of(client.ask("textDocument/codeAction", client.in(path, {24, 27}, Asked)), "title");
  };
  EXPECT_THAT(titles("/elsewhere/b.eml"), Not(Contains("Add “teh” to the project's words")));
  EXPECT_THAT(titles("/elsewhere/b.eml"), Contains("Add “teh” to your own words"));
  client.host.files["/home/noor/jobs/.followup-lint.json"] = "{}";
  EXPECT_THAT(titles("/home/noor/jobs/c/d.eml"), Contains("Add “teh” to the project's words"));
}

TEST(WordActions, AddNothingButMisspeltWords) {
  PackClient client(VsCode);
  client.host.variables["HOME"] = "/home/noor";
  const MarkedText mail = client.open_marked(note("Hi Dana,\n\nLet us ⟦whirl round⟧.\n\nBest,\nNoor\n"));
  EXPECT_THAT(additions(client, mail.range()), IsEmpty());
}

}  // namespace
}  // namespace followup::lsp
