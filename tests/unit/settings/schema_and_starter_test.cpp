#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "data/json.h"
#include "settings/merge.h"
#include "settings/read_settings.h"
#include "text/words.h"

namespace followup {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::NotNull;
using ::testing::SizeIs;

constexpr std::string_view Rules[] = {"pushy", "pushy-ultimatum"};
constexpr std::string_view Kinds[] = {"thank-you", "unsure"};

Json parsed(const std::string& text) {
  auto result = parse_json(text, "schema.json");
  if (const auto* problem = std::get_if<Problem>(&result)) ADD_FAILURE() << problem->message;
  auto* json = std::get_if<Json>(&result);
  return json == nullptr ? Json() : std::move(*json);
}

/// Follows keys, and items by their number.
const Json* at(const Json& json, std::initializer_list<std::string_view> keys) {
  const Json* current = &json;
  for (const std::string_view key : keys) {
    if (current == nullptr) return nullptr;
    const bool is_index = current->is(Json::Type::Array);
    current = is_index ? &current->items.at(static_cast<std::size_t>(key[0] - '0')) : current->find(key);
  }
  return current;
}

std::vector<std::string> strings(const Json* json) {
  std::vector<std::string> found;
  if (json == nullptr) return found;
  for (const Json& item : json->items) found.push_back(item.string);
  return found;
}

TEST(SettingsSchema, DescribesEverySettingThatAFileMaySay) {
  const Json schema = parsed(settings_schema({Rules, Kinds}));
  for (const FieldSpec& spec : setting_fields()) {
    const bool in_file = spec.scope != FieldScope::DraftOnly;
    EXPECT_EQ(at(schema, {"properties", spec.name}) != nullptr, in_file) << spec.name;
    EXPECT_EQ(at(schema, {"properties", "overrides", "items", "properties", spec.name}) != nullptr, in_file);
    if (in_file) {
      EXPECT_THAT(at(schema, {"$defs", spec.name, "description"}), NotNull()) << spec.name;
    }
  }
  EXPECT_THAT(at(schema, {"properties", "extends"}), NotNull());
  EXPECT_THAT(at(schema, {"properties", "$schema"}), NotNull());
}

TEST(SettingsSchema, AllowsNothingElse) {
  const Json schema = parsed(settings_schema());
  const Json* top = at(schema, {"additionalProperties"});
  const Json* inner = at(schema, {"properties", "overrides", "items", "additionalProperties"});
  ASSERT_THAT(top, NotNull());
  ASSERT_THAT(inner, NotNull());
  EXPECT_TRUE(top->is(Json::Type::Boolean) && !top->boolean);
  EXPECT_TRUE(inner->is(Json::Type::Boolean) && !inner->boolean);
  EXPECT_THAT(strings(at(schema, {"properties", "overrides", "items", "required"})), ElementsAre("files"));
}

TEST(SettingsSchema, OffersNamesOfRulesAndKinds) {
  const Json schema = parsed(settings_schema({Rules, Kinds}));
  EXPECT_THAT(strings(at(schema, {"$defs", "rules", "propertyNames", "anyOf", "0", "enum"})),
              ElementsAre("pushy", "pushy-ultimatum"));
  EXPECT_THAT(strings(at(schema, {"$defs", "ignore", "items", "anyOf", "0", "enum"})), Contains("pushy"));
  EXPECT_THAT(strings(at(schema, {"$defs", "kind", "enum"})), ElementsAre("auto", "thank-you", "unsure", "other"));
  EXPECT_THAT(strings(at(schema, {"$defs", "advice", "enum"})), ElementsAre("brief", "substantive", "either"));
}

TEST(SettingsSchema, StatesDefaultsInTheirType) {
  const Json schema = parsed(settings_schema());
  const Json* size = at(schema, {"$defs", "maxMessageSize", "default"});
  ASSERT_THAT(size, NotNull());
  EXPECT_TRUE(size->is(Json::Type::Integer));
  const Json* strict = at(schema, {"$defs", "strict", "default"});
  ASSERT_THAT(strict, NotNull());
  EXPECT_TRUE(strict->is(Json::Type::Boolean));
}

TEST(SettingsSchema, KeepsExamplesThatTheReaderAccepts) {
  const Json schema = parsed(settings_schema());
  for (const FieldSpec& spec : setting_fields()) {
    if (spec.scope == FieldScope::DraftOnly) continue;
    const auto example = read_setting_text(spec, spec.example);
    const std::string file =
        "{\"" + std::string(spec.name) + "\": " + setting_json(std::get<SettingValue>(example)) + "}";
    Problems problems;
    read_settings({file, "a.json", LayerKind::User}, {}, problems);
    EXPECT_THAT(problems, IsEmpty()) << file;
    EXPECT_THAT(strings(at(schema, {"$defs", spec.name, "examples"})).size(), 1U) << spec.name;
  }
}

TEST(StarterSettings, ParseAndSetNothing) {
  const std::string text = starter_settings();
  Problems problems;
  const SettingsFile file = read_settings({text, "a.json"}, {}, problems);
  EXPECT_THAT(problems, IsEmpty());
  EXPECT_THAT(file.extends, IsEmpty());
  EXPECT_THAT(file.layer.overrides, IsEmpty());
  for (const FieldSpec& spec : setting_fields()) {
    EXPECT_FALSE(file.layer.values[static_cast<std::size_t>(spec.field)].has_value()) << spec.name;
  }
}

/// The starter file with those lines live that `is_wanted` names by their number.
template <class Predicate>
std::string uncommented(Predicate is_wanted) {
  std::string text;
  std::size_t number = 0;
  const std::string starter = starter_settings();
  for (const std::string_view line : split(starter, '\n')) {
    const std::size_t slashes = line.find("// ");
    const bool is_example = slashes != std::string_view::npos && (line[slashes + 3] == '"' || line[slashes + 3] == '{');
    const bool is_live = is_example && is_wanted(number++);
    text += std::string(is_live ? line.substr(slashes + 3) : line) + "\n";
  }
  return text;
}

TEST(StarterSettings, StayValidWhicheverLineIsUncommented) {
  std::size_t lines = 0;
  uncommented([&](std::size_t) { return ++lines == 0; });
  ASSERT_GT(lines, 20U);
  for (std::size_t wanted = 0; wanted < lines; ++wanted) {
    Problems problems;
    const std::string text = uncommented([&](std::size_t line) { return line == wanted; });
    read_settings({text, "a.json"}, {}, problems);
    EXPECT_THAT(problems, IsEmpty()) << text;
  }
}

TEST(StarterSettings, ShowTheDefaultsWhenEveryLineIsUncommented) {
  Problems problems;
  const std::string text = uncommented([](std::size_t) { return true; });
  const SettingsFile file = read_settings({text, "a.json"}, {}, problems);
  EXPECT_THAT(problems, IsEmpty());
  EXPECT_THAT(file.extends, SizeIs(1));
  EXPECT_THAT(file.layer.overrides, SizeIs(1));
  const Settings defaults = default_settings();
  for (const FieldSpec& spec : setting_fields()) {
    if (spec.scope != FieldScope::Anywhere) continue;
    const auto& said = file.layer.values[static_cast<std::size_t>(spec.field)];
    ASSERT_TRUE(said.has_value()) << spec.name;
    const SettingEntry* entry = defaults.entry(spec.field);
    if (entry != nullptr) {
      EXPECT_EQ(said->value, entry->value) << spec.name;
    }
  }
}

TEST(StarterSettings, ShowWhatAProjectMaySayAndNoMore) {
  const std::string text = starter_settings();
  for (const FieldSpec& spec : setting_fields()) {
    const auto shown = HasSubstr("\"" + std::string(spec.name) + "\": ");
    if (spec.scope == FieldScope::Anywhere) {
      EXPECT_THAT(text, shown);
    } else {
      EXPECT_THAT(text, Not(shown));
    }
  }
}

}  // namespace
}  // namespace followup
