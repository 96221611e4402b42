#include "lint/drop_repeats.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

#include "lint/pack_tables.h"
#include "lint/suppress.h"

namespace followup {
namespace {

bool is_grave(const Finding& finding) { return finding.severity <= Severity::Warning; }

bool share_category(const Finding& a, const Finding& b) { return a.rule->family == b.rule->family; }

bool lies_inside(const Finding& inner, const Finding& outer) {
  return outer.where.begin <= inner.where.begin && inner.where.end <= outer.where.end;
}

/// Findings of these families show a place, and say nothing against the words that stand there.
bool is_about_words(const Finding& one) { return one.rule->family != "missing" && one.rule->family != "length"; }

/// A hint about words that are at fault already says nothing that helps.
bool is_idle_hint(const Finding& one, const Finding& other) {
  return one.severity == Severity::Hint && is_grave(other) && is_about_words(other) && other.where.overlaps(one.where);
}

/// Inside a graver one of its category, or inside a wider one that is as grave; of two alike the first by id stays.
bool is_said_by(const Finding& one, const Finding& other) {
  if (!is_about_words(one) || !share_category(one, other) || !lies_inside(one, other)) return false;
  if (other.severity != one.severity) return other.severity < one.severity;
  if (other.rule->yields) return false;
  return other.where.size() > one.where.size() || other.rule->id < one.rule->id;
}

/// What stands in a blank was not written by anybody.
bool is_in_a_blank(const Finding& one, const Finding& other) {
  return other.rule->family == "placeholder" && !share_category(one, other) && lies_inside(one, other);
}

/// Of two rules that yield, the one that names fewer words speaks, or else the first.
bool yields_to(const Finding& one, const Finding& other) {
  if (!one.rule->yields || !is_grave(other) || !share_category(one, other)) return false;
  if (!other.rule->yields) return other.where.overlaps(one.where);
  if (!lies_inside(other, one)) return false;
  return !lies_inside(one, other) || other.rule->id < one.rule->id;
}

/// Slang is in no word list, and a rule that knows it says more.
bool is_known_slang(const Finding& one, const Finding& other) {
  return one.rule->family == SpellingFamily && other.rule->family == "casual" && lies_inside(one, other);
}

bool repeats(const Finding& one, const Finding& other) {
  return is_idle_hint(one, other) || is_said_by(one, other) || is_in_a_blank(one, other) || yields_to(one, other) ||
         is_known_slang(one, other);
}

}  // namespace

void drop_repeats(std::vector<Finding>& findings) {
  std::vector<std::uint32_t> order(findings.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto begins = [&](std::uint32_t i) { return findings[i].where.begin; };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return begins(a) < begins(b); });
  std::vector<bool> is_repeat(findings.size());
  for (auto first = order.begin(); first != order.end(); ++first) {
    const Finding& one = findings[*first];
    // Only findings that touch can repeat one another, so a draft of many costs no more for each.
    for (auto next = first + 1; next != order.end() && begins(*next) <= one.where.end; ++next) {
      const Finding& other = findings[*next];
      if (repeats(one, other)) is_repeat[*first] = true;
      if (repeats(other, one)) is_repeat[*next] = true;
    }
  }
  std::size_t next = 0;
  std::erase_if(findings, [&](const Finding&) { return is_repeat[next++]; });
}

}  // namespace followup
