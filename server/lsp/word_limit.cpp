#include "lsp/word_limit.h"

#include <algorithm>

#include "draft/draft.h"
#include "lint/rule_pack.h"

namespace followup::lsp {
namespace {

constexpr std::string_view LengthCheck = "length";
/// Limits of one kind may differ by the advice that the writer follows.
constexpr std::string_view AnyAdvice = "either";

}  // namespace

std::optional<std::int64_t> word_limit(const LintResult& result) {
  if (result.draft == nullptr) return std::nullopt;
  const std::string_view kind = result.pack->kind_name(result.draft->kind.kind);
  const std::string_view advice = result.draft->settings->word(Field::Advice);
  std::optional<std::int64_t> limit;
  for (const RuleRow& rule : result.pack->rules()) {
    if (rule.check != LengthCheck) continue;
    for (const LimitRow& row : result.pack->limits(rule)) {
      if (!row.kind.empty() && row.kind != kind) continue;
      if (row.name == advice) return row.value;
      if (!limit || row.name == AnyAdvice) limit = row.value;
    }
  }
  return limit;
}

}  // namespace followup::lsp
