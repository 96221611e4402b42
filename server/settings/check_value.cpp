#include "settings/check_value.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "text/calendar.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr std::string_view YesWords[] = {"yes", "true", "on"};
constexpr std::string_view NoWords[] = {"no", "false", "off"};
constexpr std::string_view KindsOfNoPack[] = {"auto", "unsure", "other"};

bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string not_among(std::string_view expected, std::string_view found, std::span<const std::string_view> candidates) {
  return "expected " + std::string(expected) + ", found " + shown(found) + suggestion(found, candidates);
}

std::optional<std::string> fault_of_kind(std::string_view text, std::span<const std::string_view> kinds) {
  if (contains(KindsOfNoPack, text) || contains(kinds, text)) return std::nullopt;
  if (kinds.empty() && !text.empty()) return std::nullopt;
  std::vector<std::string_view> all(kinds.begin(), kinds.end());
  all.insert(all.end(), std::begin(KindsOfNoPack), std::end(KindsOfNoPack));
  return not_among("a kind of message or auto", text, all);
}

std::optional<std::string> fault_of_rule(std::string_view text, std::span<const std::string_view> rules) {
  if (contains(rules, text) || (rules.empty() && !text.empty())) return std::nullopt;
  return not_among("a rule or a category", text, rules);
}

std::optional<std::string> fault_of_date(std::string_view text) {
  if (parse_iso_date(text)) return std::nullopt;
  const bool has_form = text.size() == 10 && text[4] == '-' && text[7] == '-';
  if (has_form) return "expected a day that exists, as YYYY-MM-DD, found " + shown(text);
  return "expected a date as YYYY-MM-DD, found " + shown(text);
}

/// The name becomes part of the path of a dictionary, so it must not be able to lead elsewhere.
std::optional<std::string> fault_of_language(std::string_view text) {
  constexpr std::string_view Allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
  if (text.size() >= 2 && text.find_first_not_of(Allowed) == std::string_view::npos) return std::nullopt;
  return "expected a language such as en_US, found " + shown(text);
}

/// A piece of a longer text, trimmed, that still knows where it stood.
struct Piece {
  std::string_view text;
  std::size_t begin = 0;
  std::size_t end() const { return begin + text.size(); }
};

Piece trimmed(std::string_view text, std::size_t offset) {
  const std::string_view inner = trim(text);
  if (inner.empty()) return {inner, offset};
  return {inner, offset + static_cast<std::size_t>(inner.data() - text.data())};
}

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t offset = 0;
  for (const std::string_view part : split(text, ',')) {
    const Piece piece = trimmed(part, offset);
    if (!piece.text.empty()) pieces.push_back(piece);
    offset += part.size() + 1;
  }
  return pieces;
}

/// Fixed words may be said in any letter case.
std::string canonical(const FieldSpec& spec, std::string_view text) {
  const bool is_name = spec.content == FieldContent::Rule || spec.content == FieldContent::Kind;
  return is_name || !spec.words.empty() ? ascii_lower(text) : std::string(text);
}

using ValueOrFault = std::variant<SettingValue, ValueFault>;

ValueFault fault_at(const Piece& piece, std::string message) { return {std::move(message), piece.begin, piece.end()}; }

ValueOrFault yes_no_of(const FieldSpec& spec, const Piece& piece) {
  const std::string word = ascii_lower(piece.text);
  if (contains(YesWords, word)) return SettingValue(true);
  if (contains(NoWords, word)) return SettingValue(false);
  return fault_at(piece, "expected " + expected_text(spec) + ", found " + shown(piece.text));
}

ValueOrFault number_of(const FieldSpec& spec, const Piece& piece) {
  std::int64_t number = 0;
  const char* end = piece.text.data() + piece.text.size();
  const auto read = std::from_chars(piece.text.data(), end, number);
  if (read.ec == std::errc() && read.ptr == end && number > 0) return SettingValue(number);
  return fault_at(piece, "expected " + expected_text(spec) + ", found " + shown(piece.text));
}

ValueOrFault list_of(const FieldSpec& spec, std::string_view text, const KnownNames& known) {
  std::vector<std::string> items;
  for (const Piece& piece : pieces_of(text)) {
    std::string item = canonical(spec, piece.text);
    if (auto fault = fault_of_text(spec, item, known)) return fault_at(piece, std::move(*fault));
    items.push_back(std::move(item));
  }
  return SettingValue(std::move(items));
}

ValueOrFault map_of(const FieldSpec& spec, std::string_view text, const KnownNames& known) {
  std::vector<std::pair<std::string, std::string>> entries;
  for (const Piece& piece : pieces_of(text)) {
    const std::size_t equals = piece.text.find('=');
    if (equals == std::string_view::npos) {
      return fault_at(piece, "expected entries as name=word, found " + shown(piece.text));
    }
    const Piece name = trimmed(piece.text.substr(0, equals), piece.begin);
    const Piece word = trimmed(piece.text.substr(equals + 1), piece.begin + equals + 1);
    std::string key = canonical(spec, name.text);
    std::string value = canonical(spec, word.text);
    if (auto fault = fault_of_text(spec, key, known)) return fault_at(name, std::move(*fault));
    if (auto fault = fault_of_map_word(spec, value)) return fault_at(word, std::move(*fault));
    entries.emplace_back(std::move(key), std::move(value));
  }
  return SettingValue(std::move(entries));
}

ValueOrFault single_of(const FieldSpec& spec, const Piece& piece, const KnownNames& known) {
  std::string text = canonical(spec, piece.text);
  if (auto fault = fault_of_text(spec, text, known)) return fault_at(piece, std::move(*fault));
  return SettingValue(std::move(text));
}

}  // namespace

std::string alternatives(std::span<const std::string_view> words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

std::string shown(std::string_view text) {
  constexpr std::size_t LongestShown = 40;
  if (text.empty()) return "nothing";
  std::string result = "`";
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) {
    if (count == LongestShown) {
      result += "…";
      break;
    }
    const std::size_t length = code_point_at(text, offset).length;
    const bool is_control = static_cast<unsigned char>(text[offset]) < 0x20 || text[offset] == 0x7f;
    result += is_control ? std::string_view(" ") : text.substr(offset, length);
    offset += length;
  }
  return result + "`";
}

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view near = nearest(ascii_lower(word), candidates);
  return near.empty() ? std::string() : "; did you mean `" + std::string(near) + "`?";
}

std::string expected_text(const FieldSpec& spec) {
  switch (spec.type) {
    case FieldType::Word:
      return spec.words.empty() ? "a word" : alternatives(spec.words);
    case FieldType::Text:
      return "a text";
    case FieldType::YesNo:
      return "yes or no";
    case FieldType::Number:
      return "a whole number of at least 1";
    case FieldType::Date:
      return "a date as YYYY-MM-DD";
    case FieldType::List:
      return "a list of texts";
    case FieldType::Map:
      return "an object of names and words";
  }
  return {};
}

std::optional<std::string> fault_of_text(const FieldSpec& spec, std::string_view text, const KnownNames& known) {
  switch (spec.content) {
    case FieldContent::Kind:
      return fault_of_kind(text, known.kinds);
    case FieldContent::Rule:
      return fault_of_rule(text, known.rules);
    case FieldContent::Date:
      return fault_of_date(text);
    case FieldContent::Language:
      return fault_of_language(text);
    case FieldContent::Any:
    case FieldContent::Path:
      break;
  }
  if (spec.type != FieldType::Word) return std::nullopt;
  const bool is_valid = spec.words.empty() ? !text.empty() : contains(spec.words, text);
  if (is_valid) return std::nullopt;
  return not_among(expected_text(spec), text, spec.words);
}

std::optional<std::string> fault_of_map_word(const FieldSpec& spec, std::string_view word) {
  if (spec.words.empty() || contains(spec.words, word)) return std::nullopt;
  return not_among(alternatives(spec.words), word, spec.words);
}

std::variant<SettingValue, ValueFault> value_of_text(const FieldSpec& spec, std::string_view text,
                                                     const KnownNames& known) {
  switch (spec.type) {
    case FieldType::YesNo:
      return yes_no_of(spec, trimmed(text, 0));
    case FieldType::Number:
      return number_of(spec, trimmed(text, 0));
    case FieldType::List:
      return list_of(spec, text, known);
    case FieldType::Map:
      return map_of(spec, text, known);
    case FieldType::Word:
    case FieldType::Text:
    case FieldType::Date:
      break;
  }
  return single_of(spec, trimmed(text, 0), known);
}

}  // namespace followup
