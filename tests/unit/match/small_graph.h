// What the tests of this layer share: a small lexicon, and what phrases find in a text, as strings.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "match/compile_graph.h"
#include "match/find_phrases.h"
#include "unit/prose/reading.h"

namespace followup {

inline Phrase phrase_of(std::string_view text) {
  Result<Phrase> parsed = parse_phrase(text);
  if (Phrase* phrase = std::get_if<Phrase>(&parsed)) return std::move(*phrase);
  ADD_FAILURE() << "“" << text << "”: " << std::get<Problem>(parsed).message;
  return {};
}

inline LexiconClass class_of(std::string name, const std::vector<std::string_view>& members) {
  LexiconClass made{std::move(name), {}};
  for (const std::string_view member : members) made.members.push_back(phrase_of(member));
  return made;
}

/// Classes of single words, of several words, and of other classes.
inline std::vector<LexiconClass> small_lexicon() {
  return {class_of("answer", {"answer", "answers", "decision", "reply"}), class_of("go", {"green light", "go ahead"}),
          class_of("outcome", {"{answer}", "{go}", "final {answer}", "word on {outcome-topic}"}),
          class_of("outcome-topic", {"timing", "the (job|role)"}), class_of("negation", {"not", "never", "no"})};
}

/// An automaton of the small lexicon and these phrases.
class SmallGraph {
 public:
  explicit SmallGraph(const std::vector<std::string_view>& phrases) {
    std::vector<Phrase> parsed;
    for (const std::string_view text : phrases) parsed.push_back(phrase_of(text));
    std::vector<GraphFault> faults;
    storage_ = compile_graph(small_lexicon(), parsed, faults);
    for (const GraphFault& fault : faults) ADD_FAILURE() << fault.message;
  }

  GraphTables tables() const { return storage_.tables(); }

 private:
  GraphStorage storage_;
};

/// The words on which the one phrase is found in a text, in order.
inline std::vector<std::string> found_in(std::string_view text, std::string_view phrase) {
  const SmallGraph graph({phrase});
  const Prose prose = read_line(text, test_words());
  const GraphTables tables = graph.tables();
  const Matches matches = find_phrases(tables, prose);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < prose.sentences.size(); ++i) {
    std::vector<PhraseHit> hits(matches.in_sentence(i).begin(), matches.in_sentence(i).end());
    std::sort(hits.begin(), hits.end(), [](const PhraseHit& a, const PhraseHit& b) {
      return std::pair(a.first, a.last) < std::pair(b.first, b.last);
    });
    for (const PhraseHit& hit : hits) words.emplace_back(text_of(text, prose.where(hit.first, hit.last)));
  }
  return words;
}

inline bool is_found(std::string_view text, std::string_view phrase) { return !found_in(text, phrase).empty(); }

}  // namespace followup
