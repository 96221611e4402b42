#include "settings/settings.h"

#include <utility>

namespace followup {
namespace {

/// The value of a field when it is of type T, else null.
template <class T>
const T* value_as(const SettingEntry* entry) {
  return entry == nullptr ? nullptr : std::get_if<T>(&entry->value);
}

}  // namespace

const SettingEntry* Settings::entry(Field field) const {
  const auto& value = values_[static_cast<std::size_t>(field)];
  return value ? &*value : nullptr;
}

void Settings::set(Field field, SettingEntry entry) { values_[static_cast<std::size_t>(field)] = std::move(entry); }

std::string_view Settings::word(Field field) const {
  const auto* text = value_as<std::string>(entry(field));
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

bool Settings::yes(Field field) const {
  const auto* flag = value_as<bool>(entry(field));
  return flag != nullptr && *flag;
}

std::optional<std::int64_t> Settings::number(Field field) const {
  const auto* number = value_as<std::int64_t>(entry(field));
  if (number == nullptr) return std::nullopt;
  return *number;
}

const std::vector<std::string>& Settings::list(Field field) const {
  static const std::vector<std::string> None;
  const auto* items = value_as<std::vector<std::string>>(entry(field));
  return items == nullptr ? None : *items;
}

const std::vector<std::pair<std::string, std::string>>& Settings::map(Field field) const {
  static const std::vector<std::pair<std::string, std::string>> None;
  const auto* entries = value_as<std::vector<std::pair<std::string, std::string>>>(entry(field));
  return entries == nullptr ? None : *entries;
}

}  // namespace followup
