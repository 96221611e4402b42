#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "settings/read_settings.h"

namespace followup {
namespace {

using ::testing::HasSubstr;
using ::testing::VariantWith;
using List = std::vector<std::string>;
using Map = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view Rules[] = {"pushy", "pushy-ultimatum", "length"};
constexpr std::string_view Kinds[] = {"thank-you", "check-in"};
constexpr KnownNames Known{Rules, Kinds};

SettingValue read(Field field, std::string_view text) {
  auto result = read_setting_text(spec_of(field), text, Known);
  if (const auto* problem = std::get_if<Problem>(&result)) ADD_FAILURE() << problem->message;
  auto* value = std::get_if<SettingValue>(&result);
  return value == nullptr ? SettingValue() : *value;
}

std::string fault(Field field, std::string_view text) {
  auto result = read_setting_text(spec_of(field), text, Known);
  const auto* problem = std::get_if<Problem>(&result);
  return problem == nullptr ? std::string() : problem->message;
}

TEST(SettingText, ReadsEachType) {
  EXPECT_THAT(read(Field::Company, " Northwind, Inc. "), VariantWith<std::string>("Northwind, Inc."));
  EXPECT_THAT(read(Field::InterviewDate, "2024-02-29"), VariantWith<std::string>("2024-02-29"));
  EXPECT_THAT(read(Field::Force, "Yes"), VariantWith<bool>(true));
  EXPECT_THAT(read(Field::Strict, "off"), VariantWith<bool>(false));
  EXPECT_THAT(read(Field::MaxMessageSize, "1024"), VariantWith<std::int64_t>(1024));
  EXPECT_THAT(read(Field::Interviewers, "Dana Cole , ,Sam Ito,"), VariantWith<List>(List{"Dana Cole", "Sam Ito"}));
  EXPECT_THAT(read(Field::Rules, "length=hint, pushy = off"),
              VariantWith<Map>(Map{{"length", "hint"}, {"pushy", "off"}}));
}

TEST(SettingText, TakesFixedWordsInAnyLetterCase) {
  EXPECT_THAT(read(Field::Advice, "Brief"), VariantWith<std::string>("brief"));
  EXPECT_THAT(read(Field::Kind, "Thank-You"), VariantWith<std::string>("thank-you"));
  EXPECT_THAT(read(Field::Ignore, "Pushy-Ultimatum"), VariantWith<List>(List{"pushy-ultimatum"}));
}

TEST(SettingText, KeepsTheLetterCaseOfNames) {
  EXPECT_THAT(read(Field::Language, "en_GB"), VariantWith<std::string>("en_GB"));
  EXPECT_THAT(read(Field::Position, "QA Lead"), VariantWith<std::string>("QA Lead"));
}

TEST(SettingText, AcceptsTheKindsThatNoPackNames) {
  for (const std::string_view kind : {"auto", "unsure", "other"}) {
    EXPECT_THAT(read(Field::Kind, kind), VariantWith<std::string>(std::string(kind)));
  }
}

TEST(SettingText, RefusesDaysThatDoNotExist) {
  EXPECT_THAT(fault(Field::InterviewDate, "2025-02-29"), HasSubstr("a day that exists"));
  EXPECT_THAT(fault(Field::InterviewDate, "09.03.2026"), HasSubstr("YYYY-MM-DD"));
  EXPECT_THAT(fault(Field::Holidays, "2026-12-25, Boxing Day"), HasSubstr("`Boxing Day`"));
}

TEST(SettingText, SuggestsTheNearestName) {
  EXPECT_EQ(fault(Field::Advice, "breif"),
            "expected brief, substantive or either, found `breif`; did you mean `brief`?");
  EXPECT_EQ(fault(Field::Kind, "thank-yuo"),
            "expected a kind of message or auto, found `thank-yuo`; did you mean `thank-you`?");
  EXPECT_EQ(fault(Field::Ignore, "length, pushy-ultimatm"),
            "expected a rule or a category, found `pushy-ultimatm`; did you mean `pushy-ultimatum`?");
  EXPECT_EQ(fault(Field::Rules, "length=warn"), "expected off, hint, information, warning or error, found `warn`");
}

TEST(SettingText, RefusesWhatIsNoNumberOrMap) {
  EXPECT_THAT(fault(Field::MaxMessageSize, "0"), HasSubstr("at least 1"));
  EXPECT_THAT(fault(Field::MaxMessageSize, "12k"), HasSubstr("at least 1"));
  EXPECT_THAT(fault(Field::MaxMessageSize, "99999999999999999999"), HasSubstr("at least 1"));
  EXPECT_THAT(fault(Field::Rules, "length"), HasSubstr("name=word"));
  EXPECT_THAT(fault(Field::Strict, "maybe"), HasSubstr("yes or no"));
  EXPECT_THAT(fault(Field::Mode, ""), HasSubstr("found nothing"));
}

TEST(SettingText, LetsNoLanguageLeadOutOfTheDictionaryFolder) {
  EXPECT_THAT(fault(Field::Language, "../../etc/passwd"), HasSubstr("such as en_US"));
}

TEST(SettingText, ShowsAWrongValueOnOneLineAndShortened) {
  const std::string message = fault(Field::Mode, "dr\naft " + std::string(200, 'x'));
  EXPECT_THAT(message, HasSubstr("dr aft "));
  EXPECT_THAT(message, HasSubstr("x…`"));
  EXPECT_LT(message.size(), 100U);
}

TEST(SettingText, AcceptsAnyNameWhenNoneIsKnown) {
  EXPECT_TRUE(std::holds_alternative<SettingValue>(read_setting_text(spec_of(Field::Ignore), "whatever")));
  EXPECT_TRUE(std::holds_alternative<SettingValue>(read_setting_text(spec_of(Field::Kind), "whatever")));
}

}  // namespace
}  // namespace followup
