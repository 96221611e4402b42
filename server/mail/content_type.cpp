#include "mail/content_type.h"

#include <algorithm>
#include <map>
#include <optional>

#include "mail/charset.h"
#include "mail/encoded_word.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// One `name=value` as written; the value without quotes and escapes.
struct Written {
  std::string name;
  std::string value;
};

class FieldParser {
 public:
  explicit FieldParser(std::string_view text) : text_(text) {}

  std::string value() {
    skip_blanks();
    return ascii_lower(trim(token(";")));
  }

  /// The next parameter; none at the end.
  std::optional<Written> parameter() {
    while (at_ < text_.size()) {
      skip_blanks();
      if (at_ < text_.size() && text_[at_] == ';') {
        ++at_;
        continue;
      }
      Written written;
      written.name = ascii_lower(trim(token("=;")));
      if (at_ < text_.size() && text_[at_] == '=') {
        ++at_;
        skip_blanks();
        written.value = at_ < text_.size() && text_[at_] == '"' ? quoted() : std::string(trim(token(";")));
      }
      if (!written.name.empty()) return written;
    }
    return std::nullopt;
  }

 private:
  void skip_blanks() {
    while (at_ < text_.size()) {
      if (is_blank(text_[at_])) {
        ++at_;
      } else if (text_[at_] != '(' || !skip_comment()) {
        return;
      }
    }
  }

  /// False, and nothing skipped, when the comment is open; later ones are then open too.
  bool skip_comment() {
    if (has_open_comment_) return false;
    std::size_t depth = 0;
    for (std::size_t at = at_; at < text_.size(); ++at) {
      if (text_[at] == '\\') {
        ++at;
      } else if (text_[at] == '(') {
        ++depth;
      } else if (text_[at] == ')' && --depth == 0) {
        at_ = at + 1;
        return true;
      }
    }
    has_open_comment_ = true;
    return false;
  }

  std::string token(std::string_view stops) {
    std::string word;
    while (at_ < text_.size() && stops.find(text_[at_]) == std::string_view::npos) {
      if (text_[at_] == '(' && skip_comment()) continue;
      word.push_back(text_[at_++]);
    }
    return word;
  }

  std::string quoted() {
    std::string word;
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      word.push_back(text_[at_]);
    }
    if (at_ < text_.size()) ++at_;
    token(";");
    return word;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool has_open_comment_ = false;
};

int hex_digit(char c) {
  constexpr std::string_view Digits = "0123456789abcdef";
  const std::size_t at = Digits.find(static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c));
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

/// More parameters than this nobody writes; the rest is left out, so that finding one stays cheap.
constexpr std::size_t MaxParameters = 64;

std::string without_percents(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? hex_digit(text[at + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[at + 2]) : -1;
    if (low < 0) {
      bytes.push_back(text[at]);
      continue;
    }
    bytes.push_back(static_cast<char>(high * 16 + low));
    at += 2;
  }
  return bytes;
}

/// The pieces of one parameter (RFC 2231, 3 and 4): `name*0*=utf-8''…`.
struct Pieces {
  std::map<std::size_t, std::string> texts;
  std::string charset;
  bool is_encoded = false;
};

/// Digits of a piece's number; more are no number.
constexpr std::size_t MaxDigits = 4;

/// The number behind `name*`; none when it is no piece.
std::optional<std::size_t> piece_number(std::string_view text) {
  if (text.empty()) return 0;
  if (text.size() > MaxDigits) return std::nullopt;
  std::size_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number;
}

void add_piece(std::map<std::string, Pieces>& all, const Written& written) {
  std::string_view name = written.name;
  const bool is_encoded = name.ends_with('*');
  if (is_encoded) name.remove_suffix(1);
  const std::size_t star = name.find('*');
  const std::optional<std::size_t> number =
      piece_number(star == std::string_view::npos ? std::string_view() : name.substr(star + 1));
  if (!number) return;
  Pieces& pieces = all[std::string(name.substr(0, star))];
  std::string_view value = written.value;
  if (is_encoded && *number == 0) {
    const std::size_t first = value.find('\'');
    const std::size_t second = first == std::string_view::npos ? first : value.find('\'', first + 1);
    if (second != std::string_view::npos) {
      pieces.charset = value.substr(0, first);
      value.remove_prefix(second + 1);
    }
  }
  pieces.is_encoded |= is_encoded;
  pieces.texts.try_emplace(*number, is_encoded ? without_percents(value) : std::string(value));
}

std::string joined(const Pieces& pieces) {
  std::string bytes;
  std::size_t next = 0;
  for (const auto& [number, text] : pieces.texts) {
    if (number != next++) break;
    bytes += text;
  }
  return Charset(pieces.charset).decode(bytes).text;
}

}  // namespace

std::string_view ContentField::parameter(std::string_view name) const {
  const auto found =
      std::find_if(parameters.begin(), parameters.end(), [name](const auto& one) { return one.first == name; });
  return found == parameters.end() ? std::string_view() : std::string_view(found->second);
}

ContentField parse_content_field(std::string_view value) {
  FieldParser parser(value);
  ContentField field;
  field.value = parser.value();
  std::map<std::string, Pieces> pieces;
  for (std::size_t count = 0; count < MaxParameters; ++count) {
    const auto written = parser.parameter();
    if (!written) break;
    if (written->name.find('*') != std::string::npos) {
      add_piece(pieces, *written);
    } else if (field.parameter(written->name).empty()) {
      field.parameters.emplace_back(written->name, decode_words(written->value).text);
    }
  }
  for (const auto& [name, all] : pieces) {
    std::erase_if(field.parameters, [&whole = name](const auto& one) { return one.first == whole; });
    field.parameters.emplace_back(name, joined(all));
  }
  return field;
}

}  // namespace followup
