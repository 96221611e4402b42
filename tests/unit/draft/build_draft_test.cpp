#include "draft/build_draft.h"

#include <gmock/gmock.h>

#include "unit/draft/small_draft.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view Mail =
    "From: Noor Haddad <noor@example.org>\nSubject: Interview\n\nHi Dana,\n\nThank you for the interview. Any news?\n\n"
    "Best,\nNoor\n";

std::vector<std::string> moves_of(const Draft& draft) {
  std::vector<std::string> moves;
  for (const MoveFound& found : draft.moves) {
    moves.push_back(std::string(SmallTables::move_name(found.move)) + ": " + std::string(draft.body.text(found.where)));
  }
  return moves;
}

TEST(BuildDraft, FindsMovesBySentenceInTheirOrder) {
  const SmallDraft read(Mail);
  EXPECT_THAT(moves_of(read.draft()), ElementsAre("thanks: Thank you for the interview.",
                                                  "conversation: Thank you for the interview.", "question: Any news?"));
}

TEST(BuildDraft, NamesAMoveOnceInASentence) {
  const SmallDraft read("Thank you, thank you.\n");
  EXPECT_THAT(moves_of(read.draft()), ElementsAre("thanks: Thank you, thank you."));
}

TEST(BuildDraft, FindsNoMoveInTheSubject) {
  const SmallDraft read("Subject: Thank you\n\nHello.\n");
  EXPECT_THAT(moves_of(read.draft()), IsEmpty());
  EXPECT_EQ(read.draft().subject.hits.size(), 1U);
}

TEST(BuildDraft, FindsNoMoveInQuotedWords) {
  const SmallDraft read("Fine.\n\n> Thank you. Any news?\n");
  EXPECT_THAT(moves_of(read.draft()), IsEmpty());
}

TEST(BuildDraft, TellsWhetherAMoveIsThere) {
  const SmallDraft read("Any news?\n");
  EXPECT_TRUE(read.draft().has_move(1));
  EXPECT_FALSE(read.draft().has_move(0));
}

TEST(BuildDraft, HasNoSubjectWhereNoneIs) {
  const SmallDraft read("Hello there.\n");
  EXPECT_EQ(read.draft().subject.source, nullptr);
  EXPECT_TRUE(read.draft().subject.prose.tokens.empty());
}

TEST(BuildDraft, PointsIntoTheMessageThatItKeeps) {
  const SmallDraft read(Mail);
  const Draft& draft = read.draft();
  EXPECT_EQ(draft.body.source, &draft.message.body);
  EXPECT_EQ(draft.subject.source->utf8(), "Interview");
  EXPECT_EQ(draft.metrics.questions, 1U);
}

TEST(BuildDraft, GivesTheHitsOfOneSearch) {
  const SmallDraft read("Any news? Thank you. Any news?\n");
  EXPECT_EQ(read.draft().body.hits_of(1).size(), 2U);
  EXPECT_EQ(read.draft().body.hits_of(2).size(), 0U);
  EXPECT_EQ(read.draft().body.hits_of(77).size(), 0U);
  EXPECT_EQ(read.draft().body.hits_of(1 + 256).size(), 0U) << "shares a bit with search 1";
}

TEST(BuildDraft, HeedsTheLinesOfTheDraft) {
  const SmallDraft read("X-Followup-Mode: template\nX-Followup-Advice: nothing\n\nHello.\n");
  EXPECT_TRUE(read.draft().is_template());
  EXPECT_EQ(read.draft().header_faults.size(), 1U);
  EXPECT_FALSE(SmallDraft("Hello.\n").draft().is_template());
}

TEST(BuildDraft, ReadsAnyBytes) {
  for (const std::string_view bytes :
       {std::string_view(), std::string_view("\0\xFF\r", 3), std::string_view(": :\n\n\n")}) {
    EXPECT_THAT(moves_of(SmallDraft(bytes).draft()), IsEmpty());
  }
}

}  // namespace
}  // namespace followup
