#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/lsp/structure_drafts.h"

namespace followup::lsp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "first-last kind" of every fold.
std::vector<std::string> folds(std::string_view text) {
  LspClient client;
  client.open(Mail, text);
  std::vector<std::string> made;
  for (const Json& fold : client.ask("textDocument/foldingRange", about()).items) {
    made.push_back(std::to_string(below(fold, {"startLine"}).integer) + "-" +
                   std::to_string(below(fold, {"endLine"}).integer) + " " + below(fold, {"kind"}).string);
  }
  return made;
}

TEST(FoldingRange, FoldsHeadersQuotesAndSignature) {
  EXPECT_THAT(folds(WholeDraft), ElementsAre("0-3 region", "14-16 comment", "18-20 region"));
  EXPECT_THAT(folds(with_crlf(WholeDraft)), ElementsAre("0-3 region", "14-16 comment", "18-20 region"));
}

TEST(FoldingRange, FoldsParagraphsOfMoreThanThreeLinesAlone) {
  EXPECT_THAT(folds("Hi Dana,\n\nOne\ntwo\nthree.\n\nOne\ntwo\nthree\nfour.\n"), ElementsAre("6-9 region"));
}

TEST(FoldingRange, HasNothingToFoldInAShortText) { EXPECT_THAT(folds("Hi Dana,\n"), IsEmpty()); }

}  // namespace
}  // namespace followup::lsp
