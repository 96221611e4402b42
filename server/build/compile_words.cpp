// compile_words OUT.cpp AFF DIC SCOWL DICTIONARIES: makes the English words of the program as constants of Hunspell's
// en_US, SCOWL's lists and our own in DICTIONARIES. The same lists always give the same file.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "build/graph_builder.h"
#include "build/word_lists.h"
#include "spell/word_tables.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace followup {
namespace {

using Words = std::map<std::string, WordClass>;

constexpr std::uint8_t CommonFrom = 5;  ///< words from that commonness on are found without a walk through the graph

std::vector<char32_t> further_letters(const Words& words) {
  std::set<char32_t> letters;
  for (const auto& [word, of] : words) {
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint letter = code_point_at(word, at);
      if (letter.value >= 0x100) letters.insert(letter.value);
      at += letter.length;
    }
  }
  if (letters.size() > MostFurtherLetters)
    throw std::runtime_error("too many letters behind Latin-1 in the word lists");
  return {letters.begin(), letters.end()};
}

std::vector<WordEdge> edges_of(const Words& words, const std::vector<char32_t>& letters) {
  const WordGraph speller({}, letters);
  std::vector<std::string> spelt;
  for (const auto& [word, of] : words) {
    const auto symbols = speller.symbols(word);
    if (!symbols) throw std::runtime_error("“" + word + "” holds a sign that is no letter, or is too long");
    std::string line(symbols->begin(), symbols->end());
    line += static_cast<char>(class_symbol(of));
    spelt.push_back(std::move(line));
  }
  std::sort(spelt.begin(), spelt.end());
  GraphBuilder builder;
  for (const std::string& line : spelt) builder.add(line);
  return builder.finish();
}

bool is_lower(std::string_view word) { return fold_word(word) == word; }

/// A capital first and small letters behind it.
bool is_name(std::string_view word) { return word.front() >= 'A' && word.front() <= 'Z' && is_lower(word.substr(1)); }

std::vector<CommonSlot> common_words(const Words& words) {
  std::map<std::string, CommonSlot> common;
  for (const auto& [word, of] : words) {
    const bool fits = of.commonness >= CommonFrom && of.dialect != Dialect::British && of.may_offer;
    if (!fits || word.find_first_of("'.-&") != std::string::npos || !(is_lower(word) || is_name(word))) continue;
    const CommonSlot flags = (is_lower(word) ? 0 : NeedsCapital) | (of.dialect == Dialect::American ? AmericanOnly : 0);
    const auto [entry, is_new] = common.emplace(fold_word(word), flags);
    if (!is_new) entry->second &= flags;
  }
  std::size_t size = 1;
  while (size * 5 < common.size() * 8) size *= 2;
  std::vector<CommonSlot> slots(size);
  for (const auto& [word, flags] : common) {
    std::size_t at = hash_folded(word) & (size - 1);
    while (slots[at] != 0) at = (at + 1) & (size - 1);
    slots[at] = fingerprint(hash_folded(word)) | flags;
  }
  return slots;
}

template <class Number>
std::string table(const char* type, const char* name, const std::vector<Number>& numbers) {
  std::string out = std::string("static constexpr ") + type + " " + name + "Table[] = {";
  std::size_t count = 0;
  for (const Number number : numbers) {
    out += count++ % 24 == 0 ? "\n" : "";
    out += std::to_string(static_cast<std::uint32_t>(number)) + "U,";
  }
  return out + "};\nconst std::span<const " + type + "> " + name + "(" + name + "Table);\n";
}

std::string notice(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot read");
  const std::string text(std::istreambuf_iterator<char>(in), {});
  return "const std::string_view WordListNotice = R\"notice(" + text + ")notice\";\n";
}

std::vector<std::string> lists_in(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".words") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string source_of(const WordSources& sources, const std::string& notice_path) {
  const Words words = read_word_lists(sources);
  const std::vector<char32_t> letters = further_letters(words);
  std::string out =
      "// Made by compile_words; not to be edited.\n#include \"spell/word_tables.h\"\n\nnamespace followup {\n";
  out += table("WordEdge", "WordEdges", edges_of(words, letters));
  out += table("char32_t", "FurtherLetters", letters);
  out += table("CommonSlot", "CommonWords", common_words(words));
  return out + notice(notice_path) + "}  // namespace followup\n";
}

WordSources sources_of(char** argv) {
  const std::string dictionaries = argv[5];
  WordSources sources{argv[2], argv[3], argv[4], lists_in(dictionaries + "/english"), {}, {}, {}};
  sources.names = {dictionaries + "/first_names.words"};
  sources.common = dictionaries + "/ranks/mail.words";
  sources.never_offered = dictionaries + "/ranks/never_offered.words";
  return sources;
}

}  // namespace
}  // namespace followup

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fprintf(stderr, "usage: compile_words OUT.cpp AFF DIC SCOWL DICTIONARIES\n");
    return 2;
  }
  try {
    const std::string source = followup::source_of(followup::sources_of(argv), std::string(argv[5]) + "/NOTICE");
    std::ofstream out(argv[1], std::ios::binary);
    out << source;
    out.close();
    if (!out) throw std::runtime_error(std::string(argv[1]) + ": cannot write");
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "compile_words: %s\n", problem.what());
    return 1;
  }
  return 0;
}
