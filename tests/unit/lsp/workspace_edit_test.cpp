#include "lsp/workspace_edit.h"

#include <gtest/gtest.h>

#include "lint/blanks.h"

namespace followup::lsp {
namespace {

std::string snippet(std::string_view text) { return snippet_text(text, blanks_in(text)); }

TEST(SnippetText, NumbersBlanksByTheirNames) {
  EXPECT_EQ(snippet("[a] and [b] and [a]"), "${1:[a]} and ${2:[b]} and ${1:[a]}");
}

TEST(SnippetText, EscapesWhatMeansSomethingInASnippet) {
  EXPECT_EQ(snippet("$5 {x} \\ [a}b$]"), "\\$5 {x\\} \\\\ ${1:[a\\}b\\$]}");
}

TEST(SnippetText, IsTheTextWhereItHasNoBlanks) { EXPECT_EQ(snippet("Hi Dana,\n"), "Hi Dana,\n"); }

}  // namespace
}  // namespace followup::lsp
