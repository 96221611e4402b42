// Rule packs of a few lines, so that a test of the engine does not depend on what the shipped rules say.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/choose_edits.h"
#include "lint/lint.h"
#include "lint/load_pack.h"
#include "settings/merge.h"
#include "settings/read_settings.h"

namespace followup {

inline constexpr std::string_view SmallLexicon = R"({"classes": [
  {"name": "negation", "about": "turns round", "words": ["not", "never", "no"]},
  {"name": "title", "about": "before a surname", "words": ["dr", "mr", "ms"]},
  {"name": "abbreviation", "about": "with a period", "words": ["inc", "ltd"]},
  {"name": "greeting", "about": "begins a greeting", "words": ["hi", "hello", "dear"]},
  {"name": "close", "about": "begins a close", "words": ["best", "regards", "sincerely", "thanks"]},
  {"name": "answer", "about": "is waited for", "nouns": ["answer", "decision", "reply"]}]})";

inline constexpr std::string_view SmallKinds = R"({"kinds": [
  {"id": "thank-you", "title": "thank-you", "about": "after the interview", "evidence": [{"move": "thanks", "weight": 3}]},
  {"id": "check-in", "title": "check-in", "about": "asks", "evidence": [{"move": "question", "weight": 4}]},
  {"id": "unsure", "title": "message", "about": "does not show"},
  {"id": "other", "title": "other", "about": "something else"}]})";

inline constexpr std::string_view SmallMoves = R"({"moves": [
  {"id": "thanks", "title": "thanks", "find": {"phrases": ["thank you"]},
   "examples": {"is": ["Thank you.", "I thank you."], "is_not": ["Hello there."]}},
  {"id": "question", "title": "question", "find": {"phrases": ["any news"]},
   "examples": {"is": ["Any news?", "Is there any news?"], "is_not": ["No."]}}]})";

inline constexpr std::string_view SmallSections = R"({"sections": [
  {"part": "greeting", "text": "Hi [first name],", "kinds": "all"},
  {"part": "close", "text": "Best regards,\n[your name]", "kinds": "all"}]})";

/// The files of a pack in which the families are as given, each a JSON text of the rules alone, by family name.
inline std::vector<PackSource> small_sources(const std::vector<std::pair<std::string, std::string>>& families) {
  std::vector<PackSource> sources = {
      {"lexicon.json", std::string(SmallLexicon)},
      {"kinds.json", std::string(SmallKinds)},
      {"moves.json", std::string(SmallMoves)},
      {"sections.json", std::string(SmallSections)},
      {"guidance.json", R"({"guidance": [{"id": "G09", "text": "Patient.", "sources": "S1"},
  {"id": "G79", "text": "Short.", "sources": "S1", "at_most": "information"}]})"}};
  for (const auto& [name, rules] : families) {
    sources.push_back({name + ".json", "{\"family\": \"" + name + "\", \"rules\": [" + rules + "]}"});
  }
  return sources;
}

/// One rule: `rest` are further members, such as `"find": {…}`, `"severity": "error"`.
inline std::string small_rule(const std::string& id, const std::string& rest) {
  return "{\"id\": \"" + id + "\", \"guidance\": \"G09\", \"explanation\": \"It presses. Ask instead.\", " +
         "\"examples\": {\"bad\": [\"⟦A⟧.\", \"⟦B⟧.\"], \"good\": [\"C.\"]}, " + rest + "}";
}

inline std::shared_ptr<const RulePack> small_pack(const std::vector<std::pair<std::string, std::string>>& families) {
  Problems problems;
  std::shared_ptr<const PackStorage> storage = load_pack(small_sources(families), problems);
  for (const Problem& problem : problems) {
    ADD_FAILURE() << problem.path << ":" << problem.line << ":" << problem.column << ": " << problem.message;
  }
  if (!problems.empty()) return small_pack({});
  const PackTables tables = storage->tables();
  return std::make_shared<RulePack>(tables, std::move(storage));
}

/// A pack of the one family `pushy`.
inline std::shared_ptr<const RulePack> pushy_pack(const std::string& rules) { return small_pack({{"pushy", rules}}); }

inline SettingsLayers small_layers(const std::string& json) {
  Problems problems;
  SettingsFile said = read_settings(SettingsSource{json, "test", LayerKind::Option}, KnownNames{}, problems);
  for (const Problem& problem : problems) ADD_FAILURE() << problem.message;
  return make_layers(default_settings(), std::make_shared<const SettingsLayer>(std::move(said.layer)));
}

/// Lints with settings said as options; the text must outlive the result.
inline LintResult small_lint(std::string_view text, std::shared_ptr<const RulePack> pack,
                             const std::string& json = "{}") {
  return lint({text, "a.eml", {}}, std::move(pack), small_layers(json), AcceptingSpeller());
}

/// The bytes at each finding, in order.
inline std::vector<std::string> found_words(std::string_view text, const LintResult& result) {
  std::vector<std::string> words;
  for (const Finding& finding : result.findings)
    words.emplace_back(text.substr(finding.where.begin, finding.where.size()));
  return words;
}

/// The rules of the findings, in order.
inline std::vector<std::string> found_rules(const LintResult& result) {
  std::vector<std::string> rules;
  for (const Finding& finding : result.findings) rules.emplace_back(finding.rule->id);
  return rules;
}

}  // namespace followup
