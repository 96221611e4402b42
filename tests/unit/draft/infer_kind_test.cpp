#include "draft/infer_kind.h"

#include <gmock/gmock.h>

#include "unit/draft/small_draft.h"

namespace followup {
namespace {

KindJudgement judged(std::string_view text, const std::string& settings = "{}") {
  return SmallDraft(text, settings).draft().kind;
}

std::string kind(std::string_view text, const std::string& settings = "{}") {
  return std::string(SmallTables::kind_name(judged(text, settings).kind));
}

TEST(InferKind, TakesTheKindThatMostSpeaksFor) {
  EXPECT_EQ(kind("Thank you for the interview.\n"), "thank-you");
  EXPECT_EQ(kind("Any news of the interview?\n"), "check-in");
  EXPECT_EQ(kind("Thank you for the interview. Any news?\n"), "check-in");
}

TEST(InferKind, StaysUnsureWithoutEnoughEvidence) {
  EXPECT_EQ(kind("Hello there.\n"), "unsure");
  EXPECT_EQ(kind(""), "unsure");
  EXPECT_EQ(kind("We spoke about the interview.\n"), "unsure");
}

TEST(InferKind, CountsEachSignOnce) { EXPECT_EQ(kind("Interview, interview, interview, interview.\n"), "unsure"); }

TEST(InferKind, LooksIntoTheSubject) { EXPECT_EQ(kind("Subject: any news\n\nHello.\n"), "check-in"); }

TEST(InferKind, IsSurerWithMoreEvidence) {
  EXPECT_GT(judged("Any news?\n").confidence, judged("Thank you.\n").confidence);
  EXPECT_GT(judged("Thank you.\n").confidence, 0.5);
}

TEST(InferKind, IsLessSureWhenSomethingSpeaksForAnotherKind) {
  EXPECT_LT(judged("Thank you. Any news?\n").confidence, judged("Any news?\n").confidence);
}

TEST(InferKind, TakesWhatIsSaid) {
  const KindJudgement option = judged("Any news?\n", R"({"kind": "thank-you"})");
  EXPECT_EQ(SmallTables::kind_name(option.kind), "thank-you");
  EXPECT_EQ(option.source, KindSource::Option);
  EXPECT_EQ(option.confidence, 1.0);
  const KindJudgement header = judged("X-Followup-Kind: thank-you\n\nAny news?\n");
  EXPECT_EQ(SmallTables::kind_name(header.kind), "thank-you");
  EXPECT_EQ(header.source, KindSource::Header);
}

TEST(InferKind, InfersWhenToldSo) {
  EXPECT_EQ(kind("Any news?\n", R"({"kind": "auto"})"), "check-in");
  EXPECT_EQ(judged("Any news?\n", R"({"kind": "auto"})").source, KindSource::Inferred);
}

TEST(InferKind, InfersWhenTheKindThatIsSaidIsNotOfThePack) {
  EXPECT_EQ(kind("X-Followup-Kind: invitation\n\nAny news?\n"), "check-in");
}

}  // namespace
}  // namespace followup
