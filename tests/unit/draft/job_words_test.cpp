#include "draft/job_words.h"

#include <gtest/gtest.h>

#include "unit/draft/small_draft.h"

namespace followup {
namespace {

/// The job that the first word for a position in the sentence is named with.
std::string job(const std::string& sentence) {
  const SmallDraft small(sentence);
  const Passage& body = small.draft().body;
  for (std::uint32_t i = 0; i < body.prose.tokens.size(); ++i) {
    if (!is_position_word(body.prose.tokens[i].word)) continue;
    const WordSpan found = named_job(body, i);
    return found.size() == 0 ? "" : std::string(body.text(body.prose.where(found.first, found.last)));
  }
  return "no position";
}

std::string run(const std::string& sentence, std::uint32_t first) {
  const SmallDraft small(sentence);
  const Passage& body = small.draft().body;
  const WordSpan found = capital_run(body, first);
  return found.size() == 0 ? "" : std::string(body.text(body.prose.where(found.first, found.last)));
}

bool same_company(std::string_view a, std::string_view b) {
  return may_be_same_company(plain_words(a), plain_words(b));
}

TEST(NamedJob, StandsBeforeOrBehindTheWordForIt) {
  EXPECT_EQ(job("I like the museum educator position."), "museum educator");
  EXPECT_EQ(job("I like the position of museum educator very much."), "museum educator very much");
  EXPECT_EQ(job("I applied for the post as a translator, gladly."), "translator");
  EXPECT_EQ(job("I like the position."), "");
  EXPECT_EQ(job("I like the physics teacher's post."), "physics teacher");
  EXPECT_EQ(job("I like it."), "no position");
}

TEST(CapitalRun, TakesTheWholeNameAndNoMore) {
  EXPECT_EQ(run("I join Crane & Holloway in May.", 2), "Crane & Holloway");
  EXPECT_EQ(run("I join Bank of England staff.", 2), "Bank of England");
  EXPECT_EQ(run("I join Elmcourt and stay.", 2), "Elmcourt");
  EXPECT_EQ(run("I join Elmcourt, London.", 2), "Elmcourt");
  EXPECT_EQ(run("I join Elmcourt's team.", 2), "Elmcourt");
  EXPECT_EQ(run("I join them.", 2), "");
}

TEST(SameCompany, IsTheShorterNameTheInitialsOrAnotherEnding) {
  EXPECT_TRUE(same_company("Elmcourt", "Elmcourt Archive"));
  EXPECT_TRUE(same_company("NHS", "National Health Service"));
  EXPECT_TRUE(same_company("PayPal", "Pay Pal"));
  EXPECT_TRUE(same_company("Leeds Uni", "University of Leeds"));
  EXPECT_TRUE(same_company("Elmcuort", "Elmcourt"));
  EXPECT_FALSE(same_company("Bright Harbor", "Clear Harbor"));
  EXPECT_FALSE(same_company("Meridian Foods", "Castellan Shipping"));
}

TEST(Trades, AreKnownByTheirEndings) {
  for (const std::string_view trade : {"engineer", "translator", "analyst", "attendant", "chef", "librarian"})
    EXPECT_TRUE(is_trade(plain_name(trade))) << trade;
  for (const std::string_view other : {"senior", "other", "new", "vacant", "her"})
    EXPECT_FALSE(is_trade(plain_name(other))) << other;
}

}  // namespace
}  // namespace followup
