// The checks on parts, length and proportion, each under a rule of its own.
#include <gmock/gmock.h>

#include "support/small_pack.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view Frame = "Subject: Hello\nX-Followup-Kind: thank-you\n\nHi Dana,\n\n";
constexpr std::string_view End = "\n\nRegards,\nNoor Haddad\n";

std::shared_ptr<const RulePack> pack_of(const std::string& check, const std::string& members = "") {
  return pushy_pack(small_rule(
      "pushy-now", "\"message\": \"at fault\", \"kinds\": \"any\", \"check\": \"" + check +
                       "\", \"fix\": {\"title\": \"Mend it\", \"applicability\": " + "\"template\"}" + members));
}

std::vector<std::string> found(const std::string& check, std::string_view text, const std::string& members = "",
                               const std::string& settings = "{}") {
  return found_words(text, small_lint(text, pack_of(check, members), settings));
}

std::string mended(const std::string& check, std::string_view text, const std::string& settings = "{}") {
  const LintResult result = small_lint(text, pack_of(check), settings);
  return apply_edits(text, choose_edits(result.findings, Applicability::Template));
}

std::string in_frame(std::string_view body) { return std::string(Frame) + std::string(body) + std::string(End); }

const std::string Thanks = R"(, "parts": "thanks")";

TEST(MissingPart, IsNamedWhereItWouldGo) {
  EXPECT_THAT(found("missing_part", in_frame("We met on Monday."), Thanks), ElementsAre("Monday"));
  EXPECT_THAT(found("missing_part", in_frame("Thank you for that."), Thanks), IsEmpty());
}

TEST(MissingPart, IsExcusedByWhatTheRuleSearches) {
  const std::string members = Thanks + R"(, "find": {"phrases": ["much obliged"]})";
  EXPECT_THAT(found("missing_part", in_frame("Much obliged for that."), members), IsEmpty());
  EXPECT_THAT(found("missing_part", in_frame("Much has happened."), members), ElementsAre("happened"));
}

TEST(MissingPart, IsNotAskedOfAMailWithoutABody) {
  EXPECT_THAT(found("missing_part", "X-Followup-Kind: thank-you\n\nHi Dana,\n\nRegards,\nNoor\n", Thanks), IsEmpty());
  EXPECT_THAT(found("missing_part", "", Thanks), IsEmpty());
}

TEST(MissingPart, WeighsLessInAPassageOfAMail) {
  const auto severity = [](std::string_view text) {
    const LintResult result =
        small_lint(text, pack_of("missing_part", Thanks + R"(, "severity": "warning")"), R"({"kind": "thank-you"})");
    return result.findings.at(0).severity;
  };
  EXPECT_EQ(severity("We met on Monday."), Severity::Information);
  EXPECT_EQ(severity("Hi Dana,\n\nWe met on Monday.\n\nRegards,\nNoor Haddad\n"), Severity::Warning);
  EXPECT_EQ(severity("Subject: Hello\n\nWe met on Monday."), Severity::Warning);
  EXPECT_EQ(severity("Subject: Hello\n\nWe met at [company]."), Severity::Information) << "a blank may stand for it";
}

TEST(MissingPart, WeighsLessBesideASentenceThatNoMoveExplains) {
  const std::string members = Thanks + R"(, "severity": "warning", "limits": {"all": {"unread": 1}})";
  const auto severity = [&](const std::string& text) {
    return small_lint(text, pack_of("missing_part", members)).findings.at(0).severity;
  };
  EXPECT_EQ(severity(in_frame("Is there any news?")), Severity::Warning);
  EXPECT_EQ(severity(in_frame("Is there any news? I am beholden to you.")), Severity::Information);
}

TEST(MissingClose, IsNotMissedWhereALineOfItsOwnStandsAboveTheName) {
  EXPECT_THAT(found("missing_close", "Hi Dana,\n\nThe wine was good.\n\nFor a dry harvest,\n\nNoor Haddad\n"),
              IsEmpty());
}

TEST(MissingName, IsNamedAtTheClose) {
  EXPECT_THAT(found("missing_name", "Hi Dana,\n\nFine.\n\nRegards,\n"), ElementsAre("Regards,"));
  EXPECT_EQ(mended("missing_name", "From: Noor Haddad <n@example.org>\n\nHi Dana,\n\nFine.\n\nRegards,\n"),
            "From: Noor Haddad <n@example.org>\n\nHi Dana,\n\nFine.\n\nRegards,\nNoor Haddad\n");
}

TEST(MissingName, IsSeenInTheCloseAndInTheSignature) {
  EXPECT_THAT(found("missing_name", "Hi Dana,\n\nFine.\n\nRegards, Noor\n"), IsEmpty());
  EXPECT_THAT(found("missing_name", "Hi Dana,\n\nFine.\n\nRegards,\n\n-- \nNoor Haddad\n"), IsEmpty());
}

TEST(MissingPhone, IsAskedForOnlyWhereItIsExpected) {
  const std::string expected = R"({"phone": "expected"})";
  const std::string text = in_frame("Fine.");
  EXPECT_THAT(found("missing_phone", text), IsEmpty());
  EXPECT_THAT(found("missing_phone", text, "", expected), ElementsAre("Noor Haddad"));
  EXPECT_THAT(found("missing_phone", text, "", R"({"phone": "expected", "medium": "card"})"), IsEmpty());
  EXPECT_THAT(found("missing_phone", text + "07700 900123\n", "", expected), IsEmpty());
  EXPECT_THAT(found("missing_phone", text + "\n-- \n(555) 555-0101\n", "", expected), IsEmpty());
}

TEST(MissingSubject, IsInsertedAmongTheHeaderLines) {
  EXPECT_EQ(mended("missing_subject", "To: d@example.org\n\nHi Dana,\n", R"({"position": "archivist"})"),
            "Subject: archivist position: [topic of the conversation]\nTo: d@example.org\n\nHi Dana,\n");
  EXPECT_EQ(mended("missing_subject", "Subject:\nTo: d@example.org\n\nHi Dana,\n", R"({"position": "archivist"})"),
            "Subject: archivist position: [topic of the conversation]\nTo: d@example.org\n\nHi Dana,\n");
}

TEST(MissingSubject, IsNotAskedOfTextsWithoutAddressesNorOfCards) {
  EXPECT_THAT(found("missing_subject", "Hi Dana,\n"), IsEmpty());
  EXPECT_THAT(found("missing_subject", "X-Followup-Kind: thank-you\n\nHi Dana,\n"), IsEmpty());
  EXPECT_THAT(found("missing_subject", "To: d@example.org\n\nHi Dana,\n", "", R"({"medium": "card"})"), IsEmpty());
  EXPECT_THAT(found("missing_subject", "Subject: Maps\nTo: d@example.org\n\nHi Dana,\n"), IsEmpty());
}

TEST(MissingSubject, WeighsLessBeforeAProgramHasMadeTheMessage) {
  const std::string members = R"(, "severity": "warning")";
  const auto severity = [&](std::string_view text) {
    return small_lint(text, pack_of("missing_subject", members)).findings.at(0).severity;
  };
  EXPECT_EQ(severity("To: d@example.org\n\nHi Dana,\n"), Severity::Information);
  EXPECT_EQ(severity("To: d@example.org\nMessage-ID: <a@example.org>\n\nHi Dana,\n"), Severity::Warning);
}

const std::string Attached = R"(, "severity": "warning", "find": {"phrases": ["have attached"]})";

TEST(MissingAttachment, IsSeenByTheKindOfMessage) {
  const std::string_view draft = "To: d@example.org\n\nI have attached a map.\n";
  EXPECT_EQ(small_lint(draft, pack_of("missing_attachment", Attached)).findings.at(0).severity, Severity::Information);
  const std::string_view sent = "To: d@example.org\nMIME-Version: 1.0\n\nI have attached a map.\n";
  EXPECT_EQ(small_lint(sent, pack_of("missing_attachment", Attached)).findings.at(0).severity, Severity::Warning);
  const std::string mixed =
      "MIME-Version: 1.0\nContent-Type: Multipart/Mixed; boundary=\"b\"\n\n--b\n\nI have attached a map.\n\n--b";
  EXPECT_THAT(found("missing_attachment", mixed + "\nContent-Type: image/png\n\nx\n--b--\n", Attached), IsEmpty());
  EXPECT_THAT(found("missing_attachment", mixed + "--\n", Attached), ElementsAre("have attached"));
  const std::string_view unread =
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\nI have attached a map.\n";
  EXPECT_THAT(found("missing_attachment", unread, Attached), IsEmpty()) << "nobody knows what it holds";
}

TEST(MissingLink, IsThereWhenAnAddressIs) {
  const std::string members = R"(, "find": {"phrases": ["link below"]})";
  EXPECT_THAT(found("missing_link", "See the link below.\n", members), ElementsAre("link below"));
  EXPECT_THAT(found("missing_link", "See the link below.\n\nhttps://example.org/a\n", members), IsEmpty());
}

TEST(EmptyBody, IsNamedAtTheHeaderOrTheGreeting) {
  EXPECT_THAT(found("empty_body", "To: d@example.org\nSubject: Maps\n\n  \n"), ElementsAre("Subject"));
  EXPECT_THAT(found("empty_body", "Subject: Maps\n\nHi Dana,\n\nRegards,\nNoor\n"), ElementsAre("Hi Dana,"));
  EXPECT_THAT(found("empty_body", "Subject: Maps\n\nHi Dana,\n"), IsEmpty()) << "still being written";
  EXPECT_THAT(found("empty_body", ""), IsEmpty());
  EXPECT_THAT(found("empty_body", "Subject: Maps\n\n> quoted\n"), IsEmpty());
}

TEST(FakeReply, IsAReplyMarkWithoutAMailBeforeIt) {
  EXPECT_THAT(found("fake_reply", "Subject: Re: Maps\nMessage-ID: <a@b>\n\nFine.\n"), ElementsAre("Re:"));
  EXPECT_THAT(found("fake_reply", "Subject: Re: Maps\n\nFine.\n"), IsEmpty()) << "a draft";
  EXPECT_THAT(found("fake_reply", "Subject: Re: Maps\nMessage-ID: <a@b>\nReferences: <c@d>\n\nFine.\n"), IsEmpty());
  EXPECT_THAT(found("fake_reply", "Subject: FW: Maps\n\nFine.\n"), ElementsAre("FW:"));
  EXPECT_THAT(found("fake_reply", "Subject: Maps: a question\nMessage-ID: <a@b>\n\nFine.\n"), IsEmpty());
}

TEST(LongSubject, CountsCharactersBehindTheReplyMarks) {
  const std::string limits = R"(, "limits": {"all": {"characters": 5}})";
  EXPECT_THAT(found("long_subject", "Subject: Re: Täler\n\nFine.\n", limits), IsEmpty());
  EXPECT_THAT(found("long_subject", "Subject: Flood maps\n\nFine.\n", limits), ElementsAre("Flood maps"));
}

TEST(SubjectInCapitals, PassesOverAbbreviations) {
  EXPECT_THAT(found("subject_in_capitals", "Subject: FLOOD MAPS\n\nFine.\n"), ElementsAre("FLOOD MAPS"));
  EXPECT_THAT(found("subject_in_capitals", "Subject: NASA and the BBC\n\nFine.\n"), IsEmpty());
  EXPECT_THAT(found("subject_in_capitals", "Subject: NASA\n\nFine.\n"), IsEmpty());
}

TEST(TooManyQuestions, AreNamedFromTheFirstThatIsTooMany) {
  EXPECT_THAT(found("too_many_questions", "Hi Dana,\n\nWho? How? When?\n"), IsEmpty());
  EXPECT_THAT(found("too_many_questions", "Hi Dana,\n\nWho? How? When? Where? Well. Why?\n"),
              ElementsAre("Where? Well. Why?"));
}

const std::string Words = R"(, "limits": {"thank-you": {"brief": 6, "either": 9, "until": 3}})";

TEST(Length, IsMeasuredByTheAdviceThatIsFollowed) {
  const std::string text = in_frame("One two three. Four five six.");
  EXPECT_THAT(found("length", text, Words), IsEmpty());
  EXPECT_THAT(found("length", text, Words, R"({"advice": "brief"})"), ElementsAre("Four five six."));
  EXPECT_THAT(found("length", text, Words, R"({"kind": "check-in"})"), IsEmpty());
}

TEST(Length, MayBeTooShort) {
  const std::string limits = R"(, "limits": {"thank-you": {"substantive": 20}})";
  const std::string text = in_frame("One two three. Four five six.");
  EXPECT_THAT(found("length_short", text, limits), IsEmpty());
  EXPECT_THAT(found("length_short", text, limits, R"({"advice": "substantive"})"), ElementsAre("Four five six."));
}

TEST(LengthSentences, AreNamedAtTheFirstThatIsTooMany) {
  const std::string limits = R"(, "limits": {"all": {"either": 1, "until": 2}})";
  EXPECT_THAT(found("length_sentences", in_frame("One."), limits), IsEmpty());
  EXPECT_THAT(found("length_sentences", in_frame("One. Two."), limits), ElementsAre("Two."));
  EXPECT_THAT(found("length_sentences", in_frame("One. Two. Three."), limits), IsEmpty()) << "another rule's";
}

TEST(LengthParagraphs, AreNamedAtTheFirstThatIsTooMany) {
  const std::string limits = R"(, "limits": {"all": {"either": 1, "words": 4}})";
  EXPECT_THAT(found("length_paragraphs", in_frame("One two.\n\nThree four. Five."), limits),
              ElementsAre("Three four."));
  EXPECT_THAT(found("length_paragraphs", in_frame("One.\n\nTwo."), limits), IsEmpty()) << "short";
}

TEST(LongSentence, IsNamedWhole) {
  const std::string limits = R"(, "limits": {"all": {"words": 4}})";
  EXPECT_THAT(found("long_sentence", in_frame("One two. One two three four five."), limits),
              ElementsAre("One two three four five."));
}

TEST(LateThanks, AreThoseBehindSeveralSentences) {
  const std::string limits = R"(, "limits": {"all": {"sentences": 2}})";
  EXPECT_THAT(found("late_thanks", in_frame("One. Two. Thank you."), limits), ElementsAre("Thank you."));
  EXPECT_THAT(found("late_thanks", in_frame("One. Thank you."), limits), IsEmpty());
  EXPECT_THAT(found("late_thanks", in_frame("Nothing."), limits), IsEmpty());
}

}  // namespace
}  // namespace followup
