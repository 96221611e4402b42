#include "settings/settings_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <variant>

#include "settings/read_settings.h"

namespace followup {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

TEST(SettingsFields, StandInTheOrderOfTheirIndex) {
  ASSERT_EQ(setting_fields().size(), FieldCount);
  for (std::size_t i = 0; i < FieldCount; ++i) {
    EXPECT_EQ(static_cast<std::size_t>(setting_fields()[i].field), i) << setting_fields()[i].name;
  }
}

TEST(SettingsFields, AreEachNamedDescribedAndFoundByName) {
  std::set<std::string_view> names;
  for (const FieldSpec& spec : setting_fields()) {
    EXPECT_THAT(spec.name, Not(IsEmpty()));
    EXPECT_TRUE(spec.about.ends_with('.')) << spec.name;
    EXPECT_TRUE(names.insert(spec.name).second) << spec.name << " is there twice";
    EXPECT_EQ(field_named(spec.name), spec.field);
  }
  EXPECT_EQ(field_named("InterviewDate"), std::nullopt);
  EXPECT_EQ(field_named(""), std::nullopt);
}

TEST(SettingsFields, HaveValidDefaultsAndExamples) {
  for (const FieldSpec& spec : setting_fields()) {
    EXPECT_TRUE(std::holds_alternative<SettingValue>(read_setting_text(spec, spec.example))) << spec.name;
    EXPECT_FALSE(spec.example.empty()) << spec.name;
    if (spec.default_text.empty()) continue;
    EXPECT_TRUE(std::holds_alternative<SettingValue>(read_setting_text(spec, spec.default_text))) << spec.name;
  }
}

TEST(SettingsFields, SpellOneNameInThreeWays) {
  const FieldSpec& date = spec_of(Field::InterviewDate);
  EXPECT_EQ(date.name, "interviewDate");
  EXPECT_EQ(header_name(date), "X-Followup-Interview-Date");
  EXPECT_EQ(option_name(date), "--interview-date");
  EXPECT_EQ(header_name(spec_of(Field::Kind)), "X-Followup-Kind");
  EXPECT_EQ(option_name(spec_of(Field::MaxMessageSize)), "--max-message-size");
}

TEST(SettingsFields, LetADraftSayWhatIsPromisedAndNoMore) {
  std::set<std::string> names;
  for (const FieldSpec& spec : setting_fields()) {
    if (spec.in_header) names.insert(header_name(spec));
  }
  EXPECT_EQ(names, (std::set<std::string>{"X-Followup-Kind", "X-Followup-Mode", "X-Followup-Advice",
                                          "X-Followup-Interview-Date", "X-Followup-Decision-Date",
                                          "X-Followup-Offer-Date", "X-Followup-Offer-Deadline", "X-Followup-Last-Sent",
                                          "X-Followup-Interviewers", "X-Followup-Company", "X-Followup-Position",
                                          "X-Followup-Ignore", "X-Followup-Language", "X-Followup-Rejects",
                                          "X-Followup-Words", "X-Followup-Force"}));
}

TEST(SettingsFields, KeepProgramsAndFilesToWriteForTheUserAlone) {
  EXPECT_EQ(spec_of(Field::Sendmail).scope, FieldScope::UserOnly);
  EXPECT_EQ(spec_of(Field::Ledger).scope, FieldScope::UserOnly);
  EXPECT_EQ(spec_of(Field::Force).scope, FieldScope::DraftOnly);
}

TEST(SettingsFields, AppendOnlyWhatAddsUp) {
  const std::set<Field> appending = {Field::Words,     Field::Rejects,           Field::Ignore,
                                     Field::RulePacks, Field::PresendRecipients, Field::PresendFolders};
  for (const FieldSpec& spec : setting_fields()) {
    EXPECT_EQ(spec.appends, appending.count(spec.field) == 1) << spec.name;
  }
}

}  // namespace
}  // namespace followup
