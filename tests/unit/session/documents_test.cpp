#include "session/documents.h"

#include <gtest/gtest.h>

namespace followup {
namespace {

OpenDocument document(std::string uri, std::string text) {
  OpenDocument made;
  made.uri = std::move(uri);
  made.snapshot = std::make_shared<Snapshot>(std::move(text), 1);
  return made;
}

TEST(Documents, FindsWhatIsOpenAndNothingElse) {
  Documents documents;
  documents.open(document("file:///a", "one"));
  EXPECT_EQ(documents.find("file:///a")->snapshot->text, "one");
  EXPECT_EQ(documents.find("file:///b"), nullptr);
  documents.close("file:///b");
  documents.close("file:///a");
  EXPECT_EQ(documents.find("file:///a"), nullptr);
}

TEST(Documents, OpensAnewWhatWasOpen) {
  Documents documents;
  documents.open(document("file:///a", "one")).shows_missing = true;
  documents.open(document("file:///a", "two"));
  EXPECT_EQ(documents.all().size(), 1U);
  EXPECT_EQ(documents.find("file:///a")->snapshot->text, "two");
  EXPECT_FALSE(documents.find("file:///a")->shows_missing);
}

TEST(Documents, KeepASnapshotAliveForWhoeverHoldsIt) {
  Documents documents;
  documents.open(document("file:///a", "one\ntwo"));
  const std::shared_ptr<const Snapshot> held = documents.find("file:///a")->snapshot;
  documents.close("file:///a");
  EXPECT_EQ(held->lines.line(1), "two");
}

}  // namespace
}  // namespace followup
