#include "draft/infer_kind.h"

#include <gmock/gmock.h>

#include <cmath>

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

TEST(InferKind, IsNotLessSureForKindsThatNothingSpeaksFor) {
  // Weight 5 against the 2 of `unsure`; the other two kinds have none.
  EXPECT_NEAR(judged("Any news?\n").confidence, 1 / (1 + std::pow(1.8, -3)), 1e-9);
}

TEST(InferKind, StaysUnsureBetweenTwoKindsThatAreClose) {
  const KindJudgement kind = judged("Thank you for the interview. We spoke of the interview.\n\n> Hi\n> Bye\n");
  EXPECT_EQ(SmallTables::kind_name(kind.kind), "thank-you");
  EXPECT_LT(kind.confidence, 0.8);
  EXPECT_EQ(SmallTables::kind_name(judged("Thank you.\n\n> Hello\n").kind), "unsure");
}

TEST(InferKind, LooksIntoWhatIsQuoted) {
  EXPECT_EQ(kind("Oh.\n\nOn Monday, Dana wrote:\n> There is any news.\n"), "answer");
  EXPECT_EQ(kind("> There is any news.\n\nOh.\n"), "answer");
  EXPECT_EQ(kind("Oh.\n"), "unsure");
}

TEST(InferKind, SeesThatAMessageIsAnAnswer) {
  for (const std::string_view field :
       {"Subject: Re: Hello", "Subject: RE: Hello", "In-Reply-To: <1@example.org>", "References: <1@example.org>"}) {
    EXPECT_EQ(kind(std::string(field) + "\n\nOh.\n"), "answer") << field;
  }
  EXPECT_EQ(kind("Subject: Reading\n\nOh.\n"), "unsure");
}

TEST(InferKind, SeesThatAMessageIsPassedOn) {
  EXPECT_EQ(kind("Subject: Fwd: Hello\nIn-Reply-To: <1@example.org>\n\nOh.\n"), "unsure");
}

TEST(InferKind, SeesAGreeting) {
  EXPECT_GT(judged("Subject: Re: Hello\n\nHi Dana,\n\nOh.\n").confidence,
            judged("Subject: Re: Hello\n\nOh.\n").confidence);
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

std::vector<std::string> reasons(std::string_view text, std::string_view wanted) {
  const SmallTables tables;
  const SmallDraft small(text);
  KindId kind = 0;
  while (SmallTables::kind_name(kind) != wanted) ++kind;
  std::vector<std::string> all;
  for (const EvidenceRow* row : kind_reasons(kind, small.draft(), tables.tables()))
    all.push_back(std::string(row->title) + " " + std::to_string(row->weight));
  return all;
}

TEST(KindReasons, NameWhatShowsTheWeightiestFirst) {
  using testing::ElementsAre;
  EXPECT_THAT(reasons("We had an interview, thank you.\n", "thank-you"), ElementsAre("thanks 3", "conversation 2"));
  EXPECT_THAT(reasons("Subject: Fwd: Re: Hello\n\nHi Dana,\n\nOh.\n\n> Any news?\n", "answer"),
              ElementsAre("forward -9", "quoted news 6", "quoting 3", "greeting 1"));
  EXPECT_THAT(reasons("Oh.\n", "thank-you"), testing::IsEmpty());
}

}  // namespace
}  // namespace followup
