// What the tests of this layer share: tables of a few moves and kinds, made by hand, and drafts read with them.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "draft/build_draft.h"
#include "match/compile_graph.h"
#include "settings/read_settings.h"

namespace followup {

/// Moves `thanks`, `question` and `conversation`; kinds `thank-you`, `check-in`, `unsure` and `answer`, of which the
/// last shows in what is quoted and in the facts of a message.
class SmallTables {
 public:
  SmallTables() {
    std::vector<Phrase> phrases;
    for (const std::string_view text : Texts) phrases.push_back(std::get<Phrase>(parse_phrase(text)));
    std::vector<GraphFault> faults;
    graph_ = compile_graph({}, phrases, faults);
    for (std::uint32_t i = 0; i < phrases.size(); ++i) {
      search_phrases_.push_back({Texts[i], {}, false, i});
      SearchRow row;
      row.phrases = {i, i + 1};
      row.zones = static_cast<std::uint8_t>(zone_bit(Zone::Body) | zone_bit(Zone::Subject));
      searches_.push_back(row);
      uses_.push_back({i, i, PhraseUse::Role::Phrase});
      use_begin_.push_back(i);
    }
    use_begin_.push_back(static_cast<std::uint32_t>(phrases.size()));
    for (const std::string_view greeting : {"hi", "hello", "dear"}) greetings_.push_back(hash_folded(greeting));
    for (const std::string_view close : {"best", "regards"}) closes_.push_back(hash_folded(close));
    std::sort(greetings_.begin(), greetings_.end());
    std::sort(closes_.begin(), closes_.end());
  }

  DraftTables tables() const {
    DraftTables made;
    made.graph = graph_.tables();
    made.searches = {searches_, search_phrases_, {}, {}, use_begin_, uses_, 0};
    made.moves = Moves;
    made.kinds = Kinds;
    made.evidence = Evidence;
    made.unsure = 2;
    made.greetings = greetings_;
    made.closes = closes_;
    return made;
  }

  static std::string_view kind_name(KindId kind) { return Kinds[kind].id; }
  static std::string_view move_name(MoveId move) { return Moves[move].id; }

 private:
  static constexpr std::string_view Texts[] = {"thank you", "any news", "interview"};
  static constexpr MoveRow Moves[] = {
      {"thanks", "thanks", 0}, {"question", "question", 1}, {"conversation", "conversation", 2}};
  static constexpr EvidenceRow Evidence[] = {{0, 0, 3, SignPlace::Own, "thanks"},
                                             {2, 2, 2, SignPlace::Own, "conversation"},
                                             {NoRow, 1, 5, SignPlace::Own, "news"},
                                             {2, 2, 2, SignPlace::Own, "conversation"},
                                             {NoRow, 1, 6, SignPlace::Quoted, "quoted news"},
                                             {NoRow, NoRow, 4, SignPlace::Reply, "reply"},
                                             {NoRow, NoRow, 3, SignPlace::Quoting, "quoting"},
                                             {NoRow, NoRow, -9, SignPlace::Forward, "forward"},
                                             {NoRow, NoRow, 1, SignPlace::Greeting, "greeting"}};
  static constexpr KindRow Kinds[] = {{"thank-you", "thank-you", "", {0, 2}},
                                      {"check-in", "check-in", "", {2, 4}},
                                      {"unsure", "message", "", {4, 4}, 2},
                                      {"answer", "answer", "", {4, 9}}};

  GraphStorage graph_;
  std::vector<SearchRow> searches_;
  std::vector<SearchPhrase> search_phrases_;
  std::vector<PhraseUse> uses_;
  std::vector<std::uint32_t> use_begin_;
  std::vector<WordHash> greetings_, closes_;
};

inline SettingsLayers layers_from(const std::string& json) {
  Problems problems;
  SettingsFile said = read_settings(SettingsSource{json, "test", LayerKind::Option}, KnownNames{}, problems);
  for (const Problem& problem : problems) ADD_FAILURE() << problem.message;
  return make_layers(default_settings(), std::make_shared<const SettingsLayer>(std::move(said.layer)));
}

/// A text read as a draft, with settings said as options. The text must outlive it.
class SmallDraft {
 public:
  explicit SmallDraft(std::string_view text, const std::string& settings = "{}")
      : draft_(build_draft(read_message(text, "a.eml"), tables_.tables(), layers_from(settings), Moment{})) {}

  const Draft& draft() const { return *draft_; }

 private:
  SmallTables tables_;
  std::shared_ptr<const Draft> draft_;
};

}  // namespace followup
