#include "match/inflect.h"

#include <gtest/gtest.h>

#include <vector>

namespace followup {
namespace {

/// The texts of the forms in their order.
std::string shown(const std::vector<InflectedForm>& forms) {
  std::string text;
  for (const InflectedForm& form : forms) {
    if (!text.empty()) text += ", ";
    text += form.text;
  }
  return text;
}

struct Case {
  std::string_view entry;
  std::string_view forms;
};

TEST(Inflect, MakesVerbForms) {
  const std::vector<Case> cases = {{"need", "need, needs, needed, needed, needing"},
                                   {"hope", "hope, hopes, hoped, hoped, hoping"},
                                   {"try", "try, tries, tried, tried, trying"},
                                   {"stay", "stay, stays, stayed, stayed, staying"},
                                   {"press", "press, presses, pressed, pressed, pressing"},
                                   {"reach", "reach, reaches, reached, reached, reaching"},
                                   {"push", "push, pushes, pushed, pushed, pushing"},
                                   {"fix", "fix, fixes, fixed, fixed, fixing"},
                                   {"stop", "stop, stops, stopped, stopped, stopping"},
                                   {"plan", "plan, plans, planned, planned, planning"},
                                   {"help", "help, helps, helped, helped, helping"},
                                   {"wait", "wait, waits, waited, waited, waiting"},
                                   {"show", "show, shows, showed, showed, showing"},
                                   {"agree", "agree, agrees, agreed, agreed, agreeing"},
                                   {"lie", "lie, lies, lied, lied, lying"},
                                   {"answer", "answer, answers, answered, answered, answering"}};
  for (const Case& one : cases) EXPECT_EQ(shown(verb_forms(one.entry)), one.forms);
}

TEST(Inflect, TakesIrregularVerbFormsAsWritten) {
  EXPECT_EQ(shown(verb_forms("take/took/taken")), "take, takes, took, taken, taking");
  EXPECT_EQ(shown(verb_forms("put/put")), "put, puts, put, put, putting");
  EXPECT_EQ(shown(verb_forms("get/got/gotten")), "get, gets, got, gotten, getting");
  EXPECT_EQ(shown(verb_forms("refer/referred/referred/referring")), "refer, refers, referred, referred, referring");
}

TEST(Inflect, InflectsTheFirstWordOfAVerbOfSeveral) {
  EXPECT_EQ(shown(verb_forms("follow up")), "follow up, follows up, followed up, followed up, following up");
  EXPECT_EQ(shown(verb_forms("get back/got/gotten")), "get back, gets back, got back, gotten back, getting back");
}

TEST(Inflect, MakesNounForms) {
  const std::vector<Case> cases = {{"answer", "answer, answers"}, {"reply", "reply, replies"},
                                   {"day", "day, days"},          {"boss", "boss, bosses"},
                                   {"lunch", "lunch, lunches"},   {"job offer", "job offer, job offers"},
                                   {"news/news", "news, news"},   {"child/children", "child, children"},
                                   {"advice/-", "advice"},        {"status quo/-", "status quo"}};
  for (const Case& one : cases) EXPECT_EQ(shown(noun_forms(one.entry)), one.forms);
}

TEST(Inflect, MakesAdjectiveForms) {
  const std::vector<Case> cases = {{"soon", "soon, sooner, soonest"},          {"nice", "nice, nicer, nicest"},
                                   {"happy", "happy, happier, happiest"},      {"big", "big, bigger, biggest"},
                                   {"good/better/best", "good, better, best"}, {"urgent/-", "urgent"}};
  for (const Case& one : cases) EXPECT_EQ(shown(adjective_forms(one.entry)), one.forms);
}

TEST(Inflect, NamesTheFormsAsPhrasesAskForThem) {
  EXPECT_EQ(form_name(WordForm::Base), "base");
  EXPECT_EQ(form_name(WordForm::S), "s");
  EXPECT_EQ(form_name(WordForm::Past), "past");
  EXPECT_EQ(form_name(WordForm::Participle), "participle");
  EXPECT_EQ(form_name(WordForm::Ing), "ing");
  EXPECT_EQ(form_name(WordForm::Plural), "plural");
  EXPECT_EQ(form_name(WordForm::Comparative), "comparative");
  EXPECT_EQ(form_name(WordForm::Superlative), "superlative");
}

}  // namespace
}  // namespace followup
