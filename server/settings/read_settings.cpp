#include "settings/read_settings.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "settings/check_value.h"
#include "text/words.h"

namespace followup {
namespace {

using Values = std::array<std::optional<SettingEntry>, FieldCount>;

constexpr std::string_view SchemaKey = "$schema";
constexpr std::string_view ExtendsKey = "extends";
constexpr std::string_view OverridesKey = "overrides";
constexpr std::string_view FilesKey = "files";

/// Reads one file; collects faults and keeps what is right.
class Reader {
 public:
  Reader(const SettingsSource& source, const KnownNames& known, Problems& problems)
      : source_(source), known_(known), problems_(problems) {}

  SettingsFile file(const Json& json);

 private:
  void fault(Json::Place place, std::string message) {
    problems_.push_back(problem_at(place, std::move(message), source_.path, source_.bytes));
  }
  void wrong_type(const Json& json, std::string_view name, std::string_view expected);

  void setting(const Json::Member& member, std::span<const std::string_view> other_keys, Values& values);
  bool is_allowed_here(const FieldSpec& spec, Json::Place place);
  void unknown_key(const Json::Member& member, std::span<const std::string_view> other_keys);
  void extends(const Json& json, SettingsFile& file);
  void overrides(const Json& json, SettingsFile& file);
  void one_override(const Json& json, SettingsFile& file);

  std::optional<SettingValue> value(const FieldSpec& spec, const Json& json);
  std::optional<SettingValue> text(const FieldSpec& spec, const Json& json);
  std::optional<SettingValue> number(const FieldSpec& spec, const Json& json);
  std::optional<SettingValue> list(const FieldSpec& spec, const Json& json);
  std::optional<SettingValue> map(const FieldSpec& spec, const Json& json);
  std::vector<std::string> texts(const Json& json, std::string_view name);

  const SettingsSource& source_;
  const KnownNames& known_;
  Problems& problems_;
};

std::string named(std::string_view name) { return "`" + std::string(name) + "`: "; }

void Reader::wrong_type(const Json& json, std::string_view name, std::string_view expected) {
  fault(json.place, named(name) + "expected " + std::string(expected) + ", found " + std::string(type_name(json.type)));
}

SettingsFile Reader::file(const Json& json) {
  SettingsFile file;
  if (!json.is(Json::Type::Object)) {
    fault(json.place, "expected an object with settings, found " + std::string(type_name(json.type)));
    return file;
  }
  constexpr std::string_view OtherKeys[] = {SchemaKey, ExtendsKey, OverridesKey};
  for (const Json::Member& member : json.members) {
    if (member.key == SchemaKey) continue;
    if (member.key == ExtendsKey) {
      extends(member.value, file);
    } else if (member.key == OverridesKey) {
      overrides(member.value, file);
    } else {
      setting(member, OtherKeys, file.layer.values);
    }
  }
  return file;
}

void Reader::setting(const Json::Member& member, std::span<const std::string_view> other_keys, Values& values) {
  const auto field = field_named(member.key);
  if (!field) return unknown_key(member, other_keys);
  const FieldSpec& spec = spec_of(*field);
  if (!is_allowed_here(spec, member.key_place)) return;
  auto read = value(spec, member.value);
  if (!read) return;
  values[static_cast<std::size_t>(*field)] =
      SettingEntry{std::move(*read), Origin{source_.layer, std::string(source_.path), member.key_place.line}};
}

bool Reader::is_allowed_here(const FieldSpec& spec, Json::Place place) {
  if (spec.scope == FieldScope::DraftOnly) {
    fault(place, named(spec.name) + "only a draft itself may say this, as `" + header_name(spec) + ":`");
    return false;
  }
  if (spec.scope == FieldScope::UserOnly && source_.layer != LayerKind::User) {
    fault(place, named(spec.name) + "only your own settings file, followup/config.json, may say this");
    return false;
  }
  return true;
}

void Reader::unknown_key(const Json::Member& member, std::span<const std::string_view> other_keys) {
  std::vector<std::string_view> keys(other_keys.begin(), other_keys.end());
  for (const FieldSpec& spec : setting_fields()) {
    if (spec.scope != FieldScope::DraftOnly) keys.push_back(spec.name);
  }
  const auto same = std::find_if(keys.begin(), keys.end(), [&](auto key) { return ascii_iequals(key, member.key); });
  const std::string hint =
      same != keys.end() ? "; did you mean `" + std::string(*same) + "`?" : suggestion(member.key, keys);
  fault(member.key_place, "expected the name of a setting, found " + shown(member.key) + hint);
}

std::vector<std::string> Reader::texts(const Json& json, std::string_view name) {
  std::vector<std::string> found;
  if (json.is(Json::Type::String)) return {json.string};
  if (!json.is(Json::Type::Array)) {
    wrong_type(json, name, "a string or an array of strings");
    return found;
  }
  for (const Json& item : json.items) {
    if (item.is(Json::Type::String)) {
      found.push_back(item.string);
    } else {
      wrong_type(item, name, "a string");
    }
  }
  return found;
}

void Reader::extends(const Json& json, SettingsFile& file) {
  const auto add = [&](const Json& item) {
    if (!item.is(Json::Type::String)) return wrong_type(item, ExtendsKey, "a string or an array of strings");
    if (item.string.empty()) return fault(item.place, named(ExtendsKey) + "expected a path, found nothing");
    file.extends.push_back({item.string, problem_at(item.place, {}, source_.path, source_.bytes)});
  };
  if (!json.is(Json::Type::Array)) return add(json);
  for (const Json& item : json.items) add(item);
}

void Reader::overrides(const Json& json, SettingsFile& file) {
  if (!json.is(Json::Type::Array)) return wrong_type(json, OverridesKey, "an array of objects");
  for (const Json& item : json.items) one_override(item, file);
}

void Reader::one_override(const Json& json, SettingsFile& file) {
  if (!json.is(Json::Type::Object)) return wrong_type(json, OverridesKey, "an object with `files` and settings");
  SettingsLayer::Override result;
  constexpr std::string_view OtherKeys[] = {FilesKey};
  for (const Json::Member& member : json.members) {
    if (member.key == FilesKey) {
      result.files = texts(member.value, FilesKey);
    } else if (member.key == ExtendsKey || member.key == OverridesKey) {
      fault(member.key_place, named(member.key) + "may not stand in an override");
    } else {
      setting(member, OtherKeys, result.values);
    }
  }
  if (json.find(FilesKey) == nullptr) {
    return fault(json.place, named(OverridesKey) + "expected `files`, the globs that this override holds for");
  }
  if (!result.files.empty()) file.layer.overrides.push_back(std::move(result));
}

std::optional<SettingValue> Reader::value(const FieldSpec& spec, const Json& json) {
  switch (spec.type) {
    case FieldType::YesNo:
      if (json.is(Json::Type::Boolean)) return SettingValue(json.boolean);
      wrong_type(json, spec.name, "true or false");
      return std::nullopt;
    case FieldType::Number:
      return number(spec, json);
    case FieldType::List:
      return list(spec, json);
    case FieldType::Map:
      return map(spec, json);
    case FieldType::Word:
    case FieldType::Text:
    case FieldType::Date:
      break;
  }
  return text(spec, json);
}

std::optional<SettingValue> Reader::text(const FieldSpec& spec, const Json& json) {
  if (!json.is(Json::Type::String)) {
    wrong_type(json, spec.name, spec.words.empty() ? "a string" : expected_text(spec));
    return std::nullopt;
  }
  if (auto wrong = fault_of_text(spec, json.string, known_)) {
    fault(json.place, named(spec.name) + *wrong);
    return std::nullopt;
  }
  return SettingValue(json.string);
}

std::optional<SettingValue> Reader::number(const FieldSpec& spec, const Json& json) {
  if (json.is(Json::Type::Integer) && json.integer > 0) return SettingValue(json.integer);
  if (json.is(Json::Type::Integer)) {
    fault(json.place,
          named(spec.name) + "expected " + expected_text(spec) + ", found " + shown(std::to_string(json.integer)));
  } else {
    wrong_type(json, spec.name, expected_text(spec));
  }
  return std::nullopt;
}

std::optional<SettingValue> Reader::list(const FieldSpec& spec, const Json& json) {
  if (!json.is(Json::Type::Array)) {
    wrong_type(json, spec.name, "an array of strings");
    return std::nullopt;
  }
  std::vector<std::string> items;
  for (const Json& item : json.items) {
    if (!item.is(Json::Type::String)) {
      wrong_type(item, spec.name, "a string");
    } else if (auto wrong = fault_of_text(spec, item.string, known_)) {
      fault(item.place, named(spec.name) + *wrong);
    } else {
      items.push_back(item.string);
    }
  }
  return SettingValue(std::move(items));
}

std::optional<SettingValue> Reader::map(const FieldSpec& spec, const Json& json) {
  if (!json.is(Json::Type::Object)) {
    wrong_type(json, spec.name, "an object");
    return std::nullopt;
  }
  std::vector<std::pair<std::string, std::string>> entries;
  for (const Json::Member& member : json.members) {
    if (auto wrong = fault_of_text(spec, member.key, known_)) {
      fault(member.key_place, named(spec.name) + *wrong);
    } else if (!member.value.is(Json::Type::String)) {
      wrong_type(member.value, spec.name, alternatives(spec.words));
    } else if (auto wrong_word = fault_of_map_word(spec, member.value.string)) {
      fault(member.value.place, named(spec.name) + *wrong_word);
    } else {
      entries.emplace_back(member.key, member.value.string);
    }
  }
  return SettingValue(std::move(entries));
}

}  // namespace

SettingsFile read_settings(const Json& json, const SettingsSource& source, const KnownNames& known,
                           Problems& problems) {
  return Reader(source, known, problems).file(json);
}

SettingsFile read_settings(const SettingsSource& source, const KnownNames& known, Problems& problems) {
  auto parsed = parse_json(source.bytes, source.path, {.comments = true});
  if (auto* problem = std::get_if<Problem>(&parsed)) {
    problems.push_back(std::move(*problem));
    return {};
  }
  return read_settings(std::get<Json>(parsed), source, known, problems);
}

Result<SettingValue> read_setting_text(const FieldSpec& spec, std::string_view text, const KnownNames& known) {
  auto read = value_of_text(spec, text, known);
  if (auto* value = std::get_if<SettingValue>(&read)) return std::move(*value);
  Problem problem;
  problem.message = std::get<ValueFault>(read).message;
  return problem;
}

}  // namespace followup
