#include "settings/merge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "settings/read_settings.h"

namespace followup {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

SettingsLayer layer_of(std::string_view bytes, LayerKind kind = LayerKind::Project) {
  Problems problems;
  SettingsFile file = read_settings({bytes, "a.json", kind}, {}, problems);
  for (const Problem& problem : problems) ADD_FAILURE() << problem.message;
  return file.layer;
}

TEST(DefaultSettings, AreThoseOfTheGuidance) {
  const Settings settings = default_settings();
  EXPECT_EQ(settings.word(Field::Kind), "auto");
  EXPECT_EQ(settings.word(Field::Mode), "draft");
  EXPECT_EQ(settings.word(Field::Advice), "either");
  EXPECT_EQ(settings.word(Field::Patience), "prompt");
  EXPECT_EQ(settings.word(Field::Greeting), "either");
  EXPECT_EQ(settings.word(Field::Phone), "optional");
  EXPECT_EQ(settings.word(Field::Medium), "email");
  EXPECT_EQ(settings.word(Field::FailOn), "warning");
  EXPECT_FALSE(settings.yes(Field::Force));
  EXPECT_EQ(settings.entry(Field::InterviewDate), nullptr);
}

TEST(Settings, GiveNothingForAFieldOfAnotherType) {
  const Settings settings = default_settings();
  EXPECT_EQ(settings.word(Field::Strict), "");
  EXPECT_FALSE(settings.yes(Field::Kind));
  EXPECT_EQ(settings.number(Field::Kind), std::nullopt);
  EXPECT_THAT(settings.list(Field::Kind), IsEmpty());
  EXPECT_THAT(settings.map(Field::Rules), IsEmpty());
}

TEST(Merge, LetsTheLaterLayerWinWithItsOrigin) {
  Settings settings = default_settings();
  apply_layer(settings, layer_of("{\"advice\": \"brief\", \"name\": \"Jo\"}", LayerKind::User), "a.eml");
  apply_layer(settings, layer_of("{\"advice\": \"substantive\"}"), "a.eml");
  EXPECT_EQ(settings.word(Field::Advice), "substantive");
  EXPECT_EQ(settings.entry(Field::Advice)->origin.layer, LayerKind::Project);
  EXPECT_EQ(settings.word(Field::Name), "Jo");
  EXPECT_EQ(settings.entry(Field::Name)->origin.layer, LayerKind::User);
}

TEST(Merge, ReplacesListsButAppendsWordsIgnoreAndRulePacks) {
  Settings settings = default_settings();
  apply_layer(settings, layer_of(R"({"ignore": ["a", "b"], "rulePacks": ["x"], "interviewers": ["Ann"]})"), "");
  apply_layer(settings, layer_of(R"({"ignore": ["b", "c"], "rulePacks": ["y"], "interviewers": ["Bo"]})"), "");
  apply_layer(settings, layer_of(R"({"words": ["Okta"]})"), "");
  apply_layer(settings, layer_of(R"({"words": ["Zoë", "Okta"]})"), "");
  EXPECT_THAT(settings.list(Field::Words), ElementsAre("Okta", "Zoë"));
  EXPECT_THAT(settings.list(Field::Ignore), ElementsAre("a", "b", "c"));
  EXPECT_THAT(settings.list(Field::RulePacks), ElementsAre("x", "y"));
  EXPECT_THAT(settings.list(Field::Interviewers), ElementsAre("Bo"));
}

TEST(Merge, MergesMapsEntryByEntry) {
  Settings settings = default_settings();
  apply_layer(settings, layer_of(R"({"rules": {"length": "off", "pushy": "error"}})"), "");
  apply_layer(settings, layer_of(R"({"rules": {"length": "hint", "casual": "off"}})"), "");
  EXPECT_THAT(settings.map(Field::Rules),
              ElementsAre(Pair("length", "hint"), Pair("pushy", "error"), Pair("casual", "off")));
}

TEST(Merge, AppliesOverridesInOrderToFilesThatMatch) {
  const SettingsLayer layer = layer_of(R"({
    "mode": "draft",
    "overrides": [
      {"files": ["templates/**"], "mode": "template", "phone": "expected"},
      {"files": ["*.card"], "medium": "card"},
      {"files": ["templates/sent/*"], "mode": "draft"}
    ]})");
  const auto settings_for = [&](std::string_view path) {
    Settings settings = default_settings();
    apply_layer(settings, layer, path);
    return settings;
  };
  EXPECT_EQ(settings_for("a.eml").word(Field::Mode), "draft");
  EXPECT_EQ(settings_for("templates/a.eml").word(Field::Mode), "template");
  EXPECT_EQ(settings_for("templates/sent/a.eml").word(Field::Mode), "draft");
  EXPECT_EQ(settings_for("templates/sent/a.eml").word(Field::Phone), "expected");
  EXPECT_EQ(settings_for("deep/down/a.card").word(Field::Medium), "card");
  EXPECT_EQ(settings_for("").word(Field::Mode), "draft");
}

TEST(MakeLayers, PutsOptionsOnTop) {
  Settings below = default_settings();
  apply_layer(below, layer_of("{\"advice\": \"brief\", \"ignore\": [\"a\"]}"), "");
  const auto above = std::make_shared<const SettingsLayer>(
      layer_of("{\"advice\": \"substantive\", \"ignore\": [\"b\"]}", LayerKind::Option));
  const SettingsLayers layers = make_layers(below, above);
  EXPECT_EQ(layers.below->word(Field::Advice), "brief");
  EXPECT_EQ(layers.without_header->word(Field::Advice), "substantive");
  EXPECT_THAT(layers.without_header->list(Field::Ignore), ElementsAre("a", "b"));
  EXPECT_EQ(make_layers(below, nullptr).without_header->word(Field::Advice), "brief");
}

}  // namespace
}  // namespace followup
