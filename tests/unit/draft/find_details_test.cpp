#include "draft/find_details.h"

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

#include "text/words.h"
#include "unit/draft/small_draft.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::pair<std::string_view, WordTraits> Words[] = {
    {"i you we he she it they who will would is are was were be been have has had do did not and that what",
     BorderWord},
    {"told said met meeting enjoyed learned asked know think showed of to in on at for from with by as", BorderWord},
    {"about how the a an your our my this", BorderWord},
    {"i you we they will would not to", BeforeVerbWord},
    {"of to in on at for from with and by", JointWord},
    {"the a an", ArticleWord},
    {"your our my this", PossessiveWord},
    {"position role job", PostWord},
    {"interview apply", ApplyWord},
    {"at with met meeting", NameLeadWord},
    {"about how", TopicLeadWord},
    {"days weeks november pm", TimeWord},
    {"november tuesday two", OccasionWord},
    {"product data customer remote communication clients products", TopicNounWord},
    {"topic project said", BlankTopicWord},
    {"mr dr", TitleWord},
    {"thank thanks great interest team hope forward", ThemeWord},
    {"position role job interview apply days weeks november pm tuesday two product data customer remote clients",
     StockWord},
    {"communication products mr dr thank thanks great interest team hope forward senior new good very much with",
     StockWord},
    {"look looking work percent hear soon day changed plan", StockWord},
};

std::vector<TraitSlot> trait_slots() {
  std::vector<std::pair<WordHash, WordTraits>> words;
  for (const auto& [list, traits] : Words) {
    const auto all = static_cast<WordTraits>((traits & BorderWord) != 0 ? traits | StockWord : traits);
    for (const std::string_view word : split(list, ' ')) words.emplace_back(hash_folded(word), all);
  }
  return make_trait_table(std::move(words));
}

/// A mail with the body read for details.
class Read {
 public:
  explicit Read(std::string_view body, const std::string& settings = "{}")
      : slots_(trait_slots()),
        tables_(small_.tables()),
        text_(
            "From: Noor Haddad <noor@example.org>\nTo: Dana Whitfield <dana@elmcourt.example>\n"
            "Subject: Ward manager position\n\nHi Dana,\n\n" +
            std::string(body) + "\n\nBest regards,\nNoor Haddad\n") {
    tables_.traits = slots_;
    draft_ = build_draft(read_message(text_, "a.eml"), tables_, layers_from(settings), Moment{});
  }

  const Draft& draft() const { return *draft_; }
  const DraftTables& tables() const { return tables_; }

 private:
  SmallTables small_;
  std::vector<TraitSlot> slots_;
  DraftTables tables_;
  std::string text_;
  std::shared_ptr<const Draft> draft_;
};

std::vector<std::string> details(std::string_view body, const std::string& settings = "{}") {
  const Read read(body, settings);
  std::vector<std::string> texts;
  for (const Detail& detail : read.draft().details) texts.emplace_back(read.draft().body.text(detail.where));
  return texts;
}

Voice voice(std::string_view sentence) {
  const Read read(sentence);
  const Draft& draft = read.draft();
  for (std::size_t i = 0; i < draft.voices.size(); ++i) {
    if (draft.body.prose.sentences[i].zone == Zone::Body) return draft.voices[i];
  }
  return Voice::Bare;
}

TEST(FindDetails, FindsNoneInStockWords) {
  EXPECT_THAT(details("Thank you very much. I look forward to the new role with your team."), IsEmpty());
}

TEST(FindDetails, TakesTheWholeNounPhraseWithItsArticle) {
  EXPECT_THAT(details("You showed me the leaking kiln."), ElementsAre("the leaking kiln"));
  EXPECT_THAT(details("I think that your three kiln shelves are good."), ElementsAre("three kiln shelves"));
}

TEST(FindDetails, JoinsPhrasesThatBelongTogether) {
  EXPECT_THAT(details("We told you about the migration from Jenkins to GitLab."),
              ElementsAre("the migration from Jenkins to GitLab"));
}

TEST(FindDetails, KeepsPhrasesApartAtACommaAndAtAVerb) {
  EXPECT_THAT(details("You told me about the kiln, the glaze is new."), ElementsAre("the kiln", "the glaze"));
  EXPECT_THAT(details("The merger changed the glaze plan."), ElementsAre("The merger", "the glaze plan"));
}

TEST(FindDetails, BeginsNoDetailWithAVerb) {
  EXPECT_THAT(details("We vaccinated the goats."), ElementsAre("the goats"));
}

TEST(FindDetails, WantsMoreThanOneWordThatIsNoNounForSure) {
  EXPECT_THAT(details("I was afraid."), IsEmpty());
  EXPECT_EQ(voice("I was afraid."), Voice::Mixed);
}

TEST(FindDetails, TakesAcronymsAndProductNamesAlone) {
  EXPECT_THAT(details("I know SQL."), ElementsAre("SQL"));
  EXPECT_THAT(details("I work with GitLab."), ElementsAre("GitLab"));
  EXPECT_THAT(details("I know B2B."), ElementsAre("B2B"));
}

TEST(FindDetails, TakesShoutedWordsForOrdinaryOnes) { EXPECT_THAT(details("I AM AFRAID NOT."), IsEmpty()); }

TEST(FindDetails, PassesOverTheNamesOfReaderWriterAndCompany) {
  EXPECT_THAT(details("Thanks, Dana. I met Noor at Elmcourt."), IsEmpty());
  EXPECT_THAT(details("I look forward to Brightwater.", R"({"company": "Brightwater"})"), IsEmpty());
}

TEST(FindDetails, PassesOverPeopleAndCompaniesThatAreMetOrNamed) {
  EXPECT_THAT(details("Thank you for the interview at Northgate Foods."), IsEmpty());
  EXPECT_THAT(details("I enjoyed meeting Priya and Sam."), IsEmpty());
  EXPECT_THAT(details("Thanks to Dr. Osei."), IsEmpty());
}

TEST(FindDetails, TakesANameBehindAboutForATopic) {
  EXPECT_THAT(details("You told me about Kafka."), ElementsAre("Kafka"));
}

TEST(FindDetails, PassesOverTheNameOfTheJob) {
  EXPECT_THAT(details("Thank you for the interview for the forklift driver position."), IsEmpty());
  EXPECT_THAT(details("I apply for the role of deputy registrar."), IsEmpty());
  EXPECT_THAT(details("I work as a forklift driver."), IsEmpty());
  EXPECT_THAT(details("I hope to be your ward manager."), IsEmpty());  // the subject names it
  EXPECT_THAT(details("I hope to be your kiln keeper.", R"({"position": "Kiln keeper"})"), IsEmpty());
}

TEST(FindDetails, PassesOverDatesAndStretchesOfTime) {
  EXPECT_THAT(details("We met on 4 November at 3 pm, 14 days from this interview."), IsEmpty());
}

TEST(FindDetails, TakesFiguresWithWhatTheyCount) {
  EXPECT_THAT(details("You told me that 41 leases are new."), ElementsAre("41 leases"));
  EXPECT_THAT(details("You work at 62 percent, and at 9% for clients."), ElementsAre("62 percent", "9%"));
  EXPECT_THAT(details("I work with 110% interest, 100% of the day."), IsEmpty());
}

TEST(FindDetails, TakesWordsInQuotationMarks) {
  EXPECT_THAT(details("You said “look forward with hope” to the team."), ElementsAre("look forward with hope"));
  EXPECT_THAT(details("You said “hope” to the team."), IsEmpty());
}

TEST(FindDetails, TakesTwoTopicWordsThatStandTogether) {
  EXPECT_THAT(details("I think of your customer data."), ElementsAre("customer data"));
  EXPECT_THAT(details("You told me about the remote work of clients."), ElementsAre("the remote work of clients"));
  EXPECT_THAT(details("You told me about your products and clients."), IsEmpty());
}

TEST(FindDetails, TakesBlanksThatWantADetailInTemplatesAlone) {
  const std::string body = "You told me about [topic of the talk] at [company].";
  EXPECT_THAT(details(body, R"({"mode": "template"})"), ElementsAre("[topic of the talk]"));
  EXPECT_THAT(details(body), IsEmpty());
}

TEST(FindDetails, PassesOverQuotedMail) {
  EXPECT_THAT(details("Thank you.\n\n> You showed me the leaking kiln."), IsEmpty());
}

TEST(FindDetails, IsSilentWithoutTheClassesOfWords) {
  EXPECT_THAT(SmallDraft("You showed me the leaking kiln.\n").draft().details, IsEmpty());
  EXPECT_THAT(SmallDraft("You showed me the leaking kiln.\n").draft().voices, IsEmpty());
}

TEST(Voices, TellStockFromBareLines) {
  EXPECT_EQ(voice("Thank you very much."), Voice::Stock);
  EXPECT_EQ(voice("You told me that."), Voice::Bare);
  EXPECT_EQ(voice("Thanks."), Voice::Bare);
}

TEST(Voices, CallNoLineStockThatIsPinnedToAnOccasion) {
  EXPECT_EQ(voice("Thank you for the interview on Tuesday."), Voice::Bare);
  EXPECT_EQ(voice("Thank you for the interview at Northgate."), Voice::Bare);
  EXPECT_EQ(voice("Is the team looking forward to the new role?"), Voice::Bare);
}

TEST(Voices, LetALongStockLineHoldAnUnknownWord) {
  EXPECT_EQ(voice("I hope to hear resoundingly good of the interest of your team."), Voice::Stock);
  EXPECT_EQ(voice("I hope to gather."), Voice::Mixed);
}

TEST(Voices, AreOwnWhereADetailStands) { EXPECT_EQ(voice("You showed me the leaking kiln."), Voice::Own); }

TEST(IsWithoutDetail, HoldsForStockLinesAlone) {
  const Read stock("Thank you for the interview. I look forward to the role.");
  EXPECT_TRUE(is_without_detail(stock.draft(), stock.tables()));
  const Read mixed("Thank you for the interview. I was afraid.");
  EXPECT_FALSE(is_without_detail(mixed.draft(), mixed.tables()));
  const Read blank("Thank you for the interview, and for what you told me about [project].");
  EXPECT_FALSE(is_without_detail(blank.draft(), blank.tables()));
}

TEST(AsksForDetail, KnowsBlanksForTopicsFromBlanksForFacts) {
  const Read read("Thank you.");
  for (const std::string_view blank : {"[topic]", "{{project_name}}", "[something they said]", "<the project>"}) {
    EXPECT_TRUE(asks_for_detail(blank, read.tables())) << blank;
  }
  for (const std::string_view blank : {"[Company]", "{{first_name}}", "____", "[]", "«Name»", "XXX", ""}) {
    EXPECT_FALSE(asks_for_detail(blank, read.tables())) << blank;
  }
}

TEST(TraitTable, AnswersForEveryWordThatWasPutIn) {
  const std::vector<TraitSlot> slots = make_trait_table(
      {{hash_folded("kiln"), StockWord}, {hash_folded("of"), JointWord}, {hash_folded("kiln"), ThemeWord}});
  const TraitTable table(slots);
  EXPECT_EQ(table.of(hash_folded("kiln")), StockWord | ThemeWord);
  EXPECT_EQ(table.of(hash_folded("of")), JointWord);
  EXPECT_EQ(table.of(hash_folded("glaze")), 0);
  EXPECT_EQ(TraitTable().of(hash_folded("kiln")), 0);
}

}  // namespace
}  // namespace followup
