#include "host/hunspell_speller.h"

#include <algorithm>
#include <hunspell/hunspell.hxx>
#include <optional>

#include "host/paths.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr std::string_view Folders[] = {"/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell"};
constexpr std::string_view Rules = ".aff";

/// "de-DE" as dictionaries are called: "de_DE".
std::string dictionary_name(std::string_view language) {
  std::string name(language);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

/// Where the dictionary's two files lie, without their endings; empty when nowhere. "de" takes the first of its
/// regions.
std::string find_dictionary(Host& host, const std::string& name) {
  std::vector<std::string> folders;
  if (const auto path = host.environment("DICPATH")) {
    for (const std::string_view folder : split(*path, ':')) folders.emplace_back(folder);
  }
  folders.insert(folders.end(), std::begin(Folders), std::end(Folders));
  for (const std::string& folder : folders) {
    const std::string path = join_path(folder, name);
    if (host.is_file(path + std::string(Rules))) return path;
    const auto entries = host.list(folder);
    if (name.find('_') != std::string::npos || std::holds_alternative<Problem>(entries)) continue;
    for (const FolderEntry& entry : std::get<std::vector<FolderEntry>>(entries)) {
      if (entry.name.starts_with(name + "_") && entry.name.ends_with(Rules))
        return join_path(folder, entry.name.substr(0, entry.name.size() - Rules.size()));
    }
  }
  return {};
}

/// In ISO 8859-1; none when a letter is not in it.
std::optional<std::string> to_latin(std::string_view word) {
  std::string latin;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint letter = code_point_at(word, at);
    if (letter.value > 0xFF) return std::nullopt;
    latin.push_back(static_cast<char>(letter.value));
    at += letter.length;
  }
  return latin;
}

std::string from_latin(std::string_view latin) {
  std::string word;
  for (const char c : latin) append_utf8(word, static_cast<unsigned char>(c));
  return word;
}

}  // namespace

class HunspellSpeller::Dictionary {
 public:
  explicit Dictionary(const std::string& path)
      : words_((path + ".aff").c_str(), (path + ".dic").c_str()),
        is_utf8_(words_.get_dict_encoding() == "UTF-8"),
        is_latin_(words_.get_dict_encoding().starts_with("ISO8859-1")) {}

  bool is_readable() const { return is_utf8_ || is_latin_; }

  bool knows(std::string_view word) {
    const auto written = encoded(word);
    return written && words_.spell(*written);
  }

  std::vector<std::string> suggestions(std::string_view word) {
    const auto written = encoded(word);
    std::vector<std::string> found = written ? words_.suggest(*written) : std::vector<std::string>();
    if (!is_utf8_) std::transform(found.begin(), found.end(), found.begin(), from_latin);
    return found;
  }

 private:
  std::optional<std::string> encoded(std::string_view word) const {
    return is_utf8_ ? std::optional<std::string>(word) : to_latin(word);
  }

  Hunspell words_;
  bool is_utf8_;
  bool is_latin_;  ///< ISO 8859-1, or 8859-15, which has the same letters but a few
};

HunspellSpeller::HunspellSpeller(Host& host) : host_(host) {}
HunspellSpeller::~HunspellSpeller() = default;

HunspellSpeller::Dictionary* HunspellSpeller::dictionary(std::string_view language) const {
  const std::string name = dictionary_name(language);
  auto known = loaded_.find(name);
  if (known == loaded_.end()) {
    const std::string path = find_dictionary(host_, name);
    auto made = path.empty() ? nullptr : std::make_unique<Dictionary>(path);
    if (made && !made->is_readable()) made = nullptr;
    known = loaded_.emplace(name, std::move(made)).first;
  }
  return known->second.get();
}

bool HunspellSpeller::has(std::string_view language) const {
  const std::lock_guard lock(mutex_);
  return dictionary(language) != nullptr;
}

bool HunspellSpeller::knows(std::string_view language, std::string_view word) const {
  const std::lock_guard lock(mutex_);
  Dictionary* const there = dictionary(language);
  return there == nullptr || there->knows(word);
}

std::vector<std::string> HunspellSpeller::suggestions(std::string_view language, std::string_view word) const {
  const std::lock_guard lock(mutex_);
  Dictionary* const there = dictionary(language);
  return there == nullptr ? std::vector<std::string>() : there->suggestions(word);
}

}  // namespace followup
