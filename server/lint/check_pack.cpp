// The rules about rules that show at load: what a reader of a finding may expect of every rule. That the examples
// do what they say is shown by running them.
#include <algorithm>
#include <array>
#include <set>

#include "lint/pack_files.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {
namespace {

constexpr std::size_t MaxMessage = 100;  ///< code points
constexpr std::size_t MinBad = 2;
constexpr std::size_t MinGood = 1;
constexpr std::string_view MarkOpen = "⟦";

/// The categories of the reports, fixed in docs/cli.md.
constexpr std::array<std::string_view, 15> Categories = {
    "generic",    "missing",     "pushy",    "needy",       "casual", "oversharing", "length",  "structure",
    "recipients", "placeholder", "spelling", "consistency", "timing", "readability", "template"};

class RuleCheck {
 public:
  RuleCheck(const RuleInFile& one, PackBuilder& builder)
      : rule_(*one.rule), builder_(builder), reader_(*one.json, "a rule", *one.file, builder.problems()) {}

  void run() {
    check_id();
    check_message();
    check_explanation();
    check_guidance();
    check_examples();
  }

 private:
  void fault(std::string_view key, std::string message) {
    const Json* place = reader_.any(key);
    reader_.fault(place, "rule “" + std::string(rule_.id) + "”: " + std::move(message));
  }

  void check_id() {
    if (std::find(Categories.begin(), Categories.end(), rule_.family) == Categories.end()) {
      fault("id", "“" + std::string(rule_.family) + "” is no category");
    }
    if (!rule_.id.starts_with(std::string(rule_.family) + "-"))
      fault("id", "an id begins with its family and a hyphen");
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (!std::all_of(rule_.id.begin(), rule_.id.end(), fits))
      fault("id", "an id has lower-case letters, digits and hyphens");
  }

  void check_message() {
    if (count_code_points(rule_.message) > MaxMessage) fault("message", "a message has at most 100 characters");
    if (rule_.message.ends_with('.')) fault("message", "a message ends without a period");
    if (rule_.message.find('\n') != std::string_view::npos) fault("message", "a message is one line");
  }

  void check_explanation() {
    const auto ends = [&](char c) { return std::count(rule_.explanation.begin(), rule_.explanation.end(), c); };
    const auto sentences = ends('.') + ends('?') + ends('!');
    if (sentences < 2)
      fault("explanation", "an explanation says why and what to write instead, in two to five sentences");
    if (count_code_points(rule_.explanation) > 700) fault("explanation", "an explanation has at most 700 characters");
  }

  void check_guidance() {
    const std::vector<std::string_view>& strings = builder_.storage().strings;
    if (rule_.guidance.empty()) return fault("guidance", "a rule cites at least one row of the guidance");
    Severity at_most = Severity::Hint;
    for (std::uint32_t i = rule_.guidance.begin; i < rule_.guidance.end; ++i) {
      const std::vector<GuidanceRow>& rows = builder_.storage().guidance;
      const auto same = [&](const GuidanceRow& row) { return row.id == strings[i]; };
      const auto found = std::find_if(rows.begin(), rows.end(), same);
      if (found == rows.end()) {
        return fault("guidance", "no row “" + std::string(strings[i]) + "” in guidance.json");
      }
      at_most = std::min(at_most, found->at_most);
    }
    if (rule_.severity < at_most)
      fault("severity", "the guidance that it cites asks for “" + std::string(severity_name(at_most)) + "” at most");
  }

  void check_examples() {
    std::size_t bad = 0;
    std::size_t good = 0;
    const bool can_fix = !rule_.fix_title.empty();
    for (std::uint32_t i = rule_.examples.begin; i < rule_.examples.end; ++i) {
      const ExampleRow& example = builder_.storage().examples[i];
      ++(example.is_bad ? bad : good);
      const bool is_marked = example.text.find(MarkOpen) != std::string_view::npos;
      if (example.is_bad && !is_marked)
        fault("examples", "the bad example “" + std::string(example.text) + "” marks no fault with ⟦…⟧");
      if (!example.is_bad && is_marked)
        fault("examples", "the good example “" + std::string(example.text) + "” has a mark");
      if (!can_fix && !example.fixed.empty()) fault("examples", "“fixed” stands without a “fix”");
    }
    if (bad < MinBad) fault("examples", "a rule needs at least two bad examples; it has " + std::to_string(bad));
    if (good < MinGood) fault("examples", "a rule needs at least one good example");
  }

  const RuleRow& rule_;
  PackBuilder& builder_;
  ObjectReader reader_;
};

}  // namespace

void check_rule(const RuleInFile& one, PackBuilder& builder) { RuleCheck(one, builder).run(); }

}  // namespace followup
