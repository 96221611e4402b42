#include "match/inflect.h"

#include <array>

#include "text/words.h"

namespace followup {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_consonant_y(std::string_view word) {
  return word.size() >= 2 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool ends_in_hiss(std::string_view word) {
  for (const std::string_view ending : {"s", "x", "z", "ch", "sh"}) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

std::size_t vowel_groups(std::string_view word) {
  std::size_t groups = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++groups;
  }
  return groups;
}

/// "stop" → "stopp": one syllable that ends consonant, vowel, consonant. Longer words that double are written out in
/// the lexicon.
bool doubles_last(std::string_view word) {
  if (word.size() < 3 || vowel_groups(word) != 1) return false;
  const char last = word.back();
  return !is_vowel(last) && std::string_view("wxy").find(last) == std::string_view::npos &&
         is_vowel(word[word.size() - 2]) && !is_vowel(word[word.size() - 3]);
}

std::string with_s(std::string_view word) {
  std::string made(word);
  if (ends_in_consonant_y(word)) return made.replace(made.size() - 1, 1, "ies");
  return made + (ends_in_hiss(word) ? "es" : "s");
}

std::string with_vowel_ending(std::string_view word, std::string_view ending) {
  std::string made(word);
  if (doubles_last(word)) made.push_back(word.back());
  return made.append(ending);
}

std::string with_ed(std::string_view word) {
  if (word.ends_with('e')) return std::string(word) + "d";
  if (ends_in_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ied";
  return with_vowel_ending(word, "ed");
}

std::string with_ing(std::string_view word) {
  if (word.ends_with("ie")) return std::string(word.substr(0, word.size() - 2)) + "ying";
  const bool drops_e =
      word.size() > 2 && word.back() == 'e' && !word.ends_with("ee") && !word.ends_with("oe") && !word.ends_with("ye");
  if (drops_e) return std::string(word.substr(0, word.size() - 1)) + "ing";
  return with_vowel_ending(word, "ing");
}

std::string with_er(std::string_view word, std::string_view ending) {
  if (word.ends_with('e')) return std::string(word) + std::string(ending.substr(1));
  if (ends_in_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "i" + std::string(ending);
  return with_vowel_ending(word, ending);
}

struct Entry {
  std::string head;  ///< the word that is inflected
  std::string before;
  std::string after;
  std::vector<std::string_view> given;  ///< what was written after the slashes
};

/// Splits "take off/took/taken" into the inflected word, what stands beside it, and the irregular forms.
Entry split_entry(std::string_view entry, bool inflect_last) {
  std::vector<std::string_view> parts = split(entry, '/');
  const std::string_view base = parts.front();
  Entry made;
  made.given.assign(parts.begin() + 1, parts.end());
  const std::size_t gap = inflect_last ? base.rfind(' ') : base.find(' ');
  if (gap == std::string_view::npos) {
    made.head = std::string(base);
  } else if (inflect_last) {
    made.before = std::string(base.substr(0, gap + 1));
    made.head = std::string(base.substr(gap + 1));
  } else {
    made.head = std::string(base.substr(0, gap));
    made.after = std::string(base.substr(gap));
  }
  return made;
}

std::string given_or(const Entry& entry, std::size_t index, std::string regular) {
  return index < entry.given.size() ? std::string(entry.given[index]) : std::move(regular);
}

}  // namespace

std::string_view form_name(WordForm form) {
  constexpr std::array<std::string_view, 8> Names = {"base", "s",      "past",        "participle",
                                                     "ing",  "plural", "comparative", "superlative"};
  return Names[static_cast<std::size_t>(form)];
}

std::vector<InflectedForm> verb_forms(std::string_view entry) {
  const Entry parts = split_entry(entry, false);
  const std::string past = given_or(parts, 0, with_ed(parts.head));
  const std::string participle = given_or(parts, 1, past);
  return {{WordForm::Base, parts.head + parts.after},
          {WordForm::S, with_s(parts.head) + parts.after},
          {WordForm::Past, past + parts.after},
          {WordForm::Participle, participle + parts.after},
          {WordForm::Ing, given_or(parts, 2, with_ing(parts.head)) + parts.after}};
}

std::vector<InflectedForm> noun_forms(std::string_view entry) {
  const Entry parts = split_entry(entry, true);
  std::vector<InflectedForm> forms = {{WordForm::Base, parts.before + parts.head}};
  const std::string plural = given_or(parts, 0, with_s(parts.head));
  if (plural != "-") forms.push_back({WordForm::Plural, parts.before + plural});
  return forms;
}

std::vector<InflectedForm> adjective_forms(std::string_view entry) {
  const Entry parts = split_entry(entry, true);
  std::vector<InflectedForm> forms = {{WordForm::Base, parts.before + parts.head}};
  const std::string comparative = given_or(parts, 0, with_er(parts.head, "er"));
  if (comparative == "-") return forms;
  forms.push_back({WordForm::Comparative, parts.before + comparative});
  forms.push_back({WordForm::Superlative, parts.before + given_or(parts, 1, with_er(parts.head, "est"))});
  return forms;
}

}  // namespace followup
