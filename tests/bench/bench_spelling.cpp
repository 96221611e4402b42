// Spelling beside the checkers that Debian has, all of them asked the same words in one run: how many misspellings each
// finds, how often its first correction is the right one, how many of right words it calls wrong; and what our look-up
// and corrections take. What is not installed is said and left out. FILE…: texts of correct English to count false
// alarms in.
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "spell/english.h"
#include "spell/suggest.h"

namespace followup {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;  ///< misspelling and word

constexpr std::size_t PairsOfList = 2000;
constexpr Dialect American = Dialect::American;

double processor_microseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

bool is_small(std::string_view word) {
  return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string> output_of(const std::string& command, const std::vector<std::string>& lines) {
  const std::string file = std::filesystem::temp_directory_path() / ("bench_spelling." + std::to_string(::getpid()));
  std::ofstream out(file);
  for (const std::string& line : lines) out << line << '\n';
  out.close();
  std::vector<std::string> answer;
  FILE* pipe = popen((command + " < " + file + " 2>/dev/null").c_str(), "r");
  if (pipe == nullptr) return answer;
  std::string line;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
    if (c != '\n') line += static_cast<char>(c);
    if (c == '\n') answer.push_back(std::exchange(line, {}));
  }
  pclose(pipe);
  std::remove(file.c_str());
  return answer;
}

/// What a checker says of each word: whether it is right, and its first correction.
struct Verdict {
  bool is_right = true;
  std::string first;
};
using Verdicts = std::vector<Verdict>;

/// Of the answers of `-a`, which ispell began: "& word 3 0: one, two", "*", "# word 0".
Verdicts read_ispell(const std::vector<std::string>& lines, std::size_t words) {
  Verdicts verdicts;
  Verdict current;
  for (std::size_t i = 1; i < lines.size() && verdicts.size() < words; ++i) {
    const std::string& line = lines[i];
    if (line.empty()) {
      verdicts.push_back(std::exchange(current, {}));
    } else if (line[0] == '#') {
      current.is_right = false;
    } else if (line[0] == '&' || line[0] == '?') {
      current.is_right = false;
      const std::size_t begin = line.find(": ");
      if (begin != std::string::npos) current.first = line.substr(begin + 2, line.find(',', begin) - begin - 2);
    }
  }
  verdicts.resize(words);
  return verdicts;
}

Verdicts ask_ispell(const std::string& command, const std::vector<std::string>& words) {
  std::vector<std::string> lines;
  for (const std::string& word : words) lines.push_back("^" + word);
  return read_ispell(output_of(command, lines), words.size());
}

Verdicts ask_ours(const std::vector<std::string>& words) {
  Verdicts verdicts;
  for (const std::string& word : words) {
    Verdict one{english_spelling(word, American) == Spelling::Right, {}};
    const auto corrections = one.is_right ? std::vector<std::string>() : english_suggestions(word, American);
    if (!corrections.empty()) one.first = corrections.front();
    verdicts.push_back(std::move(one));
  }
  return verdicts;
}

/// Two lines for a word that it knows: "3: recieve", which counts lines, and "\trecieve ==> receive, relieve".
Verdicts ask_codespell(const std::vector<std::string>& words) {
  Verdicts verdicts(words.size());
  std::size_t number = 0;
  for (const std::string& line : output_of("codespell -", words)) {
    const std::size_t arrow = line.find("==> ");
    if (arrow == std::string::npos) {
      number = static_cast<std::size_t>(std::atoi(line.c_str()));
    } else if (number != 0 && number <= words.size()) {
      verdicts[number - 1] = {false, line.substr(arrow + 4, line.find(',', arrow) - arrow - 4)};
    }
  }
  return verdicts;
}

/// A line for each word: "* OK", or "& Wrong: recieve. How about: receive, relieve".
Verdicts ask_nuspell(const std::vector<std::string>& words) {
  constexpr std::string_view Offers = "How about: ";
  Verdicts verdicts(words.size());
  std::size_t at = 0;
  for (const std::string& line : output_of("nuspell -d en_US 2>/dev/null", words)) {
    const bool is_wrong = line.find("Wrong: ") != std::string::npos;
    if (at == words.size() || (!is_wrong && line.find("* OK") == std::string::npos)) continue;
    verdicts[at].is_right = !is_wrong;
    const std::size_t begin = line.find(Offers);
    if (begin != std::string::npos) {
      const std::size_t first = begin + Offers.size();
      verdicts[at].first = line.substr(first, line.find(',', first) - first);
    }
    ++at;
  }
  return verdicts;
}

struct Checker {
  const char* name;
  const char* program;  ///< null for ours
  std::function<Verdicts(const std::vector<std::string>&)> ask;
};

std::vector<Checker> checkers() {
  std::vector<Checker> all = {
      {"followup", nullptr, ask_ours},
      {"hunspell", "hunspell", [](const auto& words) { return ask_ispell("LC_ALL=C hunspell -a -d en_US", words); }},
      {"aspell", "aspell", [](const auto& words) { return ask_ispell("aspell -a -d en_US", words); }},
      {"codespell", "codespell", ask_codespell},
      {"nuspell", "nuspell", ask_nuspell}};
  std::erase_if(all, [](const Checker& one) {
    const bool is_there =
        one.program == nullptr || std::system(("command -v " + std::string(one.program) + " >/dev/null").c_str()) == 0;
    if (!is_there) std::printf("%s is not installed and is left out\n", one.program);
    return !is_there;
  });
  return all;
}

std::vector<std::string> firsts_of(const Pairs& pairs) {
  std::vector<std::string> words;
  for (const auto& [wrong, right] : pairs) words.push_back(wrong);
  return words;
}

Pairs seeded(Pairs pairs) {
  std::mt19937 random(20261125);
  for (std::size_t i = pairs.size(); i > 1; --i) std::swap(pairs[i - 1], pairs[random() % i]);
  if (pairs.size() > PairsOfList) pairs.resize(PairsOfList);
  return pairs;
}

/// Misspellings with one correction that Hunspell's words hold, from codespell's list where it is installed.
Pairs codespell_pairs() {
  std::ifstream in("/usr/lib/python3/dist-packages/codespell_lib/data/dictionary.txt");
  Pairs pairs;
  for (std::string line; std::getline(in, line);) {
    const std::size_t arrow = line.find("->");
    if (arrow == std::string::npos) continue;
    std::pair<std::string, std::string> one{line.substr(0, arrow), line.substr(arrow + 2)};
    const bool can_be_known = is_small(one.first) && is_small(one.second) &&
                              english_spelling(one.second, American) == Spelling::Right &&
                              english_spelling(one.first, American) == Spelling::Unknown;
    if (can_be_known) pairs.push_back(std::move(one));
  }
  return seeded(std::move(pairs));
}

/// A slip of the fingers on a keyboard.
std::string mistyped(std::string word, std::mt19937& random) {
  constexpr std::string_view Rows[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  const std::size_t at = 1 + random() % (word.size() - 1);
  char beside = word[at];
  for (const std::string_view row : Rows) {
    const std::size_t place = row.find(word[at]);
    if (place == std::string_view::npos) continue;
    beside = row[place + 1 < row.size() && (place == 0 || random() % 2 == 0) ? place + 1 : place - 1];
  }
  switch (random() % 5) {
    case 0:
      word[at] = beside;
      break;
    case 1:
      word.insert(at, 1, beside);
      break;
    case 2:
      word.erase(at, 1);
      break;
    case 3:
      word.insert(at, 1, word[at]);
      break;
    default:
      std::swap(word[at - 1], word[at]);
  }
  return word;
}

/// Keyboard errors in words of the mails in tests/corpus, each as often as it stands there.
Pairs keyboard_pairs(const std::vector<std::string>& corpus) {
  std::mt19937 random(20261126);
  Pairs pairs;
  for (const std::string& word : corpus) {
    if (!is_small(word) || word.size() < 4) continue;
    std::string wrong = mistyped(word, random);
    if (english_spelling(wrong, American) == Spelling::Unknown && english_spelling(word, American) == Spelling::Right)
      pairs.emplace_back(std::move(wrong), word);
  }
  return seeded(std::move(pairs));
}

std::vector<std::string> words_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<std::string> words;
  std::string word;
  for (std::istreambuf_iterator<char> at(in), end; at != end; ++at) {
    const char c = *at;
    const bool is_part = std::isalpha(static_cast<unsigned char>(c)) != 0 || (c == '\'' && !word.empty());
    if (is_part) word += c;
    if (is_part || word.empty()) continue;
    while (word.back() == '\'') word.pop_back();
    words.push_back(std::exchange(word, {}));
  }
  return words;
}

void compare(const char* list, const Pairs& pairs) {
  std::printf("\n%s: %zu misspellings\n%-10s %9s %14s\n", list, pairs.size(), "", "found %", "first right %");
  for (const Checker& checker : checkers()) {
    const Verdicts verdicts = checker.ask(firsts_of(pairs));
    std::size_t found = 0;
    std::size_t right = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (!verdicts[i].is_right) ++found;
      if (!verdicts[i].is_right && verdicts[i].first == pairs[i].second) ++right;
    }
    const double all = static_cast<double>(std::max<std::size_t>(1, pairs.size())) / 100.0;
    std::printf("%-10s %9.1f %14.1f\n", checker.name, static_cast<double>(found) / all,
                static_cast<double>(right) / all);
  }
}

void count_false_alarms(const std::vector<std::string>& words) {
  std::printf("\nright words called wrong, of %zu\n", words.size());
  const std::set<std::string> distinct(words.begin(), words.end());
  const std::vector<std::string> asked(distinct.begin(), distinct.end());
  for (const Checker& checker : checkers()) {
    const Verdicts verdicts = checker.ask(asked);
    std::set<std::string> wrong;
    for (std::size_t i = 0; i < asked.size(); ++i) {
      if (!verdicts[i].is_right) wrong.insert(asked[i]);
    }
    const auto is_wrong = [&](const std::string& word) { return wrong.count(word) != 0; };
    const auto is_wrong_small = [&](const std::string& word) { return is_wrong(word) && is_small(word); };
    std::printf("%-10s %5zu in small letters, %5zu in all\n", checker.name,
                static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_wrong_small)),
                static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_wrong)));
  }
}

void measure(const Pairs& pairs, const std::vector<std::string>& words) {
  std::vector<double> times;
  for (const auto& [wrong, right] : pairs) {
    const double begin = processor_microseconds();
    english_suggestions(wrong, American);
    times.push_back(processor_microseconds() - begin);
  }
  std::sort(times.begin(), times.end());
  if (!times.empty())
    std::printf("\ncorrections: median %.0f µs, 99 %% %.0f µs, longest %.0f µs\n", times[times.size() / 2],
                times[times.size() * 99 / 100], times.back());
  std::size_t known = 0;
  constexpr int Rounds = 20;
  const double begin = processor_microseconds();
  for (int round = 0; round < Rounds; ++round) {
    for (const std::string& word : words) known += english_spelling(word, American) == Spelling::Right ? 1U : 0U;
  }
  const double all = static_cast<double>(words.size()) * Rounds;
  std::printf("look-up of a word of running text: %.0f ns (%.1f %% known)\n",
              (processor_microseconds() - begin) * 1000 / all, static_cast<double>(known) * 100 / all);
}

}  // namespace
}  // namespace followup

int main(int argc, char** argv) {
  using namespace followup;
  std::vector<std::string> corpus;
  FILE* names = popen(
      "ls " FOLLOWUP_SOURCE_DIR "/tests/corpus/clean/*.eml " FOLLOWUP_SOURCE_DIR "/tests/corpus/flagged/*.eml", "r");
  std::string name;
  for (int c = names == nullptr ? EOF : std::fgetc(names); c != EOF; c = std::fgetc(names)) {
    if (c != '\n') name += static_cast<char>(c);
    if (c != '\n') continue;
    for (std::string& word : words_of(std::exchange(name, {}))) corpus.push_back(std::move(word));
  }
  if (names != nullptr) pclose(names);
  const Pairs known = codespell_pairs();
  const Pairs typed = keyboard_pairs(corpus);
  compare("codespell's list", known);
  compare("keyboard errors", typed);
  std::vector<std::string> prose;
  for (int i = 1; i < argc; ++i) {
    for (std::string& word : words_of(argv[i])) prose.push_back(std::move(word));
  }
  if (prose.empty()) {
    std::printf("\nno texts of correct English were named, so no false alarms are counted\n");
  } else {
    count_false_alarms(prose);
  }
  measure(known, corpus);
  return 0;
}
