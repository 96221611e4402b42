#include "lsp/own_words.h"

#include <algorithm>

#include "mail/address.h"
#include "prose/characters.h"
#include "settings/header_settings.h"
#include "text/words.h"

namespace followup::lsp {
namespace {

constexpr std::string_view AddressFields[] = {"From", "Sender", "Reply-To", "To", "Cc", "Bcc"};

bool is_address_field(std::string_view name) {
  return std::any_of(std::begin(AddressFields), std::end(AddressFields),
                     [&](std::string_view one) { return ascii_iequals(one, name); });
}

void add_field(const Header& header, std::vector<Stretch>& into) {
  const Span<Decoded> all{0, header.value.utf8().size()};
  if (ascii_iequals(header.name, "Subject")) into.push_back({&header.value, all, StretchType::Subject});
  if (is_settings_header(header.name)) into.push_back({&header.value, all, StretchType::Setting});
  if (!is_address_field(header.name)) return;
  for (const Address& address : parse_addresses(header.value.utf8())) {
    if (!address.name_where.empty()) into.push_back({&header.value, address.name_where, StretchType::DisplayName});
  }
}

char upper_byte(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool is_in_word(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (text[at] == '_' || is_of(WordBytes, text[at]) || (is_of(WideByte, text[at]) && word_begins(text, at)));
}

std::size_t character_before(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

/// True when a letter or digit stands on both sides of the offset.
bool is_inside_word(std::string_view text, std::size_t at) {
  return at > 0 && is_in_word(text, at) && is_in_word(text, character_before(text, at));
}

/// Where the name that begins at `at` ends, ASCII case ignored; `at` when it does not stand there.
std::size_t name_end(std::string_view text, std::size_t at, std::string_view name) {
  std::size_t here = at;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (is_blank(name[i])) {
      if (here >= text.size() || !is_blank(text[here])) return at;
      while (here < text.size() && is_blank(text[here])) ++here;
      while (i + 1 < name.size() && is_blank(name[i + 1])) ++i;
      continue;
    }
    if (here >= text.size() || lower_byte(text[here]) != lower_byte(name[i])) return at;
    ++here;
  }
  return here;
}

/// One blank for each run of white space.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (!is_blank(c)) line.push_back(c);
    if (is_blank(c) && !line.empty() && line.back() != ' ') line.push_back(' ');
  }
  return line;
}

/// None when the place is written in another way than the name may be.
std::optional<LetterCase> letters_of(std::string_view written, std::string_view name, bool in_lower) {
  const std::string line = on_one_line(written);
  if (line == name) return LetterCase::Same;
  if (line == in_case(name, LetterCase::Upper)) return LetterCase::Upper;
  if (!in_lower) return std::nullopt;
  return line == in_case(name, LetterCase::Lower) ? LetterCase::Lower : LetterCase::Same;
}

void find_in(const Stretch& stretch, std::string_view name, bool in_lower, std::vector<NamePlace>& places) {
  const std::string_view text = stretch.source->utf8().substr(0, stretch.where.end);
  const char first = lower_byte(name.front());
  for (std::size_t at = stretch.where.begin; at < text.size(); ++at) {
    if (lower_byte(text[at]) != first || is_inside_word(text, at)) continue;
    const std::size_t end = name_end(text, at, name);
    if (end == at || is_inside_word(stretch.source->utf8(), end)) continue;
    const std::optional<LetterCase> letters = letters_of(text.substr(at, end - at), name, in_lower);
    if (!letters) continue;
    places.push_back({stretch, {at, end}, stretch.source->raw({at, end}), *letters});
    at = end - 1;
  }
}

}  // namespace

std::vector<Stretch> own_words(const Draft& draft) {
  std::vector<Stretch> words;
  for (const Header& header : draft.message.headers) add_field(header, words);
  for (const auto& [where, region] : draft.message.regions) {
    if (region == Region::Own) words.push_back({&draft.message.body, where, StretchType::Body});
  }
  return words;
}

std::vector<NamePlace> find_name(const std::vector<Stretch>& words, std::string_view name, bool in_lower) {
  const std::string wanted = on_one_line(trim(name));
  std::vector<NamePlace> places;
  if (wanted.empty()) return places;
  for (const Stretch& stretch : words) find_in(stretch, wanted, in_lower, places);
  return places;
}

std::string in_case(std::string_view text, LetterCase letters) {
  std::string made(text);
  if (letters == LetterCase::Lower) std::transform(made.begin(), made.end(), made.begin(), lower_byte);
  if (letters == LetterCase::Upper) std::transform(made.begin(), made.end(), made.begin(), upper_byte);
  return made;
}

}  // namespace followup::lsp
