// What a hover says, as Markdown: of a finding, of a setting in a header line, of the kind of a draft.
#pragma once

#include <string>
#include <string_view>

#include "lint/finding.h"
#include "lint/lint.h"
#include "settings/settings_fields.h"

namespace followup::lsp {

/// What was found, why it matters, where that is written, and an example; without the rule's options.
std::string finding_text(const Finding& finding, const RulePack& pack);

/// What the setting does, what it may say, and what is in force for the draft.
std::string setting_text(const FieldSpec& spec, const LintResult& result);

/// Which kind of message the draft is taken for, how surely, and what speaks for it.
std::string kind_text(const LintResult& result);

/// Markdown as plain text, for clients that show nothing else.
std::string plain_text(std::string_view markdown);

}  // namespace followup::lsp
