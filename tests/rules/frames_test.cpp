// The clean mails that examples are set into must be clean, or every example would show what they show.
#include <gmock/gmock.h>

#include <algorithm>

#include "support/lint_text.h"
#include "support/mail_frames.h"

namespace followup {
namespace {

using testing::Contains;
using testing::HasSubstr;

LintSettings settings_of(const std::string& kind) {
  return {kind == "unsure" ? R"({"kind": "unsure"})" : "{}", "a.eml"};
}

TEST(Frames, StandReadyForEveryKindButOther) {
  const std::vector<std::string> kinds = frame_kinds();
  for (const std::string_view kind : shipped_pack()->kind_names()) {
    if (kind == "other") continue;
    EXPECT_THAT(kinds, Contains(kind));
  }
}

TEST(Frames, GiveNoErrorAndNoWarning) {
  for (const std::string& kind : frame_kinds()) {
    const LintedText linted(clean_mail(kind), settings_of(kind));
    const bool is_clean = std::none_of(linted.findings().begin(), linted.findings().end(), is_serious);
    EXPECT_TRUE(is_clean) << kind << ":\n" << findings_text(linted);
  }
}

TEST(Frames, AreReadAsTheirKind) {
  for (const std::string& kind : frame_kinds()) {
    const LintedText linted(clean_mail(kind), settings_of(kind));
    const LintResult& result = linted.result();
    if (result.draft->kind.source == KindSource::Inferred) continue;  // a kind that the pack does not know yet
    EXPECT_EQ(result.pack->kind_name(result.draft->kind.kind), kind);
  }
}

TEST(Frames, HoldAnExampleInEachOfTheirParts) {
  for (const std::string& kind : frame_kinds()) {
    for (const Zone zone : {Zone::Greeting, Zone::Body, Zone::Close, Zone::Names}) {
      const FramedText framed = set_into_frame(kind, zone, "Here it is.");
      EXPECT_EQ(framed.text.substr(framed.example.begin, framed.example.size()), "Here it is.") << kind;
      EXPECT_THAT(framed.text, testing::Not(HasSubstr("{example}")));
    }
    if (kind == "unsure") continue;  // has no header block
    EXPECT_THAT(set_into_frame(kind, Zone::Subject, "News").text, HasSubstr("\nSubject: News\n")) << kind;
  }
}

TEST(Frames, PutAnExampleOfTheNamesUnderTheClose) {
  EXPECT_THAT(set_into_frame("thank-you", Zone::Names, "xx").text, testing::EndsWith("Best regards,\nxx\n"));
}

}  // namespace
}  // namespace followup
