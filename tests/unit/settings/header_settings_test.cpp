#include "settings/header_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "settings/merge.h"

namespace followup {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view Rules[] = {"pushy", "pushy-ultimatum", "length"};
constexpr std::string_view Kinds[] = {"thank-you", "check-in"};

/// A message of header lines alone, `Name: value` each.
Message message_of(std::string_view raw) {
  Message message;
  std::size_t begin = 0;
  while (begin < raw.size()) {
    const std::size_t end = raw.find('\n', begin);
    const std::size_t colon = raw.find(':', begin);
    const std::size_t value = std::min(colon + 2, end);
    message.headers.push_back(
        {std::string(raw.substr(begin, colon - begin)), SourceText(raw, {value, end}), {begin, end + 1}});
    begin = end + 1;
  }
  return message;
}

struct Merged {
  std::shared_ptr<const Settings> settings;
  std::vector<HeaderFault> faults;
};

SettingsLayers default_layers() { return make_layers(default_settings(), nullptr); }

Merged merged(std::string_view raw, const SettingsLayers& layers = default_layers()) {
  Merged result;
  const Message message = message_of(raw);
  result.settings = merge_for(layers, message, result.faults, {Rules, Kinds});
  return result;
}

/// The bytes that the only fault covers.
std::string faulty_text(std::string_view raw) {
  const Merged result = merged(raw);
  EXPECT_THAT(result.faults, SizeIs(1));
  if (result.faults.size() != 1) return {};
  const Span<Raw> where = result.faults[0].where;
  return std::string(raw.substr(where.begin, where.size()));
}

TEST(HeaderSettings, WinOverTheLayersBelow) {
  const Merged result = merged(
      "Subject: Thank you\nX-Followup-Kind: thank-you\nx-followup-interviewers: Dana Cole, Sam Ito\n"
      "X-Followup-Interview-Date: 2026-03-09\nX-Followup-Force: yes\n");
  EXPECT_THAT(result.faults, IsEmpty());
  EXPECT_EQ(result.settings->word(Field::Kind), "thank-you");
  EXPECT_EQ(result.settings->entry(Field::Kind)->origin.layer, LayerKind::Header);
  EXPECT_EQ(result.settings->word(Field::InterviewDate), "2026-03-09");
  EXPECT_THAT(result.settings->list(Field::Interviewers), ElementsAre("Dana Cole", "Sam Ito"));
  EXPECT_TRUE(result.settings->yes(Field::Force));
}

TEST(HeaderSettings, LoseToOptions) {
  Problems problems;
  const auto above = std::make_shared<const SettingsLayer>(
      read_settings({"{\"kind\": \"check-in\", \"ignore\": [\"length\"]}", "", LayerKind::Option}, {}, problems).layer);
  const Merged result =
      merged("X-Followup-Kind: thank-you\nX-Followup-Ignore: pushy\n", make_layers(default_settings(), above));
  EXPECT_EQ(result.settings->word(Field::Kind), "check-in");
  EXPECT_EQ(result.settings->entry(Field::Kind)->origin.layer, LayerKind::Option);
  EXPECT_THAT(result.settings->list(Field::Ignore), ElementsAre("pushy", "length"));
}

TEST(HeaderSettings, AddUpIgnoreLines) {
  const Merged result = merged("X-Followup-Ignore: pushy\nX-Followup-Ignore: length, pushy\n");
  EXPECT_THAT(result.settings->list(Field::Ignore), ElementsAre("pushy", "length"));
}

TEST(HeaderSettings, AddTheWordsOfADraftToThoseOfTheLayers) {
  Settings below = default_settings();
  below.set(Field::Words, {std::vector<std::string>{"Jira"}, {}});
  const Merged result = merged("X-Followup-Words: Okta, New Relic\n", make_layers(below, nullptr));
  EXPECT_THAT(result.settings->list(Field::Words), ElementsAre("Jira", "Okta", "New Relic"));
}

TEST(HeaderSettings, CopyNothingForADraftWithoutThem) {
  const SettingsLayers layers = default_layers();
  EXPECT_EQ(merged("Subject: Hello\nX-Mailer: x\n", layers).settings, layers.without_header);
}

TEST(HeaderSettings, SayNothingWithoutAValue) {
  const Merged result = merged("X-Followup-Kind:\nX-Followup-Decision-Date: \n");
  EXPECT_THAT(result.faults, IsEmpty());
  EXPECT_EQ(result.settings->word(Field::Kind), "auto");
  EXPECT_EQ(result.settings->entry(Field::DecisionDate), nullptr);
}

TEST(HeaderSettings, PointAtAnUnknownNameAndSuggestTheNearest) {
  EXPECT_EQ(faulty_text("Subject: x\nX-Followup-Knid: thank-you\n"), "X-Followup-Knid");
  EXPECT_EQ(merged("X-Followup-Intervew-Date: 2026-03-09\n").faults.at(0).message,
            "`X-Followup-Intervew-Date` is no setting; did you mean `X-Followup-Interview-Date`?");
  EXPECT_EQ(merged("X-Followup-Zebra-Stripes: 1\n").faults.at(0).message, "`X-Followup-Zebra-Stripes` is no setting");
}

TEST(HeaderSettings, PointAtTheWrongPartOfAValue) {
  EXPECT_EQ(faulty_text("X-Followup-Kind: thank-yuo\n"), "thank-yuo");
  EXPECT_EQ(faulty_text("X-Followup-Ignore: length,  pushi , pushy\n"), "pushi");
  EXPECT_EQ(faulty_text("X-Followup-Interview-Date: 2026-02-30\n"), "2026-02-30");
  EXPECT_THAT(merged("X-Followup-Kind: thank-yuo\n").faults.at(0).message, HasSubstr("did you mean `thank-you`?"));
}

TEST(HeaderSettings, SendWhatBelongsInAFileThere) {
  EXPECT_EQ(merged("X-Followup-Patience: patient\n").faults.at(0).message,
            "`patience` belongs in a settings file, not in a draft");
  EXPECT_EQ(merged("X-Followup-Patience: patient\n").settings->word(Field::Patience), "prompt");
}

TEST(HeaderSettings, KeepRightLinesBesideWrongOnes) {
  const Merged result = merged("X-Followup-Kind: nonsense\nX-Followup-Company: Northwind\n");
  EXPECT_THAT(result.faults, SizeIs(1));
  EXPECT_EQ(result.settings->word(Field::Company), "Northwind");
}

TEST(HeaderSettings, AreKnownByTheirPrefixAlone) {
  EXPECT_TRUE(is_settings_header("X-FOLLOWUP-anything"));
  EXPECT_FALSE(is_settings_header("X-Followup-"));
  EXPECT_FALSE(is_settings_header("X-Followup"));
  EXPECT_FALSE(is_settings_header("Subject"));
}

}  // namespace
}  // namespace followup
