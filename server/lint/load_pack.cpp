#include "lint/load_pack.h"

#include <algorithm>
#include <functional>

#include "lint/pack_builder.h"
#include "lint/pack_files.h"

namespace followup {
namespace {

void visit_strings(const Json& json, const std::function<void(const std::string&)>& visit) {
  if (json.is(Json::Type::String)) visit(json.string);
  for (const Json& item : json.items) visit_strings(item, visit);
  for (const Json::Member& one : json.members) visit_strings(one.value, visit);
}

/// Form classes such as `need:ing` that any text of a file names in braces.
void collect_forms(const Json& json, std::vector<std::string>& used) {
  visit_strings(json, [&](const std::string& text) {
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
      const std::size_t close = text.find('}', open);
      if (close == std::string::npos) return;
      std::string name = text.substr(open + 1, close - open - 1);
      if (name.find(':') != std::string::npos) used.push_back(std::move(name));
    }
  });
}

class PackLoader {
 public:
  PackLoader(std::span<const PackSource> sources, Problems& problems) : builder_(problems) {
    for (const PackSource& source : sources) parse(source, problems);
  }

  std::shared_ptr<const PackStorage> load() {
    std::vector<std::string> used;
    for (const PackFile& file : files_) collect_forms(file.root, used);
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    each("classes", [&](const PackFile& file) { read_lexicon(file, used, builder_); });
    each("guidance", [&](const PackFile& file) { read_guidance(file, builder_); });
    each("kinds", [&](const PackFile& file) { read_kind_names(file, builder_); });
    each("moves", [&](const PackFile& file) { read_moves(file, builder_); });
    each("kinds", [&](const PackFile& file) { read_kind_evidence(file, builder_); });
    each("steps", [&](const PackFile& file) { read_steps(file, builder_); });
    each("sections", [&](const PackFile& file) { read_sections(file, builder_); });
    each("outlines", [&](const PackFile& file) { read_outlines(file, builder_); });
    each("family", [&](const PackFile& file) { read_rules(file, builder_); });
    sort_rules();
    collect_names();
    return builder_.finish();
  }

 private:
  void parse(const PackSource& source, Problems& problems) {
    JsonOptions options;
    options.comments = true;
    Result<Json> parsed = parse_json(source.bytes, source.path, options);
    if (const Problem* problem = std::get_if<Problem>(&parsed)) {
      problems.push_back(*problem);
      return;
    }
    files_.push_back({source.path, source.bytes, std::move(std::get<Json>(parsed))});
    check_subject(files_.back(), problems);
  }

  static void check_subject(const PackFile& file, Problems& problems) {
    constexpr std::string_view Subjects[] = {"family",   "classes", "kinds",    "moves",
                                             "guidance", "steps",   "sections", "outlines"};
    const auto has = [&](std::string_view key) { return file.root.find(key) != nullptr; };
    if (std::any_of(std::begin(Subjects), std::end(Subjects), has)) return;
    problems.push_back(problem_at(file.root.place,
                                  "expected an object with one of “family”, “classes”, “kinds”, “moves”, “guidance”, "
                                  "“steps”, “sections”, “outlines”",
                                  file.path, file.bytes));
  }

  template <class Deed>
  void each(std::string_view key, const Deed& deed) {
    for (const PackFile& file : files_) {
      if (file.root.find(key) != nullptr) deed(file);
    }
  }

  /// Puts rules in order of id. Of two with one id the first keeps it, and the second is a fault.
  void sort_rules() {
    std::vector<RuleRow>& rules = builder_.storage().rules;
    const auto by_id = [](const RuleRow& a, const RuleRow& b) { return a.id < b.id; };
    std::stable_sort(rules.begin(), rules.end(), by_id);
    const auto same_id = [](const RuleRow& a, const RuleRow& b) { return a.id == b.id; };
    const auto twice = std::adjacent_find(rules.begin(), rules.end(), same_id);
    if (twice != rules.end())
      builder_.problems().push_back({"", "two rules have the id “" + std::string(twice->id) + "”", 0, 0, ""});
  }

  /// What settings may name: categories and ids of rules, and kinds.
  void collect_names() {
    PackStorage& storage = builder_.storage();
    for (const RuleRow& rule : storage.rules) storage.rule_names.push_back(rule.family);
    std::sort(storage.rule_names.begin(), storage.rule_names.end());
    storage.rule_names.erase(std::unique(storage.rule_names.begin(), storage.rule_names.end()),
                             storage.rule_names.end());
    for (const RuleRow& rule : storage.rules) storage.rule_names.push_back(rule.id);
    for (const KindRow& kind : storage.kinds) storage.kind_names.push_back(kind.id);
  }

  std::deque<PackFile> files_;
  PackBuilder builder_;
};

}  // namespace

PackTables PackStorage::tables() const {
  PackTables made;
  made.draft.graph = graph.tables();
  made.draft.searches = {searches, search_phrases, frames, numbers, use_begin, uses, negation};
  made.draft.moves = moves;
  made.draft.kinds = kinds;
  made.draft.evidence = evidence;
  made.draft.unsure = unsure;
  made.draft.titles = titles;
  made.draft.abbreviations = abbreviations;
  made.draft.greetings = greetings;
  made.draft.closes = closes;
  made.draft.traits = traits;
  made.draft.rule_names = rule_names;
  made.draft.kind_names = kind_names;
  made.rules = rules;
  made.limits = limits;
  made.examples = examples;
  made.patterns = patterns;
  made.guidance = guidance;
  made.documents = documents;
  made.sections = sections;
  made.steps = steps;
  made.outlines = outlines;
  made.strings = strings;
  return made;
}

std::shared_ptr<const PackStorage> load_pack(std::span<const PackSource> sources, Problems& problems) {
  return PackLoader(sources, problems).load();
}

}  // namespace followup
