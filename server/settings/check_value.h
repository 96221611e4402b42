// Whether a single text is a valid value of a setting, or a valid item of one: the checks that settings files, header
// lines and options share. It knows no JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "settings/read_settings.h"
#include "settings/settings.h"
#include "text/span.h"

namespace followup {

/// What is wrong with a text, such as "expected a date as YYYY-MM-DD, found `soon`", and which bytes of it.
struct ValueFault {
  std::string message;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The fault of one name, word or text: a whole value, an item of a list or the name in a map. None when it is valid.
std::optional<std::string> fault_of_text(const FieldSpec& spec, std::string_view text, const KnownNames& known);

/// The fault of a word that a map gives to a name.
std::optional<std::string> fault_of_map_word(const FieldSpec& spec, std::string_view word);

/// A value said as text. The letter case of fixed words does not matter.
std::variant<SettingValue, ValueFault> value_of_text(const FieldSpec& spec, std::string_view text,
                                                     const KnownNames& known);

/// "a number of at least 1", "yes or no" …
std::string expected_text(const FieldSpec& spec);

/// "a, b or c".
std::string alternatives(std::span<const std::string_view> words);

/// `text` between backticks, on one line, and shortened when it is long.
std::string shown(std::string_view text);

/// "; did you mean `x`?", or nothing when no candidate is near.
std::string suggestion(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace followup
