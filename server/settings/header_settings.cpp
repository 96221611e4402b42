#include "settings/header_settings.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "settings/check_value.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr std::string_view Prefix = "X-Followup-";

const FieldSpec* spec_of_header(std::string_view name) {
  for (const FieldSpec& spec : setting_fields()) {
    if (ascii_iequals(header_name(spec), name)) return &spec;
  }
  return nullptr;
}

/// The nearest name is sought among what follows the prefix, since the prefix would make any two names alike.
std::string nearest_header(std::string_view name) {
  std::vector<std::string> endings;
  for (const FieldSpec& spec : setting_fields()) {
    if (spec.in_header) endings.push_back(ascii_lower(header_name(spec).substr(Prefix.size())));
  }
  const std::vector<std::string_view> candidates(endings.begin(), endings.end());
  const std::string_view near = nearest(ascii_lower(name.substr(Prefix.size())), candidates);
  if (near.empty()) return {};
  const FieldSpec* spec = spec_of_header(std::string(Prefix) + std::string(near));
  return spec == nullptr ? std::string() : header_name(*spec);
}

std::string unknown_name(std::string_view name) {
  const std::string near = nearest_header(name);
  if (near.empty()) return shown(name) + " is no setting";
  return shown(name) + " is no setting; did you mean `" + near + "`?";
}

Span<Raw> name_span(const Header& header) { return {header.line.begin, header.line.begin + header.name.size()}; }

Span<Raw> value_span(const Header& header, const ValueFault& fault) {
  if (fault.begin == fault.end) return name_span(header);
  return header.value.raw({fault.begin, fault.end});
}

std::optional<std::pair<Field, SettingEntry>> read_line(const Header& header, const KnownNames& known,
                                                        std::vector<HeaderFault>& faults) {
  const FieldSpec* spec = spec_of_header(header.name);
  if (spec == nullptr) {
    faults.push_back({name_span(header), unknown_name(header.name)});
    return std::nullopt;
  }
  if (!spec->in_header) {
    faults.push_back(
        {name_span(header), "`" + std::string(spec->name) + "` belongs in a settings file, not in a draft"});
    return std::nullopt;
  }
  if (trim(header.value.utf8()).empty()) return std::nullopt;
  auto read = value_of_text(*spec, header.value.utf8(), known);
  if (const auto* fault = std::get_if<ValueFault>(&read)) {
    faults.push_back({value_span(header, *fault), fault->message});
    return std::nullopt;
  }
  return std::pair(spec->field,
                   SettingEntry{std::move(std::get<SettingValue>(read)), Origin{LayerKind::Header, {}, 0}});
}

}  // namespace

bool is_settings_header(std::string_view name) {
  return name.size() > Prefix.size() && ascii_iequals(name.substr(0, Prefix.size()), Prefix);
}

std::vector<std::pair<Field, SettingEntry>> header_settings(const Message& message, const KnownNames& known,
                                                            std::vector<HeaderFault>& faults) {
  std::vector<std::pair<Field, SettingEntry>> entries;
  for (const Header& header : message.headers) {
    if (!is_settings_header(header.name)) continue;
    if (auto entry = read_line(header, known, faults)) entries.push_back(std::move(*entry));
  }
  return entries;
}

}  // namespace followup
