#include "lint/known_spellings.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "prose/characters.h"
#include "text/words.h"

namespace followup {
namespace {

bool is_in_word(char c) { return is_of(WordBytes, c) || static_cast<unsigned char>(c) >= 0x80; }

/// Cuts the next run of letters and digits off a text; empty at its end.
std::string_view take_run(std::string_view& text) {
  const auto begin = std::find_if(text.begin(), text.end(), is_in_word);
  const auto end = std::find_if_not(begin, text.end(), is_in_word);
  const std::string_view run(begin, end);
  text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
  return run;
}

constexpr std::string_view AddressFields[] = {"From", "Sender", "Reply-To", "To", "Cc", "Bcc"};
constexpr Field NameSettings[] = {Field::Name, Field::Company, Field::Position};

}  // namespace

bool KnownSpellings::knows(std::string_view word) {
  if (!std::exchange(is_read_, true)) read_surroundings();
  std::string_view run = take_run(word);
  if (run.empty()) return false;
  for (; !run.empty(); run = take_run(word)) {
    if (words_.count(ascii_lower(run)) == 0) return false;
  }
  return true;
}

void KnownSpellings::read_surroundings() {
  for (const std::string_view field : AddressFields) {
    if (const Header* header = draft_.message.header(field); header != nullptr) add_words(header->value.utf8());
  }
  const std::string_view body = draft_.message.body.utf8();
  for (const auto& [where, region] : draft_.message.regions) {
    if (region != Region::Own) add_words(body.substr(where.begin, where.size()));
  }
  if (const auto& names = draft_.body.prose.outline.names) add_words(body.substr(names->begin, names->size()));
  const Settings& settings = *draft_.settings;
  for (const std::string& one : settings.list(Field::Interviewers)) add_words(one);
  for (const Field field : NameSettings) add_words(settings.word(field));
}

void KnownSpellings::add_words(std::string_view text) {
  for (std::string_view run = take_run(text); !run.empty(); run = take_run(text)) words_.insert(ascii_lower(run));
}

bool KnownSpellings::rejects_any() const { return !draft_.settings->list(Field::Rejects).empty(); }

bool KnownSpellings::rejects(std::string_view word) const {
  const std::vector<std::string>& rejected = draft_.settings->list(Field::Rejects);
  return std::any_of(rejected.begin(), rejected.end(),
                     [&](const std::string& one) { return ascii_iequals(one, word); });
}

}  // namespace followup
