#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "data/json_writer.h"
#include "settings/read_settings.h"

namespace followup {
namespace {

constexpr std::string_view KindsOfNoPack[] = {"auto", "unsure", "other"};
constexpr std::string_view NamePattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
constexpr std::string_view LanguagePattern = "^[A-Za-z0-9_-]{2,}$";
constexpr std::string_view DatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

void write_enum(JsonWriter& writer, std::span<const std::string_view> words) {
  writer.key("enum").begin_array();
  for (const std::string_view word : words) writer.value(word);
  writer.end_array();
}

void write_kinds(JsonWriter& writer, std::span<const std::string_view> kinds) {
  writer.member("type", "string");
  if (kinds.empty()) return;
  std::vector<std::string_view> words(std::begin(KindsOfNoPack), std::begin(KindsOfNoPack) + 1);
  words.insert(words.end(), kinds.begin(), kinds.end());
  for (const std::string_view word : KindsOfNoPack) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  write_enum(writer, words);
}

/// Known names are offered for completion; others pass, since a rule pack of one's own may bring them.
void write_rule_name(JsonWriter& writer, std::span<const std::string_view> rules) {
  writer.key("anyOf").begin_array();
  if (!rules.empty()) {
    writer.begin_object();
    write_enum(writer, rules);
    writer.end_object();
  }
  writer.begin_object().member("type", "string").member("pattern", NamePattern).end_object();
  writer.end_array();
}

void write_text(JsonWriter& writer, const FieldSpec& spec, const KnownNames& known) {
  switch (spec.content) {
    case FieldContent::Kind:
      return write_kinds(writer, known.kinds);
    case FieldContent::Rule:
      return write_rule_name(writer, known.rules);
    case FieldContent::Date:
      writer.member("type", "string").member("format", "date").member("pattern", DatePattern);
      return;
    case FieldContent::Language:
      writer.member("type", "string").member("pattern", LanguagePattern);
      return;
    case FieldContent::Any:
    case FieldContent::Path:
      break;
  }
  writer.member("type", "string");
  if (spec.type == FieldType::Word && !spec.words.empty()) write_enum(writer, spec.words);
}

void write_type(JsonWriter& writer, const FieldSpec& spec, const KnownNames& known) {
  switch (spec.type) {
    case FieldType::YesNo:
      writer.member("type", "boolean");
      return;
    case FieldType::Number:
      writer.member("type", "integer").member("minimum", 1);
      return;
    case FieldType::List:
      writer.member("type", "array").key("items").begin_object();
      write_text(writer, spec, known);
      writer.end_object();
      return;
    case FieldType::Map:
      writer.member("type", "object").key("propertyNames").begin_object();
      write_text(writer, spec, known);
      writer.end_object().key("additionalProperties").begin_object();
      if (spec.words.empty()) {
        writer.member("type", "string");
      } else {
        write_enum(writer, spec.words);
      }
      writer.end_object();
      return;
    case FieldType::Word:
    case FieldType::Text:
    case FieldType::Date:
      break;
  }
  write_text(writer, spec, known);
}

void write_sample(JsonWriter& writer, const FieldSpec& spec, std::string_view text) {
  const auto read = read_setting_text(spec, text, {});
  if (const auto* value = std::get_if<SettingValue>(&read)) writer.raw(setting_json(*value));
}

void write_definition(JsonWriter& writer, const FieldSpec& spec, const KnownNames& known) {
  writer.begin_object();
  std::string about(spec.about);
  if (spec.scope == FieldScope::UserOnly) about += " Only in your own settings file.";
  writer.member("description", about);
  write_type(writer, spec, known);
  if (!spec.default_text.empty()) {
    writer.key("default");
    write_sample(writer, spec, spec.default_text);
  }
  writer.key("examples").begin_array();
  write_sample(writer, spec, spec.example);
  writer.end_array().end_object();
}

void write_references(JsonWriter& writer) {
  for (const FieldSpec& spec : setting_fields()) {
    if (spec.scope == FieldScope::DraftOnly) continue;
    writer.key(spec.name).begin_object().member("$ref", "#/$defs/" + std::string(spec.name)).end_object();
  }
}

void write_string_or_strings(JsonWriter& writer, std::string_view about) {
  writer.begin_object().member("description", about).key("anyOf").begin_array();
  writer.begin_object().member("type", "string").end_object();
  writer.begin_object().member("type", "array");
  writer.key("items").begin_object().member("type", "string").end_object().end_object();
  writer.end_array().end_object();
}

void write_overrides(JsonWriter& writer) {
  writer.key("overrides").begin_object();
  writer.member("description", "Settings for the files that a glob matches, relative to this file; later ones win.");
  writer.member("type", "array").key("items").begin_object().member("type", "object");
  writer.key("properties").begin_object().key("files");
  write_string_or_strings(writer, "The globs that this override holds for.");
  write_references(writer);
  writer.end_object().key("required").begin_array().value("files").end_array();
  writer.member("additionalProperties", false).end_object().end_object();
}

}  // namespace

std::string settings_schema(const KnownNames& known) {
  JsonWriter writer(2);
  writer.begin_object().member("$schema", "https://json-schema.org/draft/2020-12/schema");
  writer.member("title", "Settings of followup-lint");
  writer.member("description", "A .followup-lint.json, or one's own followup/config.json. Comments are allowed.");
  writer.member("type", "object").key("properties").begin_object();
  writer.key("$schema").begin_object().member("type", "string").end_object();
  writer.key("extends");
  write_string_or_strings(writer, "Settings files that this one builds on, relative to it.");
  write_overrides(writer);
  write_references(writer);
  writer.end_object().member("additionalProperties", false).key("$defs").begin_object();
  for (const FieldSpec& spec : setting_fields()) {
    if (spec.scope == FieldScope::DraftOnly) continue;
    writer.key(spec.name);
    write_definition(writer, spec, known);
  }
  writer.end_object().end_object();
  return writer.take() + "\n";
}

}  // namespace followup
