#include "lint/lint.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "draft/build_draft.h"
#include "lint/alternatives.h"
#include "lint/blanks.h"
#include "lint/checks.h"
#include "lint/drop_repeats.h"
#include "lint/foreign_words.h"
#include "lint/phrase_rules.h"
#include "lint/rule_pack.h"
#include "lint/rule_words.h"
#include "lint/spelling_notes.h"
#include "lint/suppress.h"
#include "mail/message.h"
#include "spell/language.h"

namespace followup {
namespace {

constexpr std::size_t MaxQuoted = 60;  ///< bytes of a match that a message repeats

/// The words of a match on one line, shortened for a message.
std::string quoted(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t';
    if (!is_blank) line.push_back(c);
    if (is_blank && !line.empty() && line.back() != ' ') line.push_back(' ');
  }
  if (line.size() <= MaxQuoted) return line;
  std::size_t cut = line.rfind(' ', MaxQuoted);
  if (cut == std::string::npos || cut < MaxQuoted / 2) cut = MaxQuoted;
  while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
  return line.substr(0, cut) + "…";
}

void add_fix(const RuleRow& rule, const Hit& hit, Alternatives& alternatives, Finding& finding) {
  if (rule.fix_title.empty()) return;
  std::optional<Edit> edit = hit.edit;
  if (hit.proposal) edit = hit.in->edit(hit.proposal->where, hit.proposal->text);
  if (!edit) return;
  std::vector<Edit> edits;
  if (hit.proposal && !alternatives.mend(*hit.in, hit.proposal->where, hit.proposal->text, edits)) return;
  if (rule.applicability == Applicability::Template) edit->blanks = blanks_in(edit->text);
  const bool is_own = hit.proposal && hit.proposal->applicability;
  const Applicability applicability = is_own ? *hit.proposal->applicability : rule.applicability;
  edits.insert(edits.begin(), std::move(*edit));
  finding.fixes.push_back({std::string(rule.fix_title), applicability, std::move(edits)});
}

Finding word_hit(const RuleRow& rule, Severity severity, Hit hit, Alternatives& alternatives) {
  Finding finding;
  finding.rule = &rule;
  finding.severity = std::max(severity, hit.at_worst);
  finding.where = hit.raw ? *hit.raw : hit.in->raw(hit.where);
  if (!hit.raw) hit.slots.emplace_back("match", quoted(hit.in->text(hit.where)));
  finding.message = fill_slots(rule.message, hit.slots);
  add_fix(rule, hit, alternatives, finding);
  if (hit.is_misspelt) finding.misspelt = {hit.in, hit.where};
  for (RelatedHit& other : hit.related)
    finding.related.push_back({other.in->raw(other.where), std::move(other.message)});
  return finding;
}

/// What the writer calls right is not spelt wrongly.
void drop_right_words(const CheckInput& input, std::vector<Hit>& hits) {
  if (input.rule.family != SpellingFamily) return;
  std::erase_if(
      hits, [&](const Hit& hit) { return !hit.raw && is_spelt_right(hit.in->text(hit.where), *input.draft.settings); });
}

void run_rule(const CheckInput& input, Severity severity, Alternatives& alternatives, std::vector<Finding>& findings) {
  std::vector<Hit> hits;
  run_phrase_rule(input, hits);
  if (!input.rule.check.empty()) {
    if (const Check check = check_named(input.rule.check)) check(input, hits);
  }
  drop_right_words(input, hits);
  for (Hit& hit : hits) findings.push_back(word_hit(input.rule, severity, std::move(hit), alternatives));
}

void sort_findings(std::vector<Finding>& findings) {
  const auto key = [](const Finding& one) { return std::tuple(one.where.begin, one.where.end, one.rule->id); };
  std::sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

/// False for a rule that is a search only, and whose search found nothing: most rules, in most drafts.
bool can_hit(const RuleRow& rule, const Draft& draft) {
  if (!rule.check.empty() || rule.pattern != NoRow) return true;
  return rule.search != NoRow && (draft.body.found.may_hold(rule.search) || draft.subject.found.may_hold(rule.search));
}

/// What the rules find that are asked for.
template <class IsAsked>
std::vector<Finding> findings_in(const Draft& draft, const RulePack& pack, const SpellingNotes& spelling,
                                 Alternatives& alternatives, const IsAsked& is_asked) {
  std::vector<Finding> findings;
  for (const RuleRow& rule : pack.rules()) {
    if (!can_hit(rule, draft) || !is_asked(rule)) continue;
    const std::optional<Severity> severity = severity_in_force(rule, draft);
    if (severity) run_rule({draft, rule, pack, spelling}, *severity, alternatives, findings);
  }
  return findings;
}

/// Adds what is wrong with the words of an alternative that says something else than the body, and that the body does
/// not say as well.
void add_findings_of(std::size_t alternative, const LintInput& input, const SettingsLayers& layers, LintResult& result,
                     const RulePack& pack) {
  Message message = read_message(input.raw, input.name);
  message.show_alternative(alternative);
  message.alternatives.clear();
  const auto draft = build_draft(std::move(message), pack.tables().draft, layers, input.now);
  Alternatives none(*draft);
  for (Finding& found : findings_in(*draft, pack, SpellingNotes(), none, is_judged_everywhere)) {
    const auto is_same = [&](const Finding& one) { return one.rule == found.rule && one.message == found.message; };
    if (std::none_of(result.findings.begin(), result.findings.end(), is_same))
      result.findings.push_back(std::move(found));
  }
}

}  // namespace

std::string_view severity_name(Severity severity) { return SeverityWords[static_cast<std::size_t>(severity)]; }

std::string_view applicability_name(Applicability applicability) {
  return ApplicabilityWords[static_cast<std::size_t>(applicability)];
}

LintResult lint(const LintInput& input, std::shared_ptr<const RulePack> pack, const SettingsLayers& layers,
                const Speller& speller) {
  LintResult result;
  result.draft =
      build_draft(read_message(input.raw, input.name), pack->tables().draft, layers, input.now, input.before);
  const bool is_foreign = !is_english(result.draft->settings->word(Field::Language));
  SpellingNotes spelling = is_foreign ? read_foreign(*result.draft, speller) : read_spelling(*result.draft);
  const std::vector<Span<Decoded>> foreign = take_foreign_paragraphs(*result.draft, spelling);
  Alternatives alternatives(*result.draft);
  result.findings = findings_in(*result.draft, *pack, spelling, alternatives, [](const RuleRow&) { return true; });
  for (std::size_t i = 0; i < result.draft->message.alternatives.size(); ++i) {
    if (!alternatives.says_the_same(i)) add_findings_of(i, input, layers, result, *pack);
  }
  drop_wording(*result.draft, foreign, result.findings);
  drop_repeats(result.findings);
  sort_findings(result.findings);
  result.pack = std::move(pack);
  return result;
}

}  // namespace followup
