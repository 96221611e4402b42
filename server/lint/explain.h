// A rule as a page of Markdown, made from its data alone: what `explain`, an editor's hover and docs/rules.md show.
// It judges no draft.
#pragma once

#include <string>
#include <string_view>

#include "lint/rule_pack.h"

namespace followup {

/// What the addresses of all rule pages begin with, as the build was told (FOLLOWUP_DOCS_URL); empty when there are
/// none on the web.
std::string_view docs_base();

/// Where the page of a rule stands on the web; empty when it stands nowhere, and `followup-lint explain` is the page.
std::string rule_url(const RuleRow& rule);

/// The same, or the command that prints the page where it stands nowhere.
std::string rule_page(const RuleRow& rule);

/// "all kinds" (of a mail after an interview), "any text", "thank-you, check-in" or "all kinds but call-script".
std::string kinds_text(const RuleRow& rule, const RulePack& pack);

/// The titles of the documents that a row stands on, in Markdown; "field practice" where it stands on none.
std::string sources_text(const GuidanceRow& row, const RulePack& pack);

/// "no", or how far the rule's fix may be trusted.
std::string_view fix_trust(const RuleRow& rule);

/// The rule: what it says and why, the guidance that it implements with its documents, examples, options.
std::string explain(const RuleRow& rule, const RulePack& pack);

}  // namespace followup
