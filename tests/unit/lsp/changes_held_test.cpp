// What is held back while somebody types: a finding on the word edited last, and missing parts of a draft that is not
// yet one. The rules are of packs made for the test.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lsp/memory_session.h"

namespace followup::lsp {
namespace {

using std::chrono::milliseconds;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::string_view Uri = "file:///mails/a.eml";
constexpr std::string_view Other = "file:///mails/b.eml";
constexpr std::string_view Typed = "pushy-stand-in";
constexpr std::string_view Missing = "missing-stand-in";
constexpr std::string_view Pulls =
    R"({"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}})";
constexpr std::string_view PullsWithoutRefresh = R"({"textDocument":{"diagnostic":{}}})";
constexpr std::string_view Unfinished = "Hi Dana,\n\nI need an answer b\n\nThe end\n";

std::string pack_of(const std::string& family, const std::string& phrase) {
  return "{\"family\": \"" + family + "\", \"rules\": [{\"id\": \"" + family +
         "-stand-in\", \"severity\": \"warning\", \"guidance\": [\"G09\"], " +
         "\"message\": \"“{match}” stands for something\", \"explanation\": \"It is there. Take it out.\", \"find\": "
         "{\"phrases\": [{\"text\": \"" +
         phrase + "\"}]}, \"examples\": {\"bad\": [\"⟦" + phrase + "⟧.\", \"A ⟦" + phrase +
         "⟧.\"], \"good\": [\"Nothing.\"]}}]}";
}

void start_with_stand_ins(MemorySession& session, std::string_view capabilities = "{}") {
  session.host.files["/mails/.followup-lint.json"] = R"({"rulePacks": ["missing.json", "pushy.json"]})";
  session.host.files["/mails/missing.json"] = pack_of("missing", "stand in");
  session.host.files["/mails/pushy.json"] = pack_of("pushy", "answer by");
  session.start(capabilities);
}

bool is_holding(MemorySession& session) { return !session.connection.state().held_until.empty(); }

std::string insertion(int line, int column, std::string_view text) {
  const std::string position = "{\"line\":" + std::to_string(line) + ",\"character\":" + std::to_string(column) + "}";
  return "[{\"range\":{\"start\":" + position + ",\"end\":" + position + "},\"text\":" + json_string(text) + "}]";
}

/// Completes “I need an answer by” by its last letter.
void type_the_last_letter(MemorySession& session, std::string_view uri = Uri) {
  session.open(uri, Unfinished);
  session.change(uri, 2, insertion(2, 18, "y"));
}

TEST(WordAtTheCaret, IsLeftAloneForTwoSeconds) {
  MemorySession session;
  start_with_stand_ins(session);
  type_the_last_letter(session);
  EXPECT_THAT(session.rules(Uri), Not(Contains(Typed)));
  session.pass(milliseconds(1999));
  EXPECT_THAT(session.rules(Uri), Not(Contains(Typed)));
  session.pass(milliseconds(1));
  EXPECT_THAT(session.rules(Uri), Contains(Typed));
  EXPECT_FALSE(is_holding(session));
}

TEST(WordAtTheCaret, IsLeftAloneAgainWithEveryKey) {
  MemorySession session;
  start_with_stand_ins(session);
  type_the_last_letter(session);
  session.pass(milliseconds(1500));
  session.change(Uri, 3, insertion(2, 18, "t"));
  session.change(Uri, 4,
                 R"([{"range":{"start":{"line":2,"character":18},"end":{"line":2,"character":19}},"text":""}])");
  session.pass(milliseconds(1500));
  EXPECT_THAT(session.rules(Uri), Not(Contains(Typed)));
  session.pass(milliseconds(500));
  EXPECT_THAT(session.rules(Uri), Contains(Typed));
}

TEST(WordAtTheCaret, ShowsWhenAnotherPlaceIsEdited) {
  MemorySession session;
  start_with_stand_ins(session);
  type_the_last_letter(session);
  session.change(Uri, 3, insertion(4, 7, "."));
  EXPECT_THAT(session.rules(Uri), Contains(Typed));
}

TEST(WordAtTheCaret, ShowsWhenTheDraftIsSaved) {
  MemorySession session;
  start_with_stand_ins(session);
  type_the_last_letter(session);
  session.save(Uri);
  EXPECT_THAT(session.rules(Uri), Contains(Typed));
  EXPECT_FALSE(is_holding(session));
}

TEST(WordAtTheCaret, IsNoneAfterAChangeOfTheWholeText) {
  MemorySession session;
  start_with_stand_ins(session);
  session.open(Uri, Unfinished);
  session.replace(Uri, 2, "Hi Dana,\n\nI need an answer by\n");
  EXPECT_THAT(session.rules(Uri), Contains(Typed));
}

TEST(WordAtTheCaret, HasATimerOfItsOwnInEveryDraft) {
  MemorySession session;
  start_with_stand_ins(session);
  type_the_last_letter(session, Uri);
  session.pass(milliseconds(1000));
  type_the_last_letter(session, Other);
  session.pass(milliseconds(1000));
  EXPECT_THAT(session.rules(Uri), Contains(Typed));
  EXPECT_THAT(session.rules(Other), Not(Contains(Typed)));
  session.pass(milliseconds(1000));
  EXPECT_THAT(session.rules(Other), Contains(Typed));
}

TEST(WordAtTheCaret, IsForgottenWithItsDraft) {
  MemorySession session;
  start_with_stand_ins(session);
  type_the_last_letter(session);
  session.close(Uri);
  EXPECT_FALSE(is_holding(session));
}

TEST(WordAtTheCaret, MakesAClientPullAgainWhenItShows) {
  MemorySession session;
  start_with_stand_ins(session, Pulls);
  type_the_last_letter(session);
  EXPECT_THAT(session.pulled_rules(Uri), Not(Contains(Typed)));
  EXPECT_THAT(session.sent("workspace/diagnostic/refresh"), IsEmpty());
  session.pass(milliseconds(2000));
  EXPECT_THAT(session.sent("workspace/diagnostic/refresh"), SizeIs(1));
  EXPECT_THAT(session.pulled_rules(Uri), Contains(Typed));
}

TEST(WordAtTheCaret, IsNotHeldBackFromAClientThatCannotBeToldToPullAgain) {
  MemorySession session;
  start_with_stand_ins(session, PullsWithoutRefresh);
  type_the_last_letter(session);
  EXPECT_THAT(session.pulled_rules(Uri), Contains(Typed));
}

TEST(MissingParts, ShowInADraftThatIsOpenedWithContent) {
  MemorySession session;
  start_with_stand_ins(session);
  session.open(Uri, "A stand in.\n");
  EXPECT_THAT(session.rules(Uri), Contains(Missing));
}

TEST(MissingParts, AreHeldBackWhileANewDraftIsTyped) {
  MemorySession session;
  start_with_stand_ins(session);
  session.open(Uri, "");
  session.change(Uri, 2, insertion(0, 0, "A stand in.\n"));
  session.change(Uri, 3, insertion(1, 0, "More."));
  session.pass(milliseconds(60000));
  EXPECT_THAT(session.rules(Uri), Not(Contains(Missing)));
}

TEST(MissingParts, ShowOnceTheDraftHasAClose) {
  MemorySession session;
  start_with_stand_ins(session);
  session.open(Uri, "");
  session.replace(Uri, 2, "Hi Dana,\n\nA stand in for the thing we spoke of.\n");
  EXPECT_THAT(session.rules(Uri), Not(Contains(Missing)));
  session.replace(Uri, 3, "Hi Dana,\n\nA stand in for the thing we spoke of.\n\nBest regards,\nNoor Haddad\n");
  EXPECT_THAT(session.rules(Uri), Contains(Missing));
}

TEST(MissingParts, ShowOnceTheDraftIsSaved) {
  MemorySession session;
  start_with_stand_ins(session);
  session.open(Uri, "");
  session.replace(Uri, 2, "A stand in.\n");
  session.save(Uri);
  EXPECT_THAT(session.rules(Uri), Contains(Missing));
  session.replace(Uri, 3, "A stand in, again.\n");
  EXPECT_THAT(session.rules(Uri), Contains(Missing));
}

}  // namespace
}  // namespace followup::lsp
