#include "build/word_lists.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

namespace followup {
namespace {

using Words = std::map<std::string, WordClass>;

struct Line {
  std::string text;
  std::size_t number = 0;
};

std::runtime_error fault(const std::string& path, std::size_t line, const std::string& what) {
  return std::runtime_error(path + ":" + std::to_string(line) + ": " + what);
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot read");
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Lines that hold something; of our own lists, those that are no comment.
std::vector<Line> read_lines(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot read");
  std::vector<Line> lines;
  std::size_t number = 0;
  for (std::string text; std::getline(in, text);) {
    ++number;
    if (!text.empty() && text.back() == '\r') text.pop_back();
    if (!text.empty() && text.front() != '#') lines.push_back({text, number});
  }
  return lines;
}

std::string_view word_of(std::string_view entry) { return entry.substr(0, entry.find('/')); }

/// Our own lists are in the order of their words' bytes, each word once.
std::vector<Line> read_own(const std::string& path) {
  std::vector<Line> lines = read_lines(path);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (word_of(lines[i].text) <= word_of(lines[i - 1].text))
      throw fault(path, lines[i].number, "“" + lines[i].text + "” is out of order, or stands twice");
  }
  return lines;
}

/// The commonness that the list's first line gives its words: "# commonness 3".
std::uint8_t commonness_of(const std::string& path) {
  constexpr std::string_view Key = "# commonness ";
  const std::string text = read_file(path);
  const auto digit = text.starts_with(Key) ? static_cast<unsigned>(text[Key.size()] - '0') : MaxCommonness + 1U;
  if (digit > MaxCommonness) throw fault(path, 1, "expected “# commonness ” and a digit from 0 to 7");
  return static_cast<std::uint8_t>(digit);
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// SCOWL's size classes: the smaller, the more common its words.
constexpr std::array<std::pair<int, std::uint8_t>, 8> Sizes = {
    {{10, 6}, {20, 5}, {35, 4}, {40, 3}, {50, 2}, {55, 1}, {60, 1}, {70, 0}}};

class Scowl {
 public:
  explicit Scowl(const std::string& folder) {
    for (const auto& [size, commonness] : Sizes) {
      read(folder, "english", size, commonness, shared_);
      read(folder, "american", size, commonness, american_);
      const bool is_known = size <= 60;  // the size of Hunspell's en_US
      for (const std::string spelling : {"british", "british_z"}) {
        read(folder, spelling, size, commonness, british_);
        if (is_known) read(folder, spelling, size, commonness, known_british_);
      }
    }
  }

  std::uint8_t commonness(const std::string& word) const {
    const auto found = commonness_.find(word);
    return found == commonness_.end() ? std::uint8_t{0} : found->second;
  }
  Dialect dialect(const std::string& word) const {
    const bool is_american = american_.count(word) != 0 && shared_.count(word) == 0 && british_.count(word) == 0;
    return is_american ? Dialect::American : Dialect::Either;
  }
  const std::set<std::string>& british() const { return known_british_; }

 private:
  void read(const std::string& folder, const std::string& spelling, int size, std::uint8_t commonness,
            std::set<std::string>& into) {
    for (const std::string kind : {"words", "upper", "proper-names", "contractions", "abbreviations"}) {
      const std::string path = folder + "/" + spelling + "-" + kind + "." + std::to_string(size);
      if (!std::ifstream(path)) continue;  // not every class has every size
      for (const Line& line : read_lines(path)) {
        into.insert(line.text);
        commonness_.emplace(line.text, commonness);
      }
    }
  }

  std::set<std::string> shared_;
  std::set<std::string> american_;
  std::set<std::string> british_;
  std::set<std::string> known_british_;
  std::map<std::string, std::uint8_t> commonness_;
};

void add_hunspell(const WordSources& sources, const Affixes& affixes, const Scowl& scowl, Words& words) {
  std::vector<Line> lines = read_lines(sources.dic);
  if (lines.empty()) throw fault(sources.dic, 1, "expected words");
  std::vector<Form> forms;
  for (std::size_t i = 1; i < lines.size(); ++i) affixes.expand(lines[i].text, forms);
  for (const Form& form : forms) {
    if (has_digit(form.word)) continue;
    const auto [word, is_new] =
        words.emplace(form.word, WordClass{scowl.commonness(form.word), scowl.dialect(form.word), form.may_offer});
    if (!form.may_offer) word->second.may_offer = false;
  }
}

void add_british(const Scowl& scowl, Words& words) {
  for (const std::string& word : scowl.british()) {
    if (!has_digit(word)) words.emplace(word, WordClass{scowl.commonness(word), Dialect::British, true});
  }
}

void add_own(const std::string& path, const Affixes& affixes, Words& words) {
  const std::uint8_t commonness = commonness_of(path);
  for (const Line& line : read_own(path)) {
    std::vector<Form> forms;
    affixes.expand(line.text, forms);
    for (const Form& form : forms) {
      WordClass& known = words.emplace(form.word, WordClass{commonness, Dialect::Either, true}).first->second;
      known.commonness = std::max(known.commonness, commonness);
      known.dialect = Dialect::Either;
    }
  }
}

/// "dana" as "Dana" and "Dana's".
void add_names(const std::string& path, Words& words) {
  constexpr WordClass OfNames = {1, Dialect::Either, true};
  for (const Line& line : read_own(path)) {
    if (line.text.find(' ') != std::string::npos) continue;
    std::string name = line.text;
    name.front() = static_cast<char>(name.front() - ('a' - 'A'));
    words.emplace(name, OfNames);
    words.emplace(name + "'s", OfNames);
  }
}

void mark_common(const std::string& path, Words& words) {
  for (const Line& line : read_own(path)) {
    const auto found = words.find(line.text);
    if (found == words.end()) throw fault(path, line.number, "“" + line.text + "” is in no list of words");
    found->second.commonness = MaxCommonness;
  }
}

void mark_never_offered(const std::string& path, Words& words) {
  for (const Line& line : read_own(path)) {
    const auto found = words.find(line.text);
    if (found == words.end()) throw fault(path, line.number, "“" + line.text + "” is in no list of words");
    found->second.may_offer = false;
  }
}

}  // namespace

std::map<std::string, WordClass> read_word_lists(const WordSources& sources) {
  const Affixes affixes(read_file(sources.aff));
  const Scowl scowl(sources.scowl);
  Words words;
  add_hunspell(sources, affixes, scowl, words);
  add_british(scowl, words);
  for (const std::string& path : sources.own) add_own(path, affixes, words);
  for (const std::string& path : sources.names) add_names(path, words);
  mark_common(sources.common, words);
  mark_never_offered(sources.never_offered, words);
  return words;
}

}  // namespace followup
