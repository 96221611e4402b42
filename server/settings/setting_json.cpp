#include <string>
#include <variant>

#include "data/json_writer.h"
#include "settings/read_settings.h"

namespace followup {
namespace {

std::string json_of(const std::string& text) {
  std::string out;
  append_json_string(out, text);
  return out;
}
std::string json_of(bool flag) { return flag ? "true" : "false"; }
std::string json_of(std::int64_t number) { return std::to_string(number); }

std::string json_of(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) {
    if (out.size() > 1) out += ", ";
    append_json_string(out, item);
  }
  return out + "]";
}

std::string json_of(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string out = "{";
  for (const auto& [name, word] : entries) {
    if (out.size() > 1) out += ", ";
    append_json_string(out, name);
    out += ": ";
    append_json_string(out, word);
  }
  return out + "}";
}

}  // namespace

std::string setting_json(const SettingValue& value) {
  return std::visit([](const auto& content) { return json_of(content); }, value);
}

}  // namespace followup
