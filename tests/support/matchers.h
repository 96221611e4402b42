// Matchers for findings: what GoogleMock shows of them reads as the expectation does.
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "lint/finding.h"
#include "lint/pack_tables.h"

namespace followup {

inline void PrintTo(const Finding& finding, std::ostream* out) {
  *out << severity_name(finding.severity) << ' ' << finding.rule->id << " [" << finding.where.begin << ", "
       << finding.where.end << ") " << finding.message;
  for (const Fix& fix : finding.fixes)
    *out << " (" << applicability_name(fix.applicability) << ": " << fix.title << ')';
}

template <class Space>
void PrintTo(Span<Space> span, std::ostream* out) {
  *out << '[' << span.begin << ", " << span.end << ')';
}

MATCHER_P(IsRule, id, "is of rule " + std::string(id)) { return arg.rule->id == std::string_view(id); }

MATCHER_P(At, where, "is at " + testing::PrintToString(where)) { return arg.where == where; }

MATCHER_P(HasSeverity, severity, "is of severity " + std::string(severity_name(severity))) {
  return arg.severity == severity;
}

MATCHER_P(Says, message, "says “" + std::string(message) + "”") { return arg.message == std::string_view(message); }

/// Some fix of that trust writes exactly this in one edit.
MATCHER_P2(FixedBy, applicability, text, "is mended by “" + std::string(text) + "”") {
  return std::any_of(arg.fixes.begin(), arg.fixes.end(), [&](const Fix& fix) {
    return fix.applicability == applicability && fix.edits.size() == 1 && fix.edits[0].text == std::string_view(text);
  });
}

MATCHER(HasNoFix, "has no fix") { return arg.fixes.empty(); }

}  // namespace followup
