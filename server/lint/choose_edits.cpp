#include "lint/choose_edits.h"

#include <algorithm>
#include <tuple>

#include "lint/corrections.h"
#include "mail/encoded_text.h"

namespace followup {
namespace {

constexpr int MaxFixRounds = 10;
constexpr std::size_t SmallText = 64;  ///< above what a string holds in place

/// Of words that may be right, as terms and British spellings are, nobody changes a whole file's unseen.
void correct_the_sure(LintResult& result, const Speller& speller) {
  for (Finding& finding : result.findings) {
    if (finding.severity <= Severity::Warning) add_corrections(finding, result, speller);
  }
}

const Fix* first_fix(const Finding& finding, Applicability weakest) {
  const auto trusted = [&](const Fix& fix) { return fix.applicability <= weakest; };
  const auto found = std::find_if(finding.fixes.begin(), finding.fixes.end(), trusted);
  return found == finding.fixes.end() ? nullptr : &*found;
}

bool collides(const Fix& fix, const std::vector<Edit>& chosen) {
  for (const Edit& edit : fix.edits) {
    const auto hinders = [&](const Edit& other) { return collide(edit, other) && !can_merge(edit, other); };
    if (std::any_of(chosen.begin(), chosen.end(), hinders)) return true;
  }
  return false;
}

struct Choice {
  std::vector<Edit> edits;
  std::size_t fixes = 0;
};

Choice choose(std::span<const Finding> findings, Applicability weakest) {
  std::vector<const Finding*> order;
  for (const Finding& finding : findings) order.push_back(&finding);
  const auto key = [](const Finding* one) { return std::tuple(one->where.begin, one->severity); };
  std::stable_sort(order.begin(), order.end(), [&](const Finding* a, const Finding* b) { return key(a) < key(b); });
  Choice choice;
  for (const Finding* finding : order) {
    const Fix* fix = first_fix(*finding, weakest);
    if (fix == nullptr || collides(*fix, choice.edits)) continue;
    choice.edits.insert(choice.edits.end(), fix->edits.begin(), fix->edits.end());
    ++choice.fixes;
  }
  merge_part_edits(choice.edits);
  return choice;
}

}  // namespace

std::vector<Edit> choose_edits(std::span<const Finding> findings, Applicability weakest) {
  return choose(findings, weakest).edits;
}

std::size_t count_fixable(std::span<const Finding> findings, Applicability applicability) {
  const auto counts = [&](const Finding& finding) {
    const Fix* fix = first_fix(finding, Applicability::Template);
    for (const Fix& one : finding.fixes) {
      if (one.applicability < fix->applicability) fix = &one;
    }
    return fix != nullptr && fix->applicability == applicability;
  };
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), counts));
}

FixOutcome fix_all(LintInput input, const LintTools& tools, Applicability weakest) {
  FixOutcome outcome;
  outcome.text.reserve(input.raw.size() +
                       SmallText);  // what `remaining` points into must survive a move of the outcome
  outcome.text = input.raw;
  for (int round = 0; round < MaxFixRounds; ++round) {
    input.raw = outcome.text;
    LintResult result = lint(input, tools.pack, tools.layers, tools.speller);
    if (weakest >= Applicability::Suggested) correct_the_sure(result, tools.speller);
    const Choice choice = choose(result.findings, weakest);
    const std::string next = apply_edits(outcome.text, choice.edits);
    if (choice.fixes == 0 || next == outcome.text) break;
    outcome.fixed += choice.fixes;
    outcome.text = next;
  }
  input.raw = outcome.text;
  outcome.remaining = lint(input, tools.pack, tools.layers, tools.speller);
  correct_the_sure(outcome.remaining, tools.speller);
  return outcome;
}

}  // namespace followup
