#include "lint/known_spellings.h"

#include <algorithm>

#include "prose/characters.h"
#include "text/words.h"

namespace followup {
namespace {

bool is_letter(std::string_view text, std::size_t at) {
  return at < text.size() && (is_of(WordBytes, text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
}

/// The word, in any letter case, with no letter beside it.
bool holds(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
    if (lower_byte(text[at]) != lower_byte(word.front())) continue;
    const bool stands_alone = (at == 0 || !is_letter(text, at - 1)) && !is_letter(text, at + word.size());
    if (stands_alone && ascii_iequals(text.substr(at, word.size()), word)) return true;
  }
  return false;
}

constexpr std::string_view AddressFields[] = {"From", "Sender", "Reply-To", "To", "Cc", "Bcc"};
constexpr Field NameSettings[] = {Field::Name, Field::Company, Field::Position};

}  // namespace

bool KnownSpellings::knows(std::string_view word) const { return stands_in_settings(word) || stands_around(word); }

bool KnownSpellings::stands_around(std::string_view word) const {
  for (const std::string_view field : AddressFields) {
    const Header* header = draft_.message.header(field);
    if (header != nullptr && holds(header->value.utf8(), word)) return true;
  }
  const std::string_view body = draft_.message.body.utf8();
  for (const auto& [where, region] : draft_.message.regions) {
    if (region != Region::Own && holds(body.substr(where.begin, where.size()), word)) return true;
  }
  const Outline& outline = draft_.body.prose.outline;
  return outline.names && holds(body.substr(outline.names->begin, outline.names->size()), word);
}

bool KnownSpellings::stands_in_settings(std::string_view word) const {
  const Settings& settings = *draft_.settings;
  const auto holds_it = [&](const std::string& text) { return holds(text, word); };
  const std::vector<std::string>& people = settings.list(Field::Interviewers);
  if (std::any_of(people.begin(), people.end(), holds_it)) return true;
  return std::any_of(std::begin(NameSettings), std::end(NameSettings),
                     [&](Field field) { return holds(settings.word(field), word); });
}

bool KnownSpellings::rejects_any() const { return !draft_.settings->list(Field::Rejects).empty(); }

bool KnownSpellings::rejects(std::string_view word) const {
  const std::vector<std::string>& rejected = draft_.settings->list(Field::Rejects);
  return std::any_of(rejected.begin(), rejected.end(),
                     [&](const std::string& one) { return ascii_iequals(one, word); });
}

}  // namespace followup
