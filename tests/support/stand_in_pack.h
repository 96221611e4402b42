// A rule pack for sessions: a kind `note` with its moves and sections, and one rule for every sort of fix. What the
// shipped rules say does not matter to a test that uses it.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/small_pack.h"

namespace followup {

inline constexpr std::string_view StandInKinds = R"({"kinds": [
  {"id": "thank-you", "title": "thank-you", "about": "written after the interview", "evidence": [{"move": "wish", "weight": -1}]},
  {"id": "unsure", "title": "message", "about": "could be anything"},
  {"id": "other", "title": "other message", "about": "something else"},
  {"id": "note", "title": "note", "about": "a note that only tests write", "evidence": [{"move": "gladness", "weight": 9}]}]})";

inline constexpr std::string_view StandInMoves = R"({"moves": [
  {"id": "gladness", "title": "gladness", "find": {"phrases": ["how glad i am"]},
   "examples": {"is": ["How glad I am.", "How glad I am today."], "is_not": ["Hello there."]}},
  {"id": "wish", "title": "a wish", "find": {"phrases": ["may the river"]},
   "examples": {"is": ["May the river rise.", "May the river fall."], "is_not": ["Hello there."]}}]})";

inline constexpr std::string_view StandInSections = R"({"sections": [
  {"part": "greeting", "text": "Hi [first name],", "kinds": "all"},
  {"part": "close", "text": "Best regards,\n[your name]", "kinds": "all"},
  {"part": "gladness", "text": "How glad I am about [topic], and $5 more.", "kinds": ["note"]},
  {"part": "wish", "text": "May the river [verb] in [topic].\nMay it rest.", "kinds": ["note"]}]})";

inline constexpr std::string_view StandInSpelling = R"({"family": "spelling", "rules": [
  {"id": "spelling-standin", "severity": "warning", "guidance": "G09", "kinds": "any", "message": "“{match}” is written wrongly",
   "explanation": "Nobody writes it so. Write it right.",
   "find": {"phrases": [{"text": "teh", "replace": "the"}]}, "fix": {"title": "Write “the”", "applicability": "safe"},
   "examples": {"bad": [{"text": "⟦Teh⟧ end.", "fixed": "The end."}, {"text": "At ⟦teh⟧ end.", "fixed": "At the end."}],
                "good": ["The end."]}}]})";

inline constexpr std::string_view StandInCasual = R"({"family": "casual", "rules": [
  {"id": "casual-standin", "severity": "information", "guidance": "G09", "kinds": "any", "message": "“{match}” is worn out",
   "explanation": "It says nothing. Say something.",
   "find": {"phrases": [{"text": "whirl round", "replace": "write again"}, "storm"]}, "fix": {"title": "Say it plainly"},
   "examples": {"bad": [{"text": "I ⟦whirl round⟧.", "fixed": "I write again."}, {"text": "We ⟦whirl round⟧.", "fixed": "We write again."}],
                "good": ["I write."]}}]})";

inline constexpr std::string_view StandInPushy = R"({"family": "pushy", "rules": [
  {"id": "pushy-standin", "severity": "error", "guidance": "G09", "kinds": "any", "message": "“{match}” must go",
   "explanation": "It hurts. Leave it out.", "find": {"phrases": ["grudge storm"]},
   "examples": {"bad": ["Answer ⟦grudge storm⟧.", "Now ⟦grudge storm⟧."], "good": ["Answer me."]}}]})";

inline constexpr std::string_view StandInGeneric = R"({"family": "generic", "rules": [
  {"id": "generic-standin", "severity": "hint", "guidance": "G09", "kinds": "any", "message": "“{match}” is said by everybody",
   "explanation": "It is stock. Be yourself.",
   "find": {"phrases": [{"text": "zigzag away", "replace": "leave"}]}, "fix": {"title": "Shorten the phrase"},
   "examples": {"bad": [{"text": "I ⟦zigzag away⟧.", "fixed": "I leave."}, {"text": "We ⟦zigzag away⟧.", "fixed": "We leave."}],
                "good": ["I go."]}}]})";

inline constexpr std::string_view StandInMissing = R"({"family": "missing", "rules": [
  {"id": "missing-standin", "severity": "warning", "guidance": "G09", "kinds": ["note"], "message": "there is no close",
   "explanation": "A note needs one. Add it.", "check": "missing_close", "fix": {"title": "Add a close", "applicability": "template"},
   "examples": {"bad": ["⟦A⟧.", "⟦B⟧."], "good": ["C."]}}]})";

/// Loaded once for all tests of a program.
inline std::shared_ptr<const RulePack> stand_in_pack() {
  static const std::shared_ptr<const RulePack> Pack = [] {
    const std::vector<PackSource> sources = {
        {"lexicon.json", std::string(SmallLexicon)},
        {"kinds.json", std::string(StandInKinds)},
        {"moves.json", std::string(StandInMoves)},
        {"sections.json", std::string(StandInSections)},
        {"spelling.json", std::string(StandInSpelling)},
        {"casual.json", std::string(StandInCasual)},
        {"pushy.json", std::string(StandInPushy)},
        {"generic.json", std::string(StandInGeneric)},
        {"missing.json", std::string(StandInMissing)},
        {"guidance.json", R"({"guidance": [{"id": "G09", "text": "Patient.", "sources": "S1"}]})"}};
    Problems problems;
    std::shared_ptr<const PackStorage> storage = load_pack(sources, problems);
    for (const Problem& problem : problems)
      ADD_FAILURE() << problem.path << ":" << problem.line << ": " << problem.message;
    const PackTables tables = storage->tables();
    return std::make_shared<const RulePack>(tables, std::move(storage));
  }();
  return Pack;
}

}  // namespace followup
