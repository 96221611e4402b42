// The shipped rule files read a second time and in another way than the loader reads them: what the tests hold the
// compiled tables against. It trusts the files to be well-formed; the loader has checked that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/json.h"
#include "match/compile_graph.h"

namespace followup {

struct PackText {
  std::vector<LexiconClass> classes;  ///< form classes such as `need:ing` among them
  std::vector<Phrase> phrases;        ///< by their number in the compiled automaton
};

/// The lexicon and the phrases of the shipped pack.
PackText shipped_pack_text();

/// The shipped rule files that have this key at the top, parsed, in the order in which they are loaded.
std::vector<Json> shipped_files_with(std::string_view key);

/// The class of that name; null when there is none.
const LexiconClass* class_named(const std::vector<LexiconClass>& classes, std::string_view name);

/// The classes that a phrase needs, those that its classes use among them.
std::vector<LexiconClass> classes_used_by(const Phrase& phrase, const std::vector<LexiconClass>& classes);

}  // namespace followup
