// The regular inflections of English words, and the short way in which the lexicon writes irregular ones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace followup {

enum class WordForm { Base, S, Past, Participle, Ing, Plural, Comparative, Superlative };

/// "base", "s", "past", "participle", "ing", "plural", "comparative", "superlative": the names in `{class:form}`.
std::string_view form_name(WordForm form);

/// One form of an entry; of several words ("follow up") the first is inflected for verbs, the last for nouns.
struct InflectedForm {
  WordForm form;
  std::string text;
};

/// "need" → need needs needed needed needing; "take/took/taken" gives past and participle, "put/put" one for both.
std::vector<InflectedForm> verb_forms(std::string_view entry);
/// "answer" → answer answers; "news/news" and "child/children" give the plural; "advice/-" has none.
std::vector<InflectedForm> noun_forms(std::string_view entry);
/// "soon" → soon sooner soonest; "good/better/best" gives the irregular ones, "urgent/-" has none.
std::vector<InflectedForm> adjective_forms(std::string_view entry);

}  // namespace followup
