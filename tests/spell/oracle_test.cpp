// What the compiled-in words accept, against Hunspell with the same dictionary: every form, and words one or two slips
// from them. What differs must be explained by our own lists or by British spelling.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <hunspell/hunspell.hxx>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "build/affixes.h"
#include "spell/english.h"
#include "text/words.h"

namespace followup {
namespace {

using testing::IsEmpty;

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

const Affixes& affixes() {
  static const Affixes Made(bytes_of(EN_US_AFF));
  return Made;
}

std::vector<std::string> forms_of(const std::vector<std::string>& entries) {
  std::vector<Form> forms;
  for (const std::string& entry : entries) affixes().expand(entry, forms);
  std::set<std::string> words;
  for (Form& form : forms) words.insert(std::move(form.word));
  return {words.begin(), words.end()};
}

const std::vector<std::string>& dictionary_forms() {
  static const std::vector<std::string> Forms = [] {
    std::vector<std::string> entries = lines_of(EN_US_DIC);
    entries.erase(entries.begin());  // how many follow
    return forms_of(entries);
  }();
  return Forms;
}

/// What our own lists add, in small letters.
const std::set<std::string>& own_words() {
  static const std::set<std::string> Words = [] {
    std::set<std::string> words;
    for (const auto& file : std::filesystem::directory_iterator(FOLLOWUP_DICTIONARIES "/english")) {
      for (const std::string& form : forms_of(lines_of(file.path().string()))) words.insert(ascii_lower(form));
    }
    for (const std::string& name : lines_of(FOLLOWUP_DICTIONARIES "/first_names.words")) {
      words.insert(name);
      words.insert(name + "'s");
    }
    return words;
  }();
  return Words;
}

bool accepts(std::string_view word, Dialect dialect = Dialect::American) {
  return english_spelling(word, dialect) == Spelling::Right;
}

Hunspell& hunspell() {
  static Hunspell Made(EN_US_AFF, EN_US_DIC);
  return Made;
}

/// Forms with a capital behind their first letter, such as "PMing", in small letters: Hunspell refuses some of them in
/// capitals throughout, in which every word may be written.
const std::set<std::string>& mixed_forms() {
  static const std::set<std::string> Words = [] {
    std::set<std::string> words;
    for (const std::string& form : dictionary_forms()) {
      const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
      if (std::any_of(form.begin(), form.end(), is_capital)) words.insert(ascii_lower(form));
    }
    return words;
  }();
  return Words;
}

/// Each part between hyphens is Hunspell's or ours.
bool is_explained(const std::string& word) {
  if (own_words().count(ascii_lower(word)) != 0 || mixed_forms().count(ascii_lower(word)) != 0) return true;
  const std::vector<std::string_view> parts = split(word, '-');
  return std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    return part.empty() || own_words().count(ascii_lower(part)) != 0 || hunspell().spell(std::string(part));
  });
}

std::string perturbed(std::string word, std::mt19937& random) {
  constexpr std::string_view Letters = "abcdefghijklmnopqrstuvwxyzABCEST'-.";
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  const std::size_t at = below(word.size());
  switch (below(6)) {
    case 0:
      word[at] = Letters[below(Letters.size())];
      break;
    case 1:
      word.insert(at, 1, Letters[below(Letters.size())]);
      break;
    case 2:
      if (word.size() > 1) word.erase(at, 1);
      break;
    case 3:
      if (at + 1 < word.size()) std::swap(word[at], word[at + 1]);
      break;
    case 4:
      for (char& c : word) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
      break;
    default:
      word.front() = word.front() >= 'a' && word.front() <= 'z' ? static_cast<char>(word.front() - 32) : word.front();
  }
  return word;
}

TEST(EnglishOracle, KnowsEveryFormOfTheDictionary) {
  std::vector<std::string> missed;
  for (const std::string& form : dictionary_forms()) {
    if (!accepts(form) && hunspell().spell(form)) missed.push_back(form);
  }
  EXPECT_GT(dictionary_forms().size(), 160000U);
  EXPECT_THAT(missed, IsEmpty());
}

TEST(EnglishOracle, AgreesOnPerturbedWordsButForWhatOurListsAdd) {
  constexpr std::size_t Words = 220000;
  std::mt19937 random(20261125);
  std::set<std::string> accepted_wrongly;
  std::set<std::string> missed;
  std::size_t explained = 0;
  for (std::size_t i = 0; i < Words; ++i) {
    std::string word = perturbed(dictionary_forms()[random() % dictionary_forms().size()], random);
    if (random() % 3 == 0) word = perturbed(word, random);
    const bool is_ours = accepts(word);
    if (is_ours == hunspell().spell(word)) continue;
    if (!is_ours) {
      missed.insert(word);
    } else if (is_explained(word)) {
      ++explained;
    } else {
      accepted_wrongly.insert(word);
    }
  }
  EXPECT_THAT(accepted_wrongly, IsEmpty());
  EXPECT_THAT(missed, IsEmpty());
  RecordProperty("explained_by_our_lists", static_cast<int>(explained));
}

TEST(EnglishOracle, TakesNoCommonWordForAnotherByItsFingerprint) {
  std::mt19937 random(7);
  std::set<std::string> wrong;
  for (std::size_t i = 0; i < 300000; ++i) {
    const std::string word = ascii_lower(perturbed(dictionary_forms()[random() % dictionary_forms().size()], random));
    if (is_common_english(hash_folded(word), true, Dialect::Either) && !accepts(word, Dialect::Either)) {
      std::string name = word;
      name.front() = static_cast<char>(name.front() - ('a' - 'A'));
      if (!accepts(name, Dialect::Either)) wrong.insert(word);
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

}  // namespace
}  // namespace followup
