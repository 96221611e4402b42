// The coded checks by the name that a rule's `check` gives: for what no phrase can say. A check reports hits, not
// findings; the engine words them from the rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draft/draft.h"
#include "lint/pack_tables.h"
#include "lint/rule_pack.h"
#include "text/words.h"

namespace followup {

/// New words for a stretch of the draft, with the blanks that the writer has to fill.
struct Proposal {
  Span<Decoded> where;  ///< empty: inserts
  std::string text;
};

/// What a check or a phrase found.
struct Hit {
  const SourceText* in = nullptr;
  Span<Decoded> where;
  Slots slots;                       ///< for the rule's message; `match` is filled by the engine
  std::optional<Proposal> proposal;  ///< of the same source; becomes the rule's fix
  std::optional<Span<Raw>> raw;      ///< instead of `in` and `where`, for what lies outside the decoded texts
};

struct CheckInput {
  const Draft& draft;
  const RuleRow& rule;
  const RulePack& pack;
};

using Check = void (*)(const CheckInput&, std::vector<Hit>&);

/// Null for an unknown name.
Check check_named(std::string_view name);

namespace checks {

void blanks_left(const CheckInput& input, std::vector<Hit>& hits);
void exclamation_run(const CheckInput& input, std::vector<Hit>& hits);
void missing_close(const CheckInput& input, std::vector<Hit>& hits);
void missing_greeting(const CheckInput& input, std::vector<Hit>& hits);
void sent_late(const CheckInput& input, std::vector<Hit>& hits);
void sent_too_early(const CheckInput& input, std::vector<Hit>& hits);
void sent_too_late(const CheckInput& input, std::vector<Hit>& hits);
void setting_in_body(const CheckInput& input, std::vector<Hit>& hits);
void shouting(const CheckInput& input, std::vector<Hit>& hits);
void undecodable(const CheckInput& input, std::vector<Hit>& hits);
void wrong_setting(const CheckInput& input, std::vector<Hit>& hits);

}  // namespace checks

}  // namespace followup
