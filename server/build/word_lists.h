// The word lists of a build: Hunspell's en_US, SCOWL, and our own, put together with each word's class.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "build/affixes.h"
#include "spell/word_class.h"

namespace followup {

/// Where the lists lie.
struct WordSources {
  std::string aff;                 ///< en_US.aff
  std::string dic;                 ///< en_US.dic
  std::string scowl;               ///< the folder of SCOWL's lists
  std::vector<std::string> own;    ///< our lists of further words, with flags of en_US.aff
  std::vector<std::string> names;  ///< our lists of names in small letters
  std::string common;              ///< our list of the words that mails are made of
  std::string never_offered;       ///< our list of words that no correction may propose
};

/// Each word as written, in UTF-8. Throws std::runtime_error, naming file and line, for what cannot be read.
std::map<std::string, WordClass> read_word_lists(const WordSources& sources);

}  // namespace followup
